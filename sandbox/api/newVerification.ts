import { randomBytes } from 'node:crypto'
import { formatTime } from '../clock.ts'
import { type DepositAsset, newDepositAmount } from '../deposits/depositAsset.ts'
import type { VerificationRecord } from './verificationRecord.ts'

/** 48 hours in milliseconds, by the guide. */
export const verificationLifetime = 48 * 60 * 60 * 1000

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
export function newDepositProof(asset: DepositAsset, depositAddress: string): VerificationRecord['proof'] {
  const amount = newDepositAmount(asset)
  return { method: 'SMALL_DEPOSIT', depositAddress, amount, asset: asset.symbol, transactionHash: '' }
}
