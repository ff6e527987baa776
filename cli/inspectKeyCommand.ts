import { scrypt } from '@noble/hashes/scrypt.js'
import { asCountersignError, CountersignError } from '../lib/errors.ts'
import { previewBackup } from '../lib/keystore/backup.ts'
import { forgetKey } from '../lib/keystore/importKey.ts'
import { keyError } from '../lib/keystore/keyError.ts'
import type { DeriveKey } from '../lib/keystore/passwordKey.ts'
import { readKey } from '../lib/keystore/readKey.ts'
import { type KeyForm, recogniseKey } from '../lib/keystore/recogniseKey.ts'
import type { NetworkFamily } from '../lib/paxos/networks.ts'
import { defineCommand, oneOf } from './command.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'
import { writeErrors, writeJson, writeText } from './output.ts'
import { readInput } from './readFiles.ts'
import { readHiddenLine } from './readHiddenLine.ts'

const usage = `Usage: countersign inspect-key FILE [--password-file F] [--passphrase-file F] [--family evm|solana] [--json]

Says what a key file is and which addresses it yields, or exactly why Countersign refuses it. Saves nothing and
prints no part of any key. FILE may be - for standard input.

  --password-file F    file with the password of an encrypted key file or backup; one line end is left out.
                       Without it, in a terminal, the password is asked for. It is never an argument.
  --passphrase-file F  file with the optional passphrase of a recovery phrase
  --family NAME        what 64 hexadecimal digits are: a key for EVM networks (as without it) or a Solana seed
  --json               prints one line:
    {"file", "ok": true, "form", "addresses": [{"family", "address", "path"?}], "confirmed"}
    {"file", "ok": false, "code", "reason"?, "message", "form"?, "claims"?}

“confirmed” is false when an encrypted file does not name its address: nothing tells then whether its IV was changed.

${exitCodeHelp({ done: 'it yields addresses', no: 'it is refused', failed: 'it could not be read' })}
`

type Form = KeyForm | 'countersign-backup'
type Address = { family: NetworkFamily; address: string; path?: string }
type Known = { form?: Form; claims?: string }
type Options = { family?: NetworkFamily; passwordFile?: string; passphraseFile?: string }

const forms: Readonly<Record<Form, string>> = {
  'recovery-phrase': 'a recovery phrase',
  'evm-private-key': 'a private key for EVM networks',
  'web3-secret-storage': 'an encrypted key file (Web3 Secret Storage, version 3)',
  'solana-keypair': 'a Solana key with its public half (64 bytes)',
  'solana-seed': 'a Solana seed (32 bytes)',
  'countersign-backup': 'a backup of Countersign',
}

/** `countersign inspect-key`: what the import in the settings would say of a file. */
export const inspectKeyCommand = defineCommand({
  usage,
  options: {
    'password-file': { type: 'string' },
    'passphrase-file': { type: 'string' },
    family: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: { least: 1, most: 1 },
  async run(values, [file = '']) {
    const family = oneOf('family', values.family, ['evm', 'solana'])
    const known: Known = {}
    try {
      const passwordFile = values['password-file']
      const passphraseFile = values['passphrase-file']
      const options = {
        ...(family && { family }),
        ...(passwordFile !== undefined && { passwordFile }),
        ...(passphraseFile !== undefined && { passphraseFile }),
      }
      const found = await inspect(file, options, known)
      if (values.json) writeJson({ file, ok: true, ...found })
      else writeText(describe(file, found))
      return exitCodes.done
    } catch (thrown) {
      const error = asCountersignError(thrown)
      if (error.code === 'file-unreadable' || error.code === 'internal') throw error
      refuse(file, error, known, values.json === true)
      return exitCodes.no
    }
  },
})

function refuse(file: string, error: CountersignError, known: Known, asJson: boolean): void {
  const { code, message, values } = error
  const reason = values.detail === undefined ? {} : { reason: kebab(String(values.detail)) }
  if (asJson) {
    writeJson({ file, ok: false, code, ...reason, message, ...known })
    return
  }
  const what = known.form ? `${file}: ${forms[known.form]}\n` : ''
  const claims = known.claims ? `It names ${known.claims}.\n` : ''
  const detail = reason.reason ? `, ${reason.reason}` : ''
  writeErrors(`${what}${claims}Refused: ${message} (${code}${detail})\n`)
}

type Found = { form: Form; addresses: Address[]; confirmed: boolean }

/** @param known is filled as soon as something is known, so that a refusal can tell it too. */
async function inspect(file: string, options: Options, known: Known): Promise<Found> {
  const text = await readText(file)
  if (isBackup(text)) {
    known.form = 'countersign-backup'
    const password = await passwordFor(options)
    const { accounts } = await previewBackup({ deriveKey }, text, password)
    return { form: known.form, addresses: accounts.map(addressOf), confirmed: true }
  }
  const { family } = options
  const recognised = recogniseKey(text, family)
  known.form = recognised.form
  if (recognised.claims !== undefined) known.claims = recognised.claims
  const secrets = recognised.needsPassword ? { password: await passwordFor(options) } : {}
  const passphrase =
    options.passphraseFile === undefined ? {} : { passphrase: await readSecret(options.passphraseFile) }
  const preview = await readKey(text, { ...(family && { family }), ...secrets, ...passphrase }, deriveKey)
  for (const key of preview.keys) forgetKey(key)
  return {
    form: preview.form,
    addresses: preview.keys.map(addressOf),
    confirmed: preview.unconfirmed !== true,
  }
}

function addressOf({ family, address, path }: Address): Address {
  return { family, address, ...(path !== undefined && { path }) }
}

function describe(file: string, { form, addresses, confirmed }: Found): string {
  const width = Math.max(...addresses.map(({ address }) => address.length))
  const lines = addresses.map(({ family, address, path }) =>
    `  ${family.padEnd(6)}  ${address.padEnd(width)}  ${path ?? ''}`.trimEnd(),
  )
  const note = confirmed
    ? ''
    : 'The file does not name its address, so nothing confirms that this is the right one.\n'
  return `${file}: ${forms[form]}\n${lines.join('\n')}\n${note}`
}

async function passwordFor({ passwordFile }: Options): Promise<string> {
  if (passwordFile !== undefined) return await readSecret(passwordFile)
  if (!process.stdin.isTTY) throw new CountersignError('key-password-missing')
  return await readHiddenLine('Password: ')
}

/** A secret as an editor saves it: with a line end that is no part of it. */
async function readSecret(file: string): Promise<string> {
  return (await readText(file)).replace(/\r?\n$/, '')
}

async function readText(file: string): Promise<string> {
  const bytes = await readInput(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw keyError('key-unreadable', 'notText')
  } finally {
    bytes.fill(0)
  }
}

function isBackup(text: string): boolean {
  return /^\s*\{/.test(text) && /"format"\s*:\s*"countersign-backup"/.test(text.slice(0, 1000))
}

const deriveKey: DeriveKey = async ({ password, salt, N, r, p, length }, onProgress) => {
  const key = scrypt(password, salt, { N, r, p, dkLen: length, maxmem: 2 ** 31 })
  onProgress?.(1)
  return key
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
