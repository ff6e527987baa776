import { base58 } from '@scure/base'
import nacl from 'tweetnacl'
import type { DemoWalletConfig } from '../demoWalletConfig.ts'
import { refuseIfTold, signedBytes, WalletError } from './walletError.ts'

type Account = { address: string; publicKey: Uint8Array; chains: string[]; features: string[] }
type Input = { account: { address: string }; message: Uint8Array }

const chains = ['solana:mainnet', 'solana:devnet']

/** One real key that signs messages in the Wallet Standard's way, and in the older one. */
export function createSolanaWallet(
  secretKey: string,
  icon: string,
  { misbehave, exposed = true, name = 'Demo Wallet' }: DemoWalletConfig,
) {
  const own = nacl.sign.keyPair.fromSecretKey(base58.decode(secretKey))
  const stranger = nacl.sign.keyPair.fromSeed(nacl.hash(own.secretKey).slice(0, 32))
  let keys = misbehave === 'wrong-account' ? stranger : own
  let connected = exposed

  function account(): Account {
    const features = ['solana:signMessage']
    return { address: base58.encode(keys.publicKey), publicKey: keys.publicKey, chains, features }
  }

  async function connect(): Promise<{ accounts: Account[] }> {
    if (!connected) await refuseIfTold(misbehave)
    connected = true
    return { accounts: [account()] }
  }

  async function sign(message: Uint8Array): Promise<unknown> {
    await refuseIfTold(misbehave)
    const signer = misbehave === 'another-account' ? stranger : keys
    const signature = nacl.sign.detached(signedBytes(Uint8Array.from(message), misbehave), signer.secretKey)
    if (misbehave === 'switches-account') keys = stranger
    if (misbehave === 'returns-true') return true
    return misbehave === 'truncated' ? signature.slice(0, 54) : signature
  }

  const standard = {
    version: '1.0.0' as const,
    name,
    icon,
    chains,
    get accounts() {
      return connected ? [account()] : []
    },
    features: {
      'standard:connect': { version: '1.0.0', connect },
      'standard:events': { version: '1.0.0', on: () => () => {} },
      'solana:signMessage': {
        version: '1.1.0',
        signMessage: (...inputs: Input[]) =>
          Promise.all(
            inputs.map(async ({ account: { address }, message }) => {
              if (!connected || address !== account().address) throw new WalletError(4100, 'Not connected.')
              return { signedMessage: signedBytes(message, misbehave), signature: await sign(message) }
            }),
          ),
      },
    },
  }

  const legacy = {
    get publicKey() {
      return connected ? { toString: () => account().address } : null
    },
    connect: async () => {
      await connect()
      return { publicKey: { toString: () => account().address } }
    },
    signMessage: async (message: Uint8Array) => ({ signature: await sign(message) }),
  }

  return { standard, legacy }
}
