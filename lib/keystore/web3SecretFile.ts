import '../text/keyErrorSentences.ts'
import { hex } from '@scure/base'
import * as v from 'valibot'
import { keyError } from './keyError.ts'

/** A Web3 Secret Storage file of version 3, checked but not opened. */
export type Web3Secret = {
  kdf:
    | { name: 'scrypt'; N: number; r: number; p: number; salt: Uint8Array }
    | { name: 'pbkdf2'; rounds: number; salt: Uint8Array }
  iv: Uint8Array
  ciphertext: Uint8Array
  mac: Uint8Array
  /** What the file claims, lower case without 0x. */
  address?: string
}

/**
 * The most that a file may ask for, far above what wallets write (scrypt: 256 MiB, N·r·p = 2²¹; PBKDF2: a million
 * rounds), and still bearable.
 */
const ceiling = { memory: 2 ** 30, work: 2 ** 23, blocks: 2 ** 17, rounds: 10_000_000 }

const bytes = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^(?:0x)?(?:[0-9a-f]{2})*$/i),
    v.transform((text) => hex.decode(text.replace(/^0x/i, ''))),
    v.check(({ length }) => length >= least && length <= most),
  )
const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const cipherSchema = v.object({
  cipherparams: v.object({ iv: bytes(16, 16) }),
  // Early clients left out leading zeros of the key.
  ciphertext: bytes(16, 32),
  mac: bytes(32, 32),
})
/** Only the first 32 bytes are ever used, and a longer key begins with the same ones. */
const keyLength = v.pipe(count, v.minValue(32), v.maxValue(1024))
const salt = bytes(1, 1024)
const scryptSchema = v.object({ dklen: keyLength, n: count, r: count, p: count, salt })
const pbkdf2Schema = v.object({ dklen: keyLength, c: count, prf: v.string(), salt })
const cryptoSchema = v.object({ cipher: v.string(), kdf: v.string(), kdfparams: v.looseObject({}) })

/**
 * Reads the JSON object of a key file and says which wallet's it is when it cannot be opened here.
 *
 * Everything is checked before any work is done, the cost of the key derivation too: hostile files ask for
 * terabytes. RFC 7914 bounds N by 2^(128·r/8), which the specification's own vector breaks (N = 2¹⁸, r = 1); that
 * bound concerns a proof of scrypt's strength, not its result, and published files break it, so it is not kept.
 *
 * @param json what `JSON.parse` gave
 * @throws CountersignError `key-unreadable`, `key-unsupported`, `key-cost`
 */
export function readWeb3Secret(json: object): Web3Secret {
  const file = json as Readonly<Record<string, unknown>>
  refuseOthers(file)
  const crypto = file.crypto ?? file.Crypto
  if (crypto === undefined) throw keyError('key-unreadable', 'noCrypto')
  if (file.crypto !== undefined && file.Crypto !== undefined) throw keyError('key-unreadable', 'cryptoMember')
  if (file.version !== 3)
    throw keyError('key-unsupported', `${file.version}` === '1' ? 'versionOne' : 'versionOther')
  const shape = v.safeParse(cryptoSchema, crypto)
  if (!shape.success) throw keyError('key-unreadable', 'cryptoMember')
  if (shape.output.cipher !== 'aes-128-ctr') throw keyError('key-unsupported', 'otherCipher')
  const kdf = readKdf(shape.output)
  const cipher = v.safeParse(cipherSchema, crypto)
  if (!cipher.success) throw keyError('key-unreadable', 'cipherMember')
  const { cipherparams, ciphertext, mac } = cipher.output
  const address = readAddress(file.address)
  return { kdf, iv: cipherparams.iv, ciphertext, mac, ...(address !== undefined && { address }) }
}

function readKdf({ kdf, kdfparams }: v.InferOutput<typeof cryptoSchema>): Web3Secret['kdf'] {
  if (kdf === 'scrypt') {
    const found = v.safeParse(scryptSchema, kdfparams)
    if (!found.success) throw keyError('key-unreadable', 'kdfMember')
    const { n, r, p } = found.output
    if (128 * n * r > ceiling.memory) throw keyError('key-cost', 'memory')
    if (n * r * p > ceiling.work || r * p > ceiling.blocks) throw keyError('key-cost', 'work')
    if (n < 2 || !Number.isInteger(Math.log2(n))) throw keyError('key-unreadable', 'kdfMember')
    return { name: 'scrypt', N: n, r, p, salt: found.output.salt }
  }
  if (kdf !== 'pbkdf2') throw keyError('key-unsupported', 'otherKdf')
  const found = v.safeParse(pbkdf2Schema, kdfparams)
  if (!found.success) throw keyError('key-unreadable', 'kdfMember')
  if (found.output.prf !== 'hmac-sha256') throw keyError('key-unsupported', 'otherPrf')
  if (found.output.c > ceiling.rounds) throw keyError('key-cost', 'iterations')
  return { name: 'pbkdf2', rounds: found.output.c, salt: found.output.salt }
}

/** Some wallets leave the address empty, for privacy. */
function readAddress(address: unknown): string | undefined {
  if (address === undefined || address === null || address === '') return undefined
  const digits = typeof address === 'string' ? address.replace(/^0x/i, '').toLowerCase() : ''
  if (!/^[0-9a-f]{40}$/.test(digits)) throw keyError('key-unreadable', 'addressMember')
  return digits
}

function refuseOthers(file: Readonly<Record<string, unknown>>): void {
  const has = (...names: string[]) => names.every((name) => Object.hasOwn(file, name))
  if (file.format === 'countersign-backup') throw keyError('key-unsupported', 'isBackup')
  if (has('encseed')) throw keyError('key-unsupported', 'presale')
  if (file.version === 4 && has('crypto', 'pubkey')) throw keyError('key-unsupported', 'validatorKey')
  if (has('data', 'iv', 'salt') || has('vault')) throw keyError('key-unsupported', 'otherWallet')
}
