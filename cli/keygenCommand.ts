import { generateSigningKey } from '../lib/api/requestSigning/generateSigningKey.ts'
import { signingAlgorithms } from '../lib/api/requestSigning/signingAlgorithm.ts'
import { defineCommand, oneOf, required } from './command.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'
import { columns, writeJson, writeText } from './output.ts'
import { writeNewFile } from './readFiles.ts'

const usage = `Usage: countersign keygen --out FILE [--alg EdDSA|ES256] [--public-out FILE] [--json]

Makes a key pair for request signing. The private key goes into FILE, which only you can read and which is never
written over; the public key is printed, to be registered with Paxos (Admin > API).

  --out FILE          where the private key goes, as PKCS#8 PEM
  --alg NAME          EdDSA (default) or ES256
  --public-out FILE   writes the public key into a file as well
  --json              prints {"kid", "alg", "privateKeyFile", "publicKeyPem", "publicKeyJwk"}

The printed key ID is the key's RFC 7638 thumbprint. Paxos gives a registered key an ID of its own: sign with that one.

${exitCodeHelp({ done: 'done', failed: 'FILE exists, or could not be written' })}
`

/** `countersign keygen`: a new key pair for request signing. */
export const keygenCommand = defineCommand({
  usage,
  options: {
    out: { type: 'string' },
    alg: { type: 'string' },
    'public-out': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(values) {
    const file = required('out', values.out)
    const made = await generateSigningKey(oneOf('alg', values.alg, signingAlgorithms) ?? 'EdDSA')
    const { kid, alg, privatePem, publicPem, publicJwk } = made
    await writeNewFile(file, privatePem, 0o600)
    if (values['public-out'] !== undefined) await writeNewFile(values['public-out'], publicPem, 0o644)
    if (values.json) {
      writeJson({ kid, alg, privateKeyFile: file, publicKeyPem: publicPem, publicKeyJwk: publicJwk })
    } else {
      writeText(
        `${columns([
          ['Key ID', kid],
          ['Algorithm', alg],
          ['Private key', file],
        ])}\n${publicPem}`,
      )
    }
    return exitCodes.done
  },
})
