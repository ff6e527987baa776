import * as v from 'valibot'
import { apiError } from '../lib/api/apiError.ts'
import { type CollectorPayload, toCollectorPayload } from '../lib/api/toCollectorPayload.ts'
import { type AddressVerification, verificationSchema } from '../lib/api/verificationSchema.ts'
import { defineCommand, UsageError } from './command.ts'
import { connect, connectionHelp, connectionOptions } from './connect.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'
import { writeJson, writeText } from './output.ts'
import { readInputText } from './readFiles.ts'

const usage = `Usage: countersign collector-link ID [--collector URL | --scheme] [--json]
       countersign collector-link --record FILE [--collector URL | --scheme] [--json]

Prints what a wallet or a collector needs to collect the signature: the guide's five fields and nothing else, as JSON,
or as a link that carries them.

  --record FILE        reads the record from a file, as create --json printed it, and asks no network; - for standard input
  --collector URL      prints a link to the collector's page, with the fields as base64url JSON behind #payload=,
                       where no server's log and no referrer sees them
  --scheme             prints a web+paxosverify: link, which a wallet can open
  --json               prints {"payload", "link"?}
${connectionHelp}

${exitCodeHelp({
  done: 'done',
  refused: 'Paxos refused it',
  credentials: 'credentials are missing, unsafe or not accepted',
  no: 'the verification is no longer PENDING',
})}
`

/** `countersign collector-link`: the five fields for a collector, or a link with them. */
export const collectorLinkCommand = defineCommand({
  usage,
  options: {
    record: { type: 'string' },
    collector: { type: 'string' },
    scheme: { type: 'boolean' },
    json: { type: 'boolean' },
    ...connectionOptions,
  },
  positionals: { least: 0, most: 1 },
  async run(values, [id]) {
    const { record: file, collector, scheme } = values
    if ((id === undefined) === (file === undefined)) throw new UsageError('Give either an ID or --record.')
    if (collector !== undefined && scheme) throw new UsageError('Give either --collector or --scheme.')
    const page = collector === undefined ? undefined : collectorPage(collector)
    const record = await (file === undefined
      ? (await connect(values)).getVerification(id ?? '')
      : readRecord(file))
    const payload = toCollectorPayload(record)
    if (record.status !== 'PENDING') throw apiError('not-pending', { status: record.status })
    const link = scheme
      ? `web+paxosverify:${encoded(payload)}`
      : page && `${page}#payload=${encoded(payload)}`
    if (values.json) writeJson({ payload, link })
    else if (link === undefined) writeJson(payload)
    else writeText(`${link}\n`)
    return exitCodes.done
  },
})

function encoded(payload: CollectorPayload): string {
  return Buffer.from(JSON.stringify(payload)).toString('base64url')
}

function collectorPage(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isLocal = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (
    url === undefined ||
    !(url.protocol === 'https:' || isLocal) ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    throw new UsageError('--collector is an https address without a fragment (or http on this machine).')
  }
  return url.href
}

async function readRecord(file: string): Promise<AddressVerification> {
  const unreadable = (reason: string) => apiError('file-unreadable', { file, reason })
  let value: unknown
  try {
    value = JSON.parse(await readInputText(file))
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('it is not JSON')
    throw error
  }
  const parsed = v.safeParse(verificationSchema, value)
  if (!parsed.success) throw unreadable('it is not a verification as Paxos returns it')
  return parsed.output
}
