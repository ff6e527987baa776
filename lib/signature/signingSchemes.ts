import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { personalDigest, personalMessage } from './eip191.ts'
import type { DiagnosisCode } from './verdict.ts'

/** A wrong way from a message to the 32-byte digest that an EVM key signs. */
export type EvmScheme = { code: DiagnosisCode; digest: (message: Uint8Array) => Uint8Array | undefined }

/** A wrong way from a message to the bytes that a Solana key signs. */
export type SolanaScheme = {
  code: DiagnosisCode
  envelope: (message: Uint8Array, publicKey: Uint8Array) => Uint8Array
}

export const evmSchemes: readonly EvmScheme[] = [
  { code: 'prefix-missing', digest: (message) => keccak_256(message) },
  // eth_sign of old wallets signed what it was given, when that had the size of a hash.
  { code: 'prefix-missing', digest: (message) => (message.length === 32 ? message : undefined) },
  { code: 'prefix-doubled', digest: (message) => personalDigest(personalMessage(message)) },
  { code: 'prefix-doubled', digest: (message) => personalDigest(personalDigest(message)) },
  { code: 'prefix-length', digest: (message) => keccak_256(compactSizePrefix(message)) },
  { code: 'prefix-length', digest: (message) => keccak_256(utf16LengthPrefix(message)) },
  { code: 'prefix-foreign', digest: (message) => keccak_256(decimalPrefix('TRON', message)) },
  { code: 'prefix-foreign', digest: (message) => keccak_256(decimalPrefix('Conflux', message)) },
]

export const solanaSchemes: readonly SolanaScheme[] = [
  ...[0, 1, 2].flatMap((format): SolanaScheme[] => [
    { code: 'offchain-envelope', envelope: (message) => shortEnvelope(format, message) },
    { code: 'offchain-envelope', envelope: (message, key) => fullEnvelope(format, message, key) },
    // The signer in the place of the application domain.
    { code: 'offchain-envelope', envelope: (message, key) => fullEnvelope(format, message, key, key) },
  ]),
  { code: 'offchain-envelope', envelope: secondEnvelope },
  { code: 'prefix-foreign', envelope: personalMessage },
  { code: 'prefix-foreign', envelope: personalDigest },
]

/** Signing domain of Solana's off-chain messages. Source: docs.anza.xyz, “Off-chain message signing”. */
const offchainDomain = concatBytes(Uint8Array.of(0xff), utf8ToBytes('solana offchain'))

/** Version 0 as Solana's SDK and command line write it: format, length, message. */
function shortEnvelope(format: number, message: Uint8Array): Uint8Array {
  return concatBytes(offchainDomain, Uint8Array.of(0, format), length16(message), message)
}

/** Version 0 as the specification has it: application domain, format, signers, length, message. */
function fullEnvelope(
  format: number,
  message: Uint8Array,
  publicKey: Uint8Array,
  application: Uint8Array = new Uint8Array(32),
): Uint8Array {
  const header = [Uint8Array.of(0), application, Uint8Array.of(format, 1), publicKey]
  return concatBytes(offchainDomain, ...header, length16(message), message)
}

/** Version 1: the signers, then the text up to the end. */
function secondEnvelope(message: Uint8Array, publicKey: Uint8Array): Uint8Array {
  return concatBytes(offchainDomain, Uint8Array.of(1, 1), publicKey, message)
}

/** Unsigned 16-bit, little-endian. Longer messages don't fit; their low bits then match nothing. */
function length16(message: Uint8Array): Uint8Array {
  return Uint8Array.of(message.length & 0xff, (message.length >> 8) & 0xff)
}

function decimalPrefix(chain: string, message: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(`\x19${chain} Signed Message:\n${message.length}`), message)
}

/** Early firmware of one maker wrote the length as Bitcoin's compact size: one byte, or 0xfd and two. */
function compactSizePrefix(message: Uint8Array): Uint8Array {
  const size =
    message.length < 0xfd
      ? Uint8Array.of(message.length)
      : concatBytes(Uint8Array.of(0xfd), length16(message))
  return concatBytes(utf8ToBytes('\x19Ethereum Signed Message:\n'), size, message)
}

/** A length in JavaScript characters instead of bytes; differs for text beyond ASCII. */
function utf16LengthPrefix(message: Uint8Array): Uint8Array {
  const characters = new TextDecoder().decode(message).length
  return concatBytes(utf8ToBytes(`\x19Ethereum Signed Message:\n${characters}`), message)
}
