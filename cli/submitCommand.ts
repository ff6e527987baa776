import * as v from 'valibot'
import { apiError } from '../lib/api/apiError.ts'
import type { AddressVerification } from '../lib/api/verificationSchema.ts'
import { examineSignature } from '../lib/signature/examineSignature.ts'
import { verdictSentence } from '../lib/signature/verdictSentence.ts'
import { defineCommand, UsageError } from './command.ts'
import { connect, connectionHelp, connectionOptions } from './connect.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'
import { describeVerification, writeErrors, writeJson, writeText } from './output.ts'
import { readInputText } from './readFiles.ts'

const usage = `Usage: countersign submit ID SIGNATURE [--json]
       countersign submit --reply FILE [--json]

Submits a signature. If it does not verify, the verification stays PENDING, and the reason is told as far as it can be
found; a corrected one may be submitted.

  --reply FILE         reads {"id", "signature"}, as the page client hands it over; - for standard input
  --json               prints the record as Paxos returned it
${connectionHelp}

${exitCodeHelp({
  done: 'approved',
  refused: 'Paxos refused it',
  credentials: 'credentials are missing, unsafe or not accepted',
  no: 'the signature does not verify',
})}
`

/** `countersign submit`: hands a signature to Paxos. */
export const submitCommand = defineCommand({
  usage,
  options: { reply: { type: 'string' }, json: { type: 'boolean' }, ...connectionOptions },
  positionals: { least: 0, most: 2 },
  async run(values, [id, signature]) {
    const submission = await readSubmission(values.reply, id, signature)
    const paxos = await connect(values)
    const record = await paxos.submitSignature(submission)
    if (values.json) writeJson(record)
    else writeText(describeVerification(record))
    if (record.status === 'APPROVED') return exitCodes.done
    writeErrors(`${reasonFor(record, submission.signature)}\n`)
    return exitCodes.no
  },
})

const replySchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  signature: v.pipe(v.string(), v.nonEmpty()),
})

async function readSubmission(
  file: string | undefined,
  id: string | undefined,
  signature: string | undefined,
): Promise<{ id: string; signature: string }> {
  if (file === undefined) {
    if (id === undefined || signature === undefined) throw new UsageError('Give an ID and a signature.')
    return { id, signature }
  }
  if (id !== undefined) throw new UsageError('Give either --reply or an ID and a signature.')
  try {
    return v.parse(replySchema, JSON.parse(await readInputText(file)))
  } catch (cause) {
    if (cause instanceof SyntaxError) throw apiError('reply-unreadable', { reason: 'it is not JSON' })
    if (!v.isValiError(cause)) throw cause
    throw apiError('reply-unreadable', { reason: 'it is not {"id", "signature"}' })
  }
}

/** Paxos answers only PENDING; our own check can tell more. */
function reasonFor(record: AddressVerification, signature: string): string {
  const { network, address, signature_verification: asked } = record
  if (record.status !== 'PENDING' || asked === undefined) return `The verification is ${record.status}.`
  const verdict = examineSignature({ network, address, message: asked.message, signature })
  if (verdict.verdict !== 'valid') return verdictSentence(verdict)
  return `The signature verifies here, but Paxos did not take it. Submit it in this form: ${verdict.canonical.text}`
}
