import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import type { SignatureReply } from '../page/protocol.ts'
import type { Channel } from '../paxos/payload.ts'
import type { Proof, ProofTimes } from './proof.ts'

/** What a proof is built from. Nothing of it may be secret. */
export type ProofParts = {
  requestId: string
  verificationId: string
  network: string
  address: string
  /** Exactly the bytes that were signed. */
  messageBytes: Uint8Array
  /** The canonical form of the verified signature (`verifySignature` with default encoding). */
  canonical: string
  /** What is handed to the page. */
  reply: Pick<SignatureReply, 'signature' | 'encoding' | 'standard'>
  signerKind: Proof['signerKind']
  origin?: string
  channel: Channel
  times: ProofTimes
  extensionVersion: string
}

/**
 * Builds the proof of a signature that has verified. Digest, base64 and text all come from `messageBytes`.
 *
 * @throws TypeError when the bytes are not UTF-8, which no message that could be shown is.
 */
export function buildProof(parts: ProofParts): Proof {
  const { requestId, messageBytes, canonical, reply, origin, times, ...rest } = parts
  return {
    version: 1,
    id: requestId,
    verificationId: rest.verificationId,
    network: rest.network,
    address: rest.address,
    message: base64.encode(messageBytes),
    // ignoreBOM keeps a byte order mark that is part of the message.
    text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(messageBytes),
    digest: bytesToHex(sha256(messageBytes)),
    signature: {
      canonical,
      delivered: reply.signature,
      encoding: reply.encoding,
      standard: reply.standard,
    },
    signerKind: rest.signerKind,
    ...(origin === undefined ? {} : { origin }),
    channel: rest.channel,
    times: { ...times },
    extensionVersion: rest.extensionVersion,
  }
}
