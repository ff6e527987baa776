import { base58 } from '@scure/base'
import type { NetworkFamily } from '../paxos/networks.ts'
import { parseStrictJson } from '../paxos/strictJson.ts'
import { keyError } from './keyError.ts'
import { readWeb3Secret, type Web3Secret } from './web3SecretFile.ts'

/** What a text can be. `solana-keypair`: 64 bytes, seed and public half, however they are written. */
export type KeyForm =
  | 'recovery-phrase'
  | 'evm-private-key'
  | 'web3-secret-storage'
  | 'solana-keypair'
  | 'solana-seed'

/** What a text is, before anything is decrypted. */
export type RecognisedKey = {
  form: KeyForm
  /** Only Web3 Secret Storage files do. */
  needsPassword: boolean
  /** The address that a file claims, EVM without checksum. What it yields may be another one, which is refused. */
  claims?: string
}

type Found = RecognisedKey & { text: string; file?: Web3Secret }

/** The longest that any form takes, with room for what wallets add to their files. */
const longest = 65_536

/**
 * Says what a text is. The forms cannot be taken for one another, but for 64 hexadecimal digits: those are an EVM
 * key unless the person says Solana.
 *
 * @throws CountersignError `key-unreadable`, `key-unsupported`, `key-cost`; none carries any part of the text
 */
export function recogniseKey(text: string, family?: NetworkFamily): RecognisedKey {
  const { form, needsPassword, claims } = findForm(text, family)
  return { form, needsPassword, ...(claims !== undefined && { claims }) }
}

/** The same, with the text as its form's reader takes it. */
export function findForm(given: string, family?: NetworkFamily): Found {
  if (given.length > longest) throw keyError('key-unreadable', 'tooLong')
  const text = given.replace(/^\uFEFF/, '').trim()
  if (text === '') throw keyError('key-unreadable', 'empty')
  if (text.includes('\u0000') || text.includes('\uFFFD')) throw keyError('key-unreadable', 'notText')
  if (text.startsWith('{')) return findFile(text, family)
  const plain = (form: KeyForm): Found => ({ form, needsPassword: false, text })
  if (text.startsWith('[')) return solana(text, byteCount(text))
  if (text.startsWith('-----BEGIN')) throw keyError('key-unsupported', 'pem')
  if (/\s/.test(text)) return plain('recovery-phrase')
  if (/^[xyzt](?:prv|pub)[1-9A-HJ-NP-Za-km-z]{100,}$/.test(text))
    throw keyError('key-unsupported', 'extendedKey')
  if (/^(?:0x)?[0-9a-f]+$/i.test(text) && !isSolanaLength(text)) return hexKey(text, family)
  if (/^0x/i.test(text)) throw keyError('key-unreadable', 'notHex')
  if (/^[5KL][1-9A-HJ-NP-Za-km-z]{50,51}$/.test(text)) throw keyError('key-unsupported', 'bitcoinKey')
  if (family === 'evm') throw keyError('key-unreadable', 'notHex')
  // 32 bytes take at least 32 digits of base58: what is shorter is no damaged key, but something else.
  if (text.length < 32) throw keyError('key-unreadable', 'unknownForm')
  const bytes = base58Bytes(text)
  if (bytes === undefined) throw keyError('key-unreadable', 'notBase58')
  const { length } = bytes
  bytes.fill(0)
  return solana(text, length)

  function solana(key: string, length: number | undefined): Found {
    if (family === 'evm') throw keyError('key-unreadable', 'isSolanaKey')
    if (length === undefined) throw keyError('key-unreadable', 'notBytes')
    if (length !== 32 && length !== 64) throw keyError('key-unreadable', 'solanaLength')
    return { form: length === 64 ? 'solana-keypair' : 'solana-seed', needsPassword: false, text: key }
  }

  function hexKey(key: string, wanted: NetworkFamily | undefined): Found {
    const digits = key.replace(/^0x/i, '')
    const prefixed = digits !== key
    if (wanted === 'solana' && prefixed) throw keyError('key-unreadable', 'isEvmKey')
    if (digits.length === 40) throw keyError('key-unreadable', 'isAddress')
    if (digits.length === 128 && !prefixed && wanted !== 'evm') return plain('solana-keypair')
    if (wanted === 'solana') {
      if (digits.length !== 64) throw keyError('key-unreadable', 'solanaLength')
      return plain('solana-seed')
    }
    if (digits.length !== 64) throw keyError('key-unreadable', 'evmLength')
    return plain('evm-private-key')
  }
}

function findFile(text: string, family: NetworkFamily | undefined): Found {
  const json = parseStrictJson(text)
  if (!json.ok) {
    const isDouble = json.finding.code === 'duplicate-keys'
    throw keyError('key-unreadable', isDouble ? 'duplicateMember' : 'notJson')
  }
  if (typeof json.value !== 'object' || json.value === null) throw keyError('key-unreadable', 'notJson')
  const file = readWeb3Secret(json.value)
  if (family === 'solana') throw keyError('key-unreadable', 'isEvmKey')
  const claims = file.address === undefined ? {} : { claims: `0x${file.address}` }
  return { form: 'web3-secret-storage', needsPassword: true, ...claims, text, file }
}

/** How many numbers from 0 to 255 a JSON array has; undefined if it is anything else. */
function byteCount(text: string): number | undefined {
  try {
    const values: unknown = JSON.parse(text)
    return Array.isArray(values) ? values.length : undefined
  } catch {
    return undefined
  }
}

/** Base58 can look like hexadecimal, but never with the digits of 32 or 64 bytes. */
function isSolanaLength(text: string): boolean {
  if (/0/.test(text) || ![43, 44, 86, 87, 88].includes(text.length)) return false
  const bytes = base58Bytes(text)
  const fits = bytes?.length === 32 || bytes?.length === 64
  bytes?.fill(0)
  return fits
}

function base58Bytes(text: string): Uint8Array | undefined {
  try {
    return base58.decode(text)
  } catch {
    // The decoder's own error may quote the text.
    return undefined
  }
}
