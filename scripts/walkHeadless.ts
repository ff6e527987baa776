import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChromium } from '../e2e/chromium/openChromium.ts'
import { buildDemoWallet } from '../e2e/demoWallet/buildDemoWallet.ts'
import type { DrivenBrowser } from '../e2e/driver.ts'
import { openFirefox } from '../e2e/firefox/launchFirefox.ts'
import { evmKey, solanaKey } from '../e2e/payloads.ts'
import { createNarrator } from '../e2e/walk/narrate.ts'
import { type Walk, type WalkEnd, type WalkSurroundings, walk } from '../e2e/walk/walk.ts'
import { walkDeposit } from '../e2e/walk/walkDeposit.ts'
import type { Sandbox } from '../sandbox/startSandbox.ts'
import type { BrowserFamily } from './findBrowser.ts'

export type HeadlessWalk = {
  family: BrowserFamily
  /** Folder of the built extension. */
  extension: string
  sandbox: Sandbox
  /** Folder for the pictures. */
  pictures: string
  /** Takes what has to be undone at the end. */
  cleanups: (() => Promise<void>)[]
  /** Aborted when the person has had enough. */
  signal: AbortSignal
}

/** The exit code of a program that was interrupted, by the shell's convention. */
export const interruptedCode = 130

const networkNames = { ETHEREUM: 'Ethereum', SOLANA: 'Solana' } as const

/**
 * Walks through the main job in a browser without a window: both kinds of network, with an account of
 * Countersign's own and with another wallet in the page, and by small deposits.
 *
 * @returns the exit code: 0 only when every walk ended APPROVED with a signature that others confirm, or a
 * transaction that is on the chain
 */
export async function walkHeadless({
  family,
  extension,
  sandbox,
  pictures,
  cleanups,
  signal,
}: HeadlessWalk): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-walk-'))
  cleanups.push(async () => rmSync(folder, { recursive: true, force: true }))
  const evm = evmKey(randomBytes(32))
  const solana = solanaKey(randomBytes(32))
  const wallet = join(folder, 'wallet')
  await buildDemoWallet(wallet, { evmKey: evm.privateKey, solanaKey: solana.privateKey })
  const beside = [wallet]
  const browser: DrivenBrowser =
    family === 'firefox'
      ? await openFirefox({ extension, beside })
      : await openChromium({ extension, beside, args: ['--screen-info={1600x1200 devicePixelRatio=2}'] })
  cleanups.push(browser.close)
  console.log(`  ${'Browser'.padEnd(18)}${browser.name}, without a window`)
  console.log(
    '\nFour walks through the same job, and two small deposits on dev chains. Nothing below is canned: it is read\nfrom the API, the window, the page or the chain as it happens. Pictures of every screen are saved as it goes.',
  )

  const name = 'Demo Wallet'
  const walks: Walk[] = [
    { network: 'ETHEREUM', signer: { kind: 'local' } },
    { network: 'SOLANA', signer: { kind: 'local' } },
    { network: 'ETHEREUM', signer: { kind: 'injected', name, address: evm.address } },
    { network: 'SOLANA', signer: { kind: 'injected', name, address: solana.address } },
  ]
  const tours = [
    ...walks.map((one) => ({
      title: `${networkNames[one.network]}, ${one.signer.kind === 'local' ? 'an account in Countersign' : 'a wallet in the page'}`,
      folder: `${one.network.toLowerCase()}-${one.signer.kind}`,
      go: (surroundings: WalkSurroundings): Promise<WalkEnd> => walk(one, surroundings),
    })),
    ...(['ETHEREUM', 'SOLANA'] as const).map((network) => ({
      title: `${networkNames[network]}, a small deposit`,
      folder: `${network.toLowerCase()}-deposit`,
      go: (surroundings: WalkSurroundings) => walkDeposit(network, surroundings),
    })),
  ]
  const results: { title: string; result: string; good: boolean }[] = []
  for (const [index, { title, folder: name, go }] of tours.entries()) {
    const narrator = createNarrator((line) => signal.aborted || console.log(line))
    narrator.title(`Walk ${index + 1} of ${tours.length}: ${title}`)
    try {
      const { status, fits } = await go({ browser, sandbox, narrator, pictures: join(pictures, name) })
      results.push({ title, result: status, good: status === 'APPROVED' && fits })
    } catch (error) {
      if (signal.aborted) return interruptedCode
      const reason = error instanceof Error ? error.message : String(error)
      console.error(`\nThis walk broke off: ${reason}`)
      results.push({ title, result: 'broken off', good: false })
    }
  }
  await browser.close()
  console.log('\nIn short')
  const width = Math.max(...results.map(({ title }) => title.length))
  for (const { title, result } of results) console.log(`  ${title.padEnd(width)}  ${result}`)
  return results.every(({ good }) => good) ? 0 : 1
}
