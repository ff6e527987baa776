import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { callEvmWallet } from './callEvmWallet.ts'
import { callSolanaWallet } from './callSolanaWallet.ts'

const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'

const hash = `0x${'ab'.repeat(32)}`
const program = '11111111111111111111111111111111'

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
  ethereum: {
    isMetaMask: true,
    request: async ({ method }: { method: string }) =>
      ({ eth_chainId: '0x1', eth_sendTransaction: hash })[method] ?? [address],
  },
  solana: {
    publicKey: program,
    signMessage: async () => '',
    request: async () => ({ signature: hash }),
  },
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

async function callIn(source: string, command: object): Promise<unknown> {
  const answer: unknown = await runInNewContext(`(${source})(${JSON.stringify(command)})`, realm())
  return JSON.parse(JSON.stringify(answer))
}
const listIn = (source: string) => callIn(source, { kind: 'list', settle: 0 })

const waits = { settle: 0, patience: 1000 }
const transaction = { to: address, value: '0x1', data: '0x', chainId: '0x1' }
const sendEvm = { kind: 'sendEvm', walletId: 'ethereum:0', address, transaction, ...waits }
const sending = { walletId: 'solana:Solana wallet', address: program, message: '00', message58: '1' }
const sendSolana = { kind: 'sendSolana', ...sending, ...waits }

describe.each([
  ['callEvmWallet', callEvmWallet, { walletId: 'ethereum:0', accounts: [address] }, sendEvm, { hash }],
  [
    'callSolanaWallet',
    callSolanaWallet,
    { walletId: 'solana:Solana wallet' },
    sendSolana,
    { signature: hash },
  ],
])('%s', (name, func, wallet, command, sent) => {
  it('needs nothing but its own text', async () => {
    expect(await listIn(func.toString())).toMatchObject({ ok: true, wallets: [wallet] })
    expect(await callIn(func.toString(), command)).toMatchObject({ ok: true, sent })
  })

  it('still does when it was built and minified', async () => {
    const source = await builtSource(name)
    expect(source.length).toBeLessThan(func.toString().length)
    expect(await listIn(source)).toMatchObject({ ok: true, wallets: [wallet] })
    expect(await callIn(source, command)).toMatchObject({ ok: true, sent })
  })
})
