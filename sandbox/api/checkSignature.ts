import { verify } from 'node:crypto'
import { base58 } from '@scure/base'
import { verifyMessage } from 'ethers/hash'
import { addressKey, decodeSolanaAddress, ed25519PublicKey, keyFault, littleEndian } from './addressRules.ts'
import type { SandboxNetwork } from './networks.ts'

/** Whether a signature proves control; if not, why, for the person at the console. The API never says it. */
export type SignatureCheck = { valid: true } | { valid: false; reason: string }

/** Order of the ed25519 base point, RFC 8032 section 5.1. */
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

/**
 * Checks a submitted signature over the exact UTF-8 bytes of the message. Deliberately shares no code with the
 * extension (ethers and Node's OpenSSL here, viem and noble there), so that the two check each other.
 *
 * EVM: EIP-191, 65 bytes in 0x-hex with v 27 or 28; whether Paxos takes other forms is not known, so they are
 * refused and the wallet's side has to normalise. Solana: ed25519 in base58, base64 or hex.
 */
export function checkSignature(
  network: SandboxNetwork,
  address: string,
  message: string,
  signature: string,
): SignatureCheck {
  return network.family === 'evm'
    ? checkEvm(address, message, signature)
    : checkSolana(address, message, signature)
}

function checkEvm(address: string, message: string, signature: string): SignatureCheck {
  if (!/^0x[0-9a-fA-F]{130}$/.test(signature)) return refuse('it is not 65 bytes in 0x-hex')
  if (!/1[bc]$/i.test(signature)) return refuse('its last byte (v) is neither 27 nor 28')
  try {
    const signer = verifyMessage(message, signature)
    return addressKey(signer) === addressKey(address)
      ? { valid: true }
      : refuse(`it was made by ${signer} or over another message`)
  } catch {
    return refuse('no signer can be recovered from it (r or s is out of range, or s is in the upper half)')
  }
}

function checkSolana(address: string, message: string, signature: string): SignatureCheck {
  const bytes = decodeSignature(signature)
  if (bytes === undefined) return refuse('it is not 64 bytes in base58, base64 or hex')
  const key = decodeSolanaAddress(address)
  if (key === undefined) return refuse('the address is not a public key')
  const fault = keyFault(key)
  if (fault !== undefined) return refuse(`the address ${fault}`)
  // OpenSSL refuses an S out of range too; saying so here gives the reason and does not depend on its version.
  if (littleEndian(bytes.subarray(32)) >= groupOrder) return refuse('its S is not canonical')
  return verify(null, Buffer.from(message, 'utf8'), ed25519PublicKey(key), bytes)
    ? { valid: true }
    : refuse('it was made with another key or over another message')
}

/** 64 bytes have 128 hex digits, 88 base64 characters that end in "==", or 64 to 88 base58 characters. */
function decodeSignature(text: string): Uint8Array | undefined {
  if (text.length > 130) return undefined
  const hex = /^(?:0x)?([0-9a-f]{128})$/i.exec(text)?.[1]
  if (hex !== undefined) return Buffer.from(hex, 'hex')
  if (/^[A-Za-z0-9+/]{86}==$/.test(text)) return Buffer.from(text, 'base64')
  try {
    const bytes = base58.decode(text)
    return bytes.length === 64 ? bytes : undefined
  } catch {
    return undefined
  }
}

function refuse(reason: string): SignatureCheck {
  return { valid: false, reason }
}
