import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { forgetKey, generateKey } from '../../lib/keystore/importKey.ts'
import { signMessage } from '../../lib/keystore/signMessage.ts'
import type { SignatureVerdict } from '../../lib/signature/verdict.ts'
import { verifySignature } from '../../lib/signature/verifySignature.ts'

const network = 'ETHEREUM'

/** An example to practise on: made here, for a key that nobody keeps. */
export type Practice = {
  network: string
  address: string
  message: string
  /** The message's exact bytes: shown, hashed, signed and checked. */
  bytes: Uint8Array
  /** Lower-case hex SHA-256 of `bytes`. */
  digest: string
  /**
   * Signs the message once, throws the key away and checks the signature as any other is checked. Later calls
   * answer the same.
   */
  sign: () => SignatureVerdict
}

/**
 * Makes an example in the form of the guide's message, issued now. The key lives in the closure until the
 * example is signed; nothing of it is stored or sent.
 *
 * @param now milliseconds since the epoch
 */
export function makePractice(now: number): Practice {
  const key = generateKey('evm')
  const nonce = bytesToHex(crypto.getRandomValues(new Uint8Array(4)))
  const issuedAt = `${new Date(now).toISOString().slice(0, 19)}Z`
  const message = `Paxos Address Ownership Verification\nNonce: ${nonce}\nIssued At: ${issuedAt}`
  const bytes = utf8ToBytes(message)
  let verdict: SignatureVerdict | undefined
  return {
    network,
    address: key.address,
    message,
    bytes,
    digest: bytesToHex(sha256(bytes)),
    sign: () => {
      if (verdict) return verdict
      const signature = `0x${bytesToHex(signMessage('evm', key.secret, bytes))}`
      forgetKey(key)
      verdict = verifySignature({ network, address: key.address, message: bytes, signature })
      return verdict
    },
  }
}
