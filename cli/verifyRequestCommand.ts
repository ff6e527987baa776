import { createPublicKey } from 'node:crypto'
import { apiError } from '../lib/api/apiError.ts'
import { readPem } from '../lib/api/requestSigning/pem.ts'
import { refusalSentence } from '../lib/api/requestSigning/refusalCode.ts'
import { signingAlgorithms } from '../lib/api/requestSigning/signingAlgorithm.ts'
import { verifyRequest } from '../lib/api/requestSigning/verifyRequest.ts'
import { defineCommand, oneOf, required, UsageError } from './command.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'
import { answerJsonLines } from './jsonLines.ts'
import { writeJson, writeText } from './output.ts'
import { readInput, readInputText } from './readFiles.ts'
import { readNow, unreadableAnswer, verifyRequestLine } from './verifyRequestLine.ts'

const usage = `Usage: countersign verify-request [FILE...]
       countersign verify-request --jws JWS --method METHOD --path PATH --key FILE --kid ID [options]

Without --jws: reads JSON lines from the files, or from standard input, and answers each with one JSON line, in order:

  in   {"id"?, "jws", "method", "path", "body_base64"?, "now"?, "keys": [{"kid", "alg", "jwk"|"pem", "status"?}]}
  out  {"id"?, "verdict": "accept"|"reject", "code"}

  now      seconds or milliseconds since 1970, or RFC 3339 time; the present, when absent
  status   a key is used only if it is “active”, which it is when absent
  code     “verified”, or the rule that was broken; see docs/request-signing.md

A line that cannot be read is rejected with “input-unreadable”, and the next line goes on.

With --jws: checks one request.

  --jws JWS         the value of the Paxos-Signature header; - for standard input
  --method METHOD   as it was received
  --path PATH       path and query as they were received
  --body FILE       the body's bytes as they were received; none, when absent
  --key FILE        the registered public key (PEM)
  --kid ID          the ID under which it is registered
  --alg NAME        EdDSA or ES256; what the key is for, when absent
  --now TIME        when it was received
  --json            prints {"verdict", "code", "sentence"?}

${exitCodeHelp({
  done: 'accepted, or every line was answered',
  failed: 'a file could not be read',
  no: 'the one request is rejected',
})}
`

/** `countersign verify-request`: checks signed requests, one or in bulk. */
export const verifyRequestCommand = defineCommand({
  usage,
  options: {
    jws: { type: 'string' },
    method: { type: 'string' },
    path: { type: 'string' },
    body: { type: 'string' },
    key: { type: 'string' },
    kid: { type: 'string' },
    alg: { type: 'string' },
    now: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: { least: 0, most: Number.POSITIVE_INFINITY },
  async run(values, files) {
    if (values.jws === undefined) {
      const given = Object.keys(values).filter((name) => name !== 'json')
      if (given.length > 0) throw new UsageError(`--${given[0]} belongs to --jws, which is missing.`)
      return answerJsonLines(files, verifyRequestLine, unreadableAnswer)
    }
    if (files.length > 0) throw new UsageError('Give either files or --jws.')
    const method = required('method', values.method)
    const path = required('path', values.path)
    const file = required('key', values.key)
    const kid = required('kid', values.kid)
    const alg = oneOf('alg', values.alg, signingAlgorithms)
    const now = readNow(values.now)
    if (now === undefined) throw new UsageError('--now is not a time.')
    const jws = values.jws === '-' ? (await readInputText('-')).trim() : values.jws
    const pem = await readInputText(file)
    const keys = [{ kid, alg: alg ?? algorithmOf(file, pem), pem }]
    const body = values.body === undefined ? undefined : await readInput(values.body)
    const { verdict, code } = await verifyRequest({ jws, method, path, body, now, keys })
    const sentence = code === 'verified' ? undefined : refusalSentence(code)
    if (values.json) writeJson({ verdict, code, sentence })
    else writeText(sentence === undefined ? 'accept\n' : `reject (${code})\n${sentence}\n`)
    return verdict === 'accept' ? exitCodes.done : exitCodes.no
  },
})

function algorithmOf(file: string, pem: string): string {
  if (readPem(pem).some(({ label }) => label.includes('PRIVATE'))) {
    throw apiError('signing-key-unusable', { reason: 'it is a private key. Give the public half' })
  }
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519' ? 'EdDSA' : 'ES256'
  } catch (cause) {
    throw apiError('file-unreadable', { file, reason: 'it holds no public key in PEM' }, { cause })
  }
}
