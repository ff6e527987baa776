import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { DemoWalletConfig } from './demoWalletConfig.ts'

export type { DemoWalletConfig, Misbehaviour } from './demoWalletConfig.ts'

/**
 * Builds an unpacked extension that is a real injected wallet: an EIP-6963 provider and a Wallet Standard wallet
 * on loopback pages, which sign with the keys that they are given, without asking. For tests and the demo; the
 * keys lie open in its script.
 *
 * It shares no signing code with Countersign (ethers and tweetnacl). Loads in Chromium and in Firefox.
 *
 * @param outDir folder to write; made if it is not there
 */
export async function buildDemoWallet(outDir: string, config: DemoWalletConfig): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { demoWalletConfig: JSON.stringify(config) },
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'wallet', 'announce.ts'),
        formats: ['iife'],
        name: 'demoWallet',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  if (!output) throw new Error('The demo wallet was not built.')
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'wallet.js'), output.output[0].code)
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifest(config), null, 2))
}

function manifest({ name = 'Demo Wallet' }: DemoWalletConfig) {
  return {
    manifest_version: 3,
    name,
    version: '1.0',
    description: 'A wallet for tests. Its keys are known to everybody.',
    content_scripts: [
      {
        js: ['wallet.js'],
        matches: ['http://localhost/*', 'http://127.0.0.1/*'],
        run_at: 'document_start',
        all_frames: true,
        world: 'MAIN',
      },
    ],
    browser_specific_settings: {
      gecko: { id: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@demo-wallet.test` },
    },
  }
}
