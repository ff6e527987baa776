import { join } from 'node:path'
import { buildDemoWallet } from './demoWallet/buildDemoWallet.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, solanaKey } from './payloads.ts'
import { createNarrator } from './walk/narrate.ts'
import { walk } from './walk/walk.ts'

const evm = evmKey()
const solana = solanaKey()
const quiet = createNarrator(() => {})

test.use({
  beside: async ({ access: _ }, use, { outputDir }) => {
    const wallet = join(outputDir, 'wallet')
    await buildDemoWallet(wallet, { evmKey: evm.privateKey, solanaKey: solana.privateKey })
    await use([wallet])
  },
})

test('Ethereum and Solana with accounts of Countersign’s own, from PENDING to APPROVED', async ({
  firefox,
  sandbox,
}, { outputDir }) => {
  for (const network of ['ETHEREUM', 'SOLANA'] as const) {
    const pictures = join(outputDir, network)
    const end = await walk(
      { network, signer: { kind: 'local' } },
      { browser: firefox, sandbox, narrator: quiet, pictures },
    )
    expect(end, network).toEqual({ status: 'APPROVED', fits: true })
  }
})

test('a wallet in the page, from PENDING to APPROVED', async ({ firefox, sandbox }, { outputDir }) => {
  const surroundings = { browser: firefox, sandbox, narrator: quiet, pictures: outputDir }
  const signer = { kind: 'injected', name: 'Demo Wallet', address: evm.address } as const
  expect(await walk({ network: 'ETHEREUM', signer }, surroundings)).toEqual({
    status: 'APPROVED',
    fits: true,
  })
})
