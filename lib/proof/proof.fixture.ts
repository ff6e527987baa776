import { base58 } from '@scure/base'
import nacl from 'tweetnacl'
import { privateKeyToAccount } from 'viem/accounts'
import { buildProof } from './buildProof.ts'
import { linkProof, startChain } from './growChain.ts'
import type { ChainHead, ChainNote, Proof, ProofBody } from './proof.ts'

const account = privateKeyToAccount(`0x${'11'.repeat(32)}`)
const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))

/** A time some minutes after the examples begin. */
export const exampleTime = (minutes: number): string =>
  new Date(Date.UTC(2026, 4, 19, 12, 0) + minutes * 60_000).toISOString()

/** A proof with a real signature, made by another implementation than the project's own. */
export async function exampleBody(number = 1, changes: Partial<ProofBody> = {}): Promise<ProofBody> {
  const message = `Paxos Address Ownership Verification\nNonce: ${number}\nIssued At: 2026-05-19T12:00:00Z`
  const signature = await account.signMessage({ message })
  return {
    ...buildProof({
      requestId: `request-${number}`,
      verificationId: `01934abc-def0-7890-abcd-${String(number).padStart(12, '0')}`,
      network: 'ETHEREUM',
      address: account.address,
      messageBytes: new TextEncoder().encode(message),
      canonical: signature,
      reply: { signature, encoding: 'hex', standard: 'eip191' },
      signerKind: 'local',
      origin: 'https://partner.example',
      channel: 'page',
      times: { asked: exampleTime(number), shown: exampleTime(number), signed: exampleTime(number + 0.2) },
      extensionVersion: '0.1.0',
    }),
    ...changes,
  }
}

/** The same on Solana, handed over as base64. */
export function exampleSolanaBody(): ProofBody {
  const messageBytes = new TextEncoder().encode('Nonce: 1\r\n')
  const signed = nacl.sign.detached(messageBytes, pair.secretKey)
  return buildProof({
    requestId: 'request-solana',
    verificationId: '01934abc',
    network: 'SOLANA',
    address: base58.encode(pair.publicKey),
    messageBytes,
    canonical: base58.encode(signed),
    reply: { signature: Buffer.from(signed).toString('base64'), encoding: 'base64', standard: 'ed25519' },
    signerKind: 'injected',
    channel: 'paste',
    times: { asked: exampleTime(0), signed: exampleTime(1) },
    extensionVersion: '0.1.0',
  })
}

/** A chain of some proofs. */
export async function exampleChain(
  count: number,
): Promise<{ proofs: Proof[]; notes: ChainNote[]; head: ChainHead }> {
  const started = startChain('3b6c2a1e-0000-4000-8000-000000000001', exampleTime(0), 0)
  let { head } = started
  const proofs: Proof[] = []
  for (let number = 1; number <= count; number += 1) {
    const grown = linkProof(await exampleBody(number), head)
    proofs.push(grown.entry)
    head = grown.head
  }
  return { proofs, notes: [started.entry], head }
}
