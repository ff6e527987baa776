import {
  AbiCoder,
  getBytes,
  hashMessage,
  hexlify,
  keccak256,
  type Signature,
  SigningKey,
  TypedDataEncoder,
  toUtf8String,
  Wallet,
} from 'ethers'
import type { DemoWalletConfig, Misbehaviour } from '../demoWalletConfig.ts'
import { refuseIfTold, signedBytes, WalletError } from './walletError.ts'

type Call = { method: string; params?: unknown[] }

/** The order of secp256k1. */
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

/** An EIP-1193 provider over one real key, which signs by `personal_sign` and nothing else. */
export function createEvmProvider(privateKey: string, { misbehave, exposed = true }: DemoWalletConfig) {
  const stranger = new Wallet(keccak256(privateKey))
  const own = new Wallet(privateKey)
  let connected = exposed
  let account = misbehave === 'wrong-account' ? stranger : own

  async function personalSign([message, address]: unknown[]): Promise<unknown> {
    if (typeof message !== 'string' || typeof address !== 'string')
      throw new WalletError(-32602, 'bad params')
    if (!connected || address.toLowerCase() !== account.address.toLowerCase()) {
      throw new WalletError(4100, 'The requested account has not been authorized.')
    }
    await refuseIfTold(misbehave)
    const bytes = signedBytes(getBytes(message), misbehave)
    const signer = misbehave === 'another-account' ? stranger : account
    const signature = new SigningKey(signer.privateKey).sign(digestOf(bytes, misbehave))
    if (misbehave === 'switches-account') account = stranger
    return spell(signature, misbehave)
  }

  return {
    async request({ method, params = [] }: Call): Promise<unknown> {
      switch (method) {
        case 'eth_chainId':
          return '0x1'
        case 'eth_accounts':
          return connected ? [account.address.toLowerCase()] : []
        case 'eth_requestAccounts':
          if (!connected) await refuseIfTold(misbehave)
          connected = true
          return [account.address.toLowerCase()]
        case 'personal_sign':
          return personalSign(params)
        default:
          throw new WalletError(4200, `${method} is not supported.`)
      }
    },
    on: () => {},
    removeListener: () => {},
  }
}

/** What is signed for a message: EIP-191's digest, unless it is told otherwise. */
function digestOf(message: Uint8Array, misbehave: Misbehaviour | undefined): string {
  if (misbehave === 'eth-sign') return keccak256(message)
  if (misbehave !== 'typed-data') return hashMessage(message)
  const types = { Message: [{ name: 'contents', type: 'string' }] }
  return TypedDataEncoder.hash({ name: 'Paxos', version: '1', chainId: 1 }, types, {
    contents: toUtf8String(message),
  })
}

/** Writes a signature as the wallet would: canonical, unless it is told otherwise. */
function spell(signature: Signature, misbehave: Misbehaviour | undefined): unknown {
  const { r, s, v, yParity, serialized } = signature
  switch (misbehave) {
    case 'high-s':
      return `${r}${(order - BigInt(s)).toString(16).padStart(64, '0')}${hexlify(Uint8Array.of(55 - v)).slice(2)}`
    case 'v-zero':
      return `${r}${s.slice(2)}0${yParity}`
    case 'compact':
      return signature.compactSerialized
    case 'halves-swapped':
      return `${s}${r.slice(2)}${hexlify(Uint8Array.of(v)).slice(2)}`
    case 'contract':
      // As smart accounts wrap their owner's signature: its number, then the bytes.
      return AbiCoder.defaultAbiCoder().encode(['uint256', 'bytes'], [0, serialized])
    case 'truncated':
      return serialized.slice(0, -20)
    case 'returns-true':
      return true
    default:
      return serialized
  }
}
