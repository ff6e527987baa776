import { base58 } from '@scure/base'
import { verifyMessage } from 'ethers'
import nacl from 'tweetnacl'

/** Who signed, according to libraries that the extension does not use. */
export type IndependentCheck = { library: string; fits: boolean; signer: string }

/**
 * Checks a signature by other code than the extension's: ethers for EIP-191, TweetNaCl for ed25519.
 *
 * @param signature 0x hex of 65 bytes, or base58 of 64 bytes
 */
export function checkSignature(
  network: string,
  address: string,
  message: string,
  signature: string,
): IndependentCheck {
  if (network.toUpperCase() !== 'SOLANA') {
    const signer = verifyMessage(message, signature)
    return { library: 'ethers', fits: signer.toLowerCase() === address.toLowerCase(), signer }
  }
  const fits = nacl.sign.detached.verify(
    new TextEncoder().encode(message),
    base58.decode(signature),
    base58.decode(address),
  )
  return { library: 'TweetNaCl', fits, signer: fits ? address : 'somebody else' }
}
