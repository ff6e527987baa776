import { randomBytes, randomUUID } from 'node:crypto'
import { base58 } from '@scure/base'
import { Wallet } from 'ethers'
import nacl from 'tweetnacl'

/** A key of the tests: made for them, holds nothing, known to everybody. */
export type TestKey = {
  network: 'ETHEREUM' | 'SOLANA'
  address: string
  /** As a person would paste it: 0x hex, or base58 of the 64 bytes. */
  privateKey: string
}

/** An EVM key from any 32 bytes. */
export function evmKey(seed: Uint8Array = randomBytes(32)): TestKey {
  const privateKey = `0x${Buffer.from(seed).toString('hex')}`
  return { network: 'ETHEREUM', address: new Wallet(privateKey).address, privateKey }
}

/** A Solana key from any 32 bytes. */
export function solanaKey(seed: Uint8Array = randomBytes(32)): TestKey {
  const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed)
  return { network: 'SOLANA', address: base58.encode(publicKey), privateKey: base58.encode(secretKey) }
}

/** The collector payload of the guide. */
export type CollectorPayload = {
  verification_id: string
  network: string
  address: string
  message: string
  expires_at: string
}

/** A fresh payload, as Paxos would make it, for an address; `changes` bend it. */
export function freshPayload(
  { network, address }: Pick<TestKey, 'network' | 'address'>,
  changes: Partial<CollectorPayload> = {},
): CollectorPayload {
  const now = Date.now()
  return {
    verification_id: randomUUID(),
    network,
    address,
    message: paxosMessage(randomBytes(4).toString('hex'), now),
    expires_at: rfc3339(now + 47 * 3_600_000),
    ...changes,
  }
}

/** The text that Paxos's guide shows. */
export function paxosMessage(nonce: string, issuedAt: number): string {
  return `Paxos Address Ownership Verification\nNonce: ${nonce}\nIssued At: ${rfc3339(issuedAt)}`
}

function rfc3339(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
