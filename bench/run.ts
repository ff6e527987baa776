/**
 * `npm run bench`: measures the extension beside one that does nothing, in turn on the same machine, so that
 * the ratios hold anywhere. Prints a table and writes `artifacts/bench.json`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchChromium, loopback } from '../e2e/chromium/launchChromium.ts'
import { openChromium } from '../e2e/chromium/openChromium.ts'
import { evmKey } from '../e2e/payloads.ts'
import { startTestSite } from '../e2e/site/startTestSite.ts'
import { importAccount, openAccounts } from '../e2e/steps/addAccount.ts'
import { ensureBrowsers } from '../scripts/ensureBrowsers.ts'
import { runBuild } from '../scripts/runBuild.ts'
import { benchPage } from './benchPage.ts'
import type { Contender, Series } from './contenders.ts'
import { formatDiagnosis, measureDiagnosis } from './diagnosisBench.ts'
import { writeDoNothingExtension } from './doNothingExtension.ts'
import { formatDoorCosts, measureDoorCosts } from './doorCosts.ts'
import { formatKeystore, measureKeystore } from './keystoreBench.ts'
import { measureCalls, measurePageLoads } from './measurePages.ts'
import { measureSigning, measureWindows } from './measureWindows.ts'
import { openCaller } from './openCaller.ts'
import { formatProofs, measureProofs } from './proofBench.ts'
import { formatRequestSigning, measureRequestSigning } from './requestSigningBench.ts'
import { compared, forComparison, formatTable, type Row } from './table.ts'

const root = resolve(import.meta.dirname, '..')

ensureBrowsers(['chromium'])
console.log('Building …')
const built = await runBuild('chromium')
const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
const site = await startTestSite({ '/': { body: benchPage } })
const url = site.url('/')
const ours = await openChromium({ extension: built })
const nothingBuilt = writeDoNothingExtension(join(folder, 'nothing'))
const nothing = await launchChromium({ extension: nothingBuilt, access: [] })
try {
  const key = evmKey()
  const accounts = await openAccounts(ours)
  await importAccount(accounts, key)
  await accounts.close()
  const contenders: Contender[] = []
  for (const { name, session } of [
    { name: 'ours', session: ours.session },
    { name: 'nothing', session: nothing },
  ] as const) {
    // One page of the extension's own keeps its process: else one of the two may have to start one.
    await session.home.goto(session.url('manifest.json'))
    const page = await session.context.newPage()
    await page.goto(url)
    contenders.push({ name, session, page })
  }
  const rows = await measureAll(contenders, key)
  console.log(`\n${formatTable(rows)}`)
  console.log('Signing and verifying API requests …')
  const requestSigning = await measureRequestSigning()
  console.log(`\n${formatRequestSigning(requestSigning)}`)
  console.log('Diagnosing signatures that nothing explains …')
  const diagnosis = measureDiagnosis()
  console.log(`\n${formatDiagnosis(diagnosis)}`)
  console.log('Unlocking and signing with the keystore …')
  const keystore = await measureKeystore()
  console.log(`\n${formatKeystore(keystore)}`)
  console.log('Listing, searching and exporting 50,000 proofs …')
  const proofs = await measureProofs()
  console.log(`\n${formatProofs(proofs)}`)
  console.log('What each script adds to a page …')
  const doorCosts = await measureDoorCosts()
  console.log(`\n${formatDoorCosts(doorCosts)}`)
  mkdirSync(join(root, 'artifacts'), { recursive: true })
  writeFileSync(
    join(root, 'artifacts', 'bench.json'),
    `${JSON.stringify({ browser: ours.name, at: new Date().toISOString(), rows, requestSigning, diagnosis, keystore, proofs, doorCosts }, null, 2)}\n`,
  )
  process.exitCode = rows.every((row) => row.within !== false) ? 0 : 1
} finally {
  await Promise.all([ours.close(), nothing.close(), site.close()])
  rmSync(folder, { recursive: true, force: true })
}

async function measureAll(contenders: readonly Contender[], key: ReturnType<typeof evmKey>): Promise<Row[]> {
  console.log('Loading pages …')
  const loads = await measurePageLoads(contenders, url, 100)
  console.log('Opening windows …')
  await measureWindows(contenders, key, 2)
  const windows = await measureWindows(contenders, key, 15)
  console.log('Signing …')
  const signing = await signingOf(contenders, key)
  const { warm, cold } = await callsOf()
  return [
    compared('Page load: response → interactive', loads.interactive, { indistinguishable: true }),
    compared('Page load: whole', loads.load, { indistinguishable: true }),
    compared('Page call → answer, worker awake', warm, { ratio: 1.5 }),
    compared('Page call → answer, worker stopped', cold, { ratio: 1.3 }),
    compared('Request → message readable', windows, { ratio: 1.3 }),
    forComparison('  a bare window with a text from storage', { ...windows, ours: windows.stored }),
    compared('Sign pressed → signature on the page', signing, { milliseconds: 30 }),
  ]
}

/**
 * In browsers of their own, whose workers nothing is attached to. Stopping the worker can swallow the withdrawal of a
 * request, which then waits for ever: so that comes last.
 */
async function callsOf(): Promise<Record<'warm' | 'cold', Series>> {
  const callers = [
    await openCaller('ours', built, loopback, url),
    await openCaller('nothing', nothingBuilt, [], url),
  ]
  try {
    console.log('Calling from a page, the worker awake …')
    await measureCalls(callers, 5, false)
    const warm = await measureCalls(callers, 60, false)
    console.log('Calling from a page, the worker stopped …')
    return { warm, cold: await measureCalls(callers, 40, true) }
  } finally {
    await Promise.all(callers.map((caller) => caller.close()))
  }
}

async function signingOf(contenders: readonly Contender[], key: ReturnType<typeof evmKey>): Promise<Series> {
  const own = contenders.find(({ name }) => name === 'ours')
  return { ours: own === undefined ? [] : await measureSigning(own, key, 12), nothing: [] }
}
