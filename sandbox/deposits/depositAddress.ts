import { createHmac, createPrivateKey, createPublicKey } from 'node:crypto'
import { base58 } from '@scure/base'
import { computeAddress } from 'ethers/transaction'
import type { SandboxNetwork } from '../api/networks.ts'

/** How PKCS #8 begins for a raw ed25519 private key. Source: RFC 8410 section 7. */
const ed25519Header = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The address to which one verification's deposit is to be sent. It is derived, so that whoever has the sandbox's secret
 * could get the coins back; nobody else's deposit can be taken for it.
 */
export function depositAddress(secret: string, verificationId: string, network: SandboxNetwork): string {
  const key = createHmac('sha256', secret).update(`${network.family} ${verificationId}`).digest()
  if (network.family === 'evm') return computeAddress(`0x${key.toString('hex')}`)
  const privateKey = createPrivateKey({
    key: Buffer.concat([ed25519Header, key]),
    format: 'der',
    type: 'pkcs8',
  })
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return base58.encode(Buffer.from(x ?? '', 'base64url'))
}
