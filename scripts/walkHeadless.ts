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
import { type Walk, walk } from '../e2e/walk/walk.ts'
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
 * Countersign's own and with another wallet in the page.
 *
 * @returns the exit code: 0 only when every walk ended APPROVED with a signature that others confirm
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
  console.log(`  ${'Browser'.padEnd(11)}${browser.name}, without a window`)
  console.log(
    '\nFour walks through the same job. Nothing below is canned: it is read from the API, the window or\nthe page as it happens. Pictures of every screen are saved as it goes.',
  )

  const name = 'Demo Wallet'
  const walks: Walk[] = [
    { network: 'ETHEREUM', signer: { kind: 'local' } },
    { network: 'SOLANA', signer: { kind: 'local' } },
    { network: 'ETHEREUM', signer: { kind: 'injected', name, address: evm.address } },
    { network: 'SOLANA', signer: { kind: 'injected', name, address: solana.address } },
  ]
  const results: { title: string; result: string; good: boolean }[] = []
  for (const [index, one] of walks.entries()) {
    const narrator = createNarrator((line) => signal.aborted || console.log(line))
    const who = one.signer.kind === 'local' ? 'an account in Countersign' : 'a wallet in the page'
    const title = `${networkNames[one.network]}, ${who}`
    narrator.title(`Walk ${index + 1} of ${walks.length}: ${title}`)
    const folderName = `${one.network.toLowerCase()}-${one.signer.kind}`
    try {
      const surroundings = { browser, sandbox, narrator, pictures: join(pictures, folderName) }
      const { status, fits } = await walk(one, surroundings)
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
