import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { callEvmWallet } from './callEvmWallet.ts'
import { callSolanaWallet } from './callSolanaWallet.ts'

const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'

/** A bare realm with a page's event API and nothing of this module's scope. */
const realm = () => ({
  origin: 'https://partner.example',
  setTimeout,
  clearTimeout,
  Event,
  CustomEvent,
  addEventListener: () => {},
  removeEventListener: () => {},
  dispatchEvent: () => true,
  ethereum: { isMetaMask: true, request: async () => [address] },
  solana: { publicKey: '11111111111111111111111111111111', signMessage: async () => '' },
})

/** The function's text as the built extension holds it. */
async function builtSource(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ['es'] },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  const code = output?.output[0].code ?? ''
  const module: Record<string, unknown> = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return String(module[name])
}

async function listIn(source: string): Promise<unknown> {
  const answer: unknown = await runInNewContext(`(${source})({ kind: 'list', settle: 0 })`, realm())
  return JSON.parse(JSON.stringify(answer))
}

describe.each([
  ['callEvmWallet', callEvmWallet, { walletId: 'ethereum:0', accounts: [address] }],
  ['callSolanaWallet', callSolanaWallet, { walletId: 'solana:Solana wallet' }],
])('%s', (name, func, wallet) => {
  it('needs nothing but its own text', async () => {
    expect(await listIn(func.toString())).toMatchObject({ ok: true, wallets: [wallet] })
  })

  it('still does when it was built and minified', async () => {
    const source = await builtSource(name)
    expect(source.length).toBeLessThan(func.toString().length)
    expect(await listIn(source)).toMatchObject({ ok: true, wallets: [wallet] })
  })
})
