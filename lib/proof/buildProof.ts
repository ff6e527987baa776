import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import type { SignatureReply } from '../page/protocol.ts'
import type { Channel } from '../paxos/payload.ts'
import type { ProofBody, ProofTimes } from './proof.ts'

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
  signerKind: ProofBody['signerKind']
  origin?: string
  channel: Channel
  times: ProofTimes
  extensionVersion: string
}

/**
 * Builds the proof of a signature that has verified; the store gives it its place in the chain. Digest, base64 and
 * text all come from `messageBytes`.
 *
 * @throws TypeError when the bytes are not UTF-8, which no message that could be shown is.
 */
export function buildProof(parts: ProofParts): ProofBody {
  const { requestId, messageBytes, canonical, reply, origin, times, ...rest } = parts
  return {
    format: 'countersign-proof',
    version: 2,
    id: requestId,
    verificationId: rest.verificationId,
    network: rest.network,
    address: rest.address,
    message: base64.encode(messageBytes),
    text: messageText(messageBytes),
    digest: messageDigest(messageBytes),
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

/**
 * The text of a message's bytes.
 *
 * @throws TypeError when they are not UTF-8
 */
export function messageText(bytes: Uint8Array): string {
  // ignoreBOM keeps a byte order mark that is part of the message.
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** Lower-case hex SHA-256 of a message's bytes. */
export function messageDigest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}
