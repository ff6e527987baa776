import '../text/keyErrorSentences.ts'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { equalBytes } from '@noble/curves/utils.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { hex } from '@scure/base'
import { CountersignError } from '../errors.ts'
import type { ImportedKey } from './importKey.ts'
import { keyAddress } from './keyAddress.ts'
import { keyError } from './keyError.ts'
import type { ProgressListener } from './keystore.ts'
import { type DeriveKey, scryptCost } from './passwordKey.ts'
import { unshared } from './unshared.ts'
import type { Web3Secret } from './web3SecretFile.ts'

/**
 * Opens a Web3 Secret Storage file of version 3.
 *
 * Its MAC covers the ciphertext, not the IV: with another IV the right password yields another key, and only the
 * file's `address` tells. Where it has none, show the address and say that nothing confirms it.
 *
 * The password is tried as typed, then in NFKC, since wallets differ.
 *
 * @throws CountersignError `key-password` (which a changed ciphertext looks like), `key-address-mismatch`,
 * `key-unreadable` when what is inside is no key
 */
export async function openWeb3Secret(
  file: Web3Secret,
  password: string,
  deriveKey: DeriveKey,
  onProgress?: ProgressListener,
): Promise<ImportedKey> {
  const spellings = [...new Set([password, password.normalize('NFKC')])]
  for (const spelling of spellings) {
    const derived = await deriveFileKey(file, utf8ToBytes(spelling.toWellFormed()), deriveKey, onProgress)
    try {
      const mac = keccak_256(concatBytes(derived.subarray(16, 32), file.ciphertext))
      if (equalBytes(mac, file.mac)) return await decryptSecret(file, derived)
    } finally {
      derived.fill(0)
    }
  }
  throw new CountersignError('key-password')
}

async function decryptSecret(file: Web3Secret, derived: Uint8Array): Promise<ImportedKey> {
  const plain = await aesCtr('decrypt', derived.subarray(0, 16), file.iv, file.ciphertext)
  const secret = new Uint8Array(32)
  // Early clients left out leading zeros.
  secret.set(plain, 32 - plain.length)
  plain.fill(0)
  if (!secp256k1.utils.isValidSecretKey(secret)) {
    secret.fill(0)
    throw keyError('key-unreadable', 'outOfRange')
  }
  const address = keyAddress('evm', secret)
  if (file.address !== undefined && file.address !== address.slice(2).toLowerCase()) {
    secret.fill(0)
    throw new CountersignError('key-address-mismatch')
  }
  return { family: 'evm', secret, address }
}

/**
 * Writes a Web3 Secret Storage file of version 3: scrypt at the vault's own cost, AES-128-CTR, with the address.
 *
 * @param password brought to NFKC, as most wallets do when they open it
 */
export async function writeWeb3Secret(
  key: Pick<ImportedKey, 'secret' | 'address'>,
  password: string,
  deriveKey: DeriveKey,
  onProgress?: ProgressListener,
  random: (length: number) => Uint8Array = randomBytes,
): Promise<string> {
  const salt = random(32)
  const iv = random(16)
  const bytes = utf8ToBytes(password.normalize('NFKC').toWellFormed())
  const derived = await deriveKey({ ...scryptCost, password: bytes, salt, length: 32 }, onProgress)
  bytes.fill(0)
  try {
    const ciphertext = await aesCtr('encrypt', derived.subarray(0, 16), iv, key.secret)
    const { N: n, r, p } = scryptCost
    const file = {
      version: 3,
      id: crypto.randomUUID(),
      address: key.address.slice(2).toLowerCase(),
      crypto: {
        ciphertext: hex.encode(ciphertext),
        cipherparams: { iv: hex.encode(iv) },
        cipher: 'aes-128-ctr',
        kdf: 'scrypt',
        kdfparams: { dklen: 32, n, r, p, salt: hex.encode(salt) },
        mac: hex.encode(keccak_256(concatBytes(derived.subarray(16, 32), ciphertext))),
      },
    }
    return `${JSON.stringify(file, null, 2)}\n`
  } finally {
    derived.fill(0)
  }
}

/** 32 bytes; a longer `dklen` only adds bytes that nobody uses. */
async function deriveFileKey(
  { kdf }: Web3Secret,
  password: Uint8Array,
  deriveKey: DeriveKey,
  onProgress?: ProgressListener,
): Promise<Uint8Array> {
  try {
    if (kdf.name === 'scrypt') {
      return await deriveKey({ ...kdf, password, length: 32 }, onProgress)
    }
    const derived = await pbkdf2(password, kdf.salt, kdf.rounds)
    onProgress?.(1)
    return derived
  } finally {
    password.fill(0)
  }
}

/** PBKDF2-HMAC-SHA-256 (RFC 8018), by the browser: off the main thread, many times faster than any script. */
async function pbkdf2(password: Uint8Array, salt: Uint8Array, iterations: number): Promise<Uint8Array> {
  // HMAC pads a short key with zeros: some browsers refuse an empty one, and a zero byte is the same key.
  const raw = password.length === 0 ? new Uint8Array(1) : unshared(password)
  const key = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveBits'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: unshared(salt), iterations }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))
}

async function aesCtr(
  direction: 'encrypt' | 'decrypt',
  raw: Uint8Array,
  iv: Uint8Array,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', unshared(raw), 'AES-CTR', false, [direction])
  const parameters = { name: 'AES-CTR', counter: unshared(iv), length: 128 }
  return new Uint8Array(await crypto.subtle[direction](parameters, key, unshared(bytes)))
}
