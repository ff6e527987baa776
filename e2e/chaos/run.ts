/**
 * `npm run chaos [-- --minutes 120 --every 0 --asks 1000 --tabs 200]`: a soak in which something goes wrong with every
 * request, a thousand requests at once, and two hundred tabs; 0 leaves a part out, and `--every` is how many seconds lie
 * at the least between the starts of two of the soak's requests. Prints what was measured, writes `artifacts/chaos.json`,
 * and fails where a request is lost, signed twice or stuck. docs/reliability.md says what is held, and what was
 * measured.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowsers } from '../../scripts/ensureBrowsers.ts'
import { runBuild } from '../../scripts/runBuild.ts'
import { openChromium } from '../chromium/openChromium.ts'
import { evmKey } from '../payloads.ts'
import { askingPage } from '../site/askingPage.ts'
import { startTestSite } from '../site/startTestSite.ts'
import { importAccount, openAccounts } from '../steps/addAccount.ts'
import { askFromTabs, askOften } from './crowd.ts'
import { soak } from './soak.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '120' },
    every: { type: 'string', default: '0' },
    tabs: { type: 'string', default: '200' },
    asks: { type: 'string', default: '1000' },
  },
})
const measured: Record<string, unknown> = {}
/** Keeps what was measured so far, so that a later failure does not take it along. */
const save = (figures: Record<string, unknown>) => {
  const folderOfResults = resolve(import.meta.dirname, '../../artifacts')
  mkdirSync(folderOfResults, { recursive: true })
  writeFileSync(
    join(folderOfResults, 'chaos.json'),
    JSON.stringify(Object.assign(measured, figures), null, 2),
  )
}
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

ensureBrowsers(['chromium'])
const extension = await runBuild('chromium')
const folder = mkdtempSync(join(tmpdir(), 'countersign-chaos-'))
const page = { '/': { body: askingPage() } }
const sites = await Promise.all([1, 2, 3, 4, 5, 6].map(() => startTestSite(page)))
const browser = await openChromium({ extension, folder })
try {
  const key = evmKey()
  const accounts = await openAccounts(browser)
  await importAccount(accounts, key)
  await accounts.close()
  // A site may have a hundred requests open: those of the flood leave no room for others on its site.
  const [site, flooding, ...crowded] = sites
  if (site === undefined || flooding === undefined) throw new Error('No site.')
  console.log(`${cpus().length} processors, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${browser.name}`)
  const [minutes, every] = [Number(values.minutes), Number(values.every)]
  console.log(`Soak of ${minutes} minutes …`)
  const soaked = await soak(browser, site, { key, minutes, every, profile: folder, say: console.log })
  save({ soak: soaked })
  console.log(`  ${JSON.stringify({ ...soaked, readings: undefined }, null, 2)}`)
  if (Number(values.asks) > 0) {
    console.log(`${values.asks} requests at once …`)
    const flood = await askOften(browser, flooding, Number(values.asks))
    save({ flood })
    console.log(
      `  all refused that are too many after ${seconds(flood.answered)}, the others queued after ${seconds(flood.queued)}`,
    )
  }
  if (Number(values.tabs) > 0) {
    console.log(`${values.tabs} tabs …`)
    const tabs = await askFromTabs(browser, crowded, Number(values.tabs))
    save({ tabs })
    console.log(
      `  all queued after ${seconds(tabs.queued)}, all let go ${seconds(tabs.answered)} after the worker's death`,
    )
  }
  if (soaked.failures.length > 0) throw new Error(`${soaked.failures.length} rounds failed.`)
  console.log('Nothing lost, nothing signed twice, nothing stuck.')
} finally {
  await browser.close()
  for (const site of sites) await site.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
