import { createRequestSigner } from '../lib/api/requestSigning/requestSigner.ts'
import { signatureHeader, signRequest } from '../lib/api/requestSigning/signRequest.ts'
import { defineCommand, required, UsageError } from './command.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'
import { writeJson, writeText } from './output.ts'
import { readInput, readSecretFile } from './readFiles.ts'

const usage = `Usage: countersign sign-request --method METHOD --path PATH [--body FILE] [--key FILE] [--kid ID] [options]

Signs one request and prints the value of its Paxos-Signature header, good for 30 minutes.

  --method METHOD   as it is sent: GET, POST, PUT, …
  --path PATH       path and query, exactly as they are sent
  --body FILE       the body's bytes, exactly as they are sent; - for standard input; none, when absent
  --key FILE        the private key (PEM) that only you can read; PAXOS_SIGNING_KEY_FILE, when absent
  --kid ID          the key's ID at Paxos; PAXOS_SIGNING_KID, when absent
  --timestamp S     time of signing in seconds since 1970; the present, when absent
  --header          prints “Paxos-Signature: …”, ready for curl -H
  --json            prints {"jws", "kid", "alg"}

${exitCodeHelp({ done: 'done', credentials: 'the key is missing, unsafe or of another kind' })}
`

/** `countersign sign-request`: the signature of one request. */
export const signRequestCommand = defineCommand({
  usage,
  options: {
    method: { type: 'string' },
    path: { type: 'string' },
    body: { type: 'string' },
    key: { type: 'string' },
    kid: { type: 'string' },
    timestamp: { type: 'string' },
    header: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(values) {
    const method = required('method', values.method)
    const path = required('path', values.path)
    const file = required('key', values.key ?? process.env.PAXOS_SIGNING_KEY_FILE)
    const kid = required('kid', values.kid ?? process.env.PAXOS_SIGNING_KID)
    const seconds = timestamp(values.timestamp)
    const signer = await createRequestSigner({ kid, key: await readSecretFile(file) })
    const jws = await signRequest(signer, {
      method,
      path,
      ...(values.body === undefined ? {} : { body: await readInput(values.body) }),
      ...(seconds === undefined ? {} : { now: seconds * 1000 }),
    })
    if (values.json) writeJson({ jws, kid: signer.kid, alg: signer.alg })
    else writeText(values.header ? `${signatureHeader}: ${jws}\n` : `${jws}\n`)
    return exitCodes.done
  },
})

function timestamp(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,12}$/.test(value)) throw new UsageError('--timestamp is whole seconds since 1970.')
  return Number(value)
}
