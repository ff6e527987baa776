import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { base58 } from '@scure/base'
import { computeAddress } from 'ethers/transaction'
import { formatTime } from '../clock.ts'
import type { SandboxNetwork } from './networks.ts'
import type { VerificationRecord } from './verificationRecord.ts'

/** 48 hours in milliseconds, by the guide. */
export const verificationLifetime = 48 * 60 * 60 * 1000

/** Amount of a small deposit in the native asset, by the guide's sample. */
const depositAmount = '0.000001'

/** How the message of a signature verification is written. */
export type MessageShape = 'plain' | 'json'

/** The proof of a new signature verification: a fresh nonce and the message that carries it. */
export function newSignatureProof(now: number, shape: MessageShape): VerificationRecord['proof'] {
  const nonce = randomBytes(4).toString('hex')
  return { method: 'SIGNATURE', message: writeMessage(nonce, formatTime(now), shape), nonce, signature: '' }
}

/**
 * The message text. `plain` is the guide's. `json` stands for the API reference's "Solana messages are JSON
 * payloads": its field names are not published, so these are this sandbox's guess at them.
 */
function writeMessage(nonce: string, issuedAt: string, shape: MessageShape): string {
  const heading = 'Paxos Address Ownership Verification'
  return shape === 'plain'
    ? `${heading}\nNonce: ${nonce}\nIssued At: ${issuedAt}`
    : JSON.stringify({ message: heading, nonce, issued_at: issuedAt })
}

/** The proof of a new small-deposit verification. */
export function newDepositProof(
  network: SandboxNetwork,
  depositAddress: string,
): VerificationRecord['proof'] {
  return {
    method: 'SMALL_DEPOSIT',
    depositAddress,
    amount: depositAmount,
    asset: network.asset,
    transactionHash: '',
  }
}

/** A fresh address to deposit to. Its key is thrown away: the sandbox only has to see what arrives. */
export function newDepositAddress(network: SandboxNetwork): string {
  if (network.family === 'evm') return computeAddress(`0x${randomBytes(32).toString('hex')}`)
  const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
  return base58.encode(Buffer.from(x ?? '', 'base64url'))
}
