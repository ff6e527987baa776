/** How a payload reached the extension. */
export type Channel = 'page' | 'html' | 'link' | 'paste' | 'file' | 'qr' | 'watch' | 'wallet' | 'approval'

/** Small-deposit details of an API record. Amount is the decimal string as Paxos wrote it. */
export type SmallDeposit = {
  depositAddress: string
  amount: string
  asset: string
  transactionHash?: string
}

/**
 * A Paxos verification, read from either of its two shapes: the five-field collector payload of the guide
 * (`verification_id`, `message`, …) or the API record (`id`, `signature_verification.message`, …).
 *
 * Every string is exactly what the JSON said; nothing is trimmed or normalised.
 */
export type Payload = {
  /** `wallet`: no verification, but what a page asked of the wallet door; `approval`: what an approver is asked. */
  shape: 'collector' | 'record' | 'wallet' | 'approval'
  /** Of an approval the request's own id; empty where there is no verification. */
  verificationId: string
  /** As written; look it up with `findNetwork`. */
  network: string
  address: string
  /**
   * `SIGNATURE` for a collector payload, which does not name its method; `CONNECT` for a page that asks to see accounts;
   * `APPROVAL` and `APPROVAL_KEY` for an approver.
   */
  method: string
  message?: string
  nonce?: string
  status?: string
  /** RFC 3339, as written. */
  expiresAt?: string
  createdAt?: string
  smallDeposit?: SmallDeposit
  /** Where the signature is wanted; sent there only if the person approves. */
  callbackUrl?: string
  /** Paths of fields that neither shape defines. They are ignored. */
  unknownFields: string[]
}
