import { inspect } from 'node:util'
import type { Page } from '@playwright/test'
import { text } from '../catalogue.ts'
import { checkSignature } from '../checkSignature.ts'
import { ChromiumPage } from '../chromium/ChromiumPage.ts'
import { openPages, signWindow } from '../chromium/extensionPages.ts'
import type { OpenChromium } from '../chromium/openChromium.ts'
import { stopWorker } from '../chromium/stopWorker.ts'
import { type CollectorPayload, freshPayload, type TestKey } from '../payloads.ts'
import { answerOf, askByScript, cancelAsk, heard, pressAsk, waitForProgress } from '../site/ask.ts'
import { askingPage } from '../site/askingPage.ts'
import { startTestSite, type TestSite } from '../site/startTestSite.ts'
import { openAccounts, passPassword } from '../steps/addAccount.ts'
import { crashPage } from '../steps/crashPage.ts'
import { armedButton, pressSign, signButton, unlockAndSign } from '../steps/signing.ts'
import { openBackstage, readStorage, storedRequests } from '../storedRequests.ts'
import { waitUntil } from '../waitUntil.ts'
import { type Memory, readMemory } from './memory.ts'
import { slopePerHour } from './slope.ts'

const patience = 120_000
/** After so many, the rest would say nothing new. */
const mostFailures = 10

/** What a request goes through in one round. */
type Round = {
  browser: OpenChromium
  site: TestSite
  key: TestKey
  asker: ChromiumPage
  window: () => Promise<ChromiumPage>
  payload: CollectorPayload
}
/** Whether a signature of the round's payload was to be made, and was. */
type Fate = 'signed' | 'not signed'

const declining = 'the window is closed'
const crashing = 'the extension crashes, and its window is opened again'

/** The extension's process starts anew when it crashes: in every turn of the faults, none would grow old enough to show a leak. */
const turnsBetweenCrashes = 18

/** What may go wrong while a request is on its way; each says what must have become of it. */
const faults: Record<string, (round: Round) => Promise<Fate>> = {
  'nothing goes wrong': (round) => signedFor(round),
  'the worker dies before the window is read': async (round) => {
    const window = await round.window()
    await stopWorker(round.browser.session)
    await window.find(signButton, patience)
    return await signedFor(round)
  },
  'the worker dies after the press': async (round) => {
    const window = await round.window()
    await window.bringToFront()
    await pressSign(window)
    await stopWorker(round.browser.session)
    // What was in doubt was not signed: then the window offers it again.
    await pressUntil(window, () => isAnswered(round))
    return await answered(round)
  },
  'the accounts lock before the press': async (round) => {
    const window = await round.window()
    await window.find(signButton, patience)
    const accounts = await openAccounts(round.browser)
    await accounts.click({ role: 'button', name: text('options.lock.now') })
    await accounts.waitForText(text('options.lock.locked'), patience)
    await accounts.close()
    await window.bringToFront()
    const asks = async () => (await window.count({ label: text('common.password') })) > 0
    await pressUntil(window, asks)
    await unlockAndSign(window)
    return await answered(round)
  },
  'the page asks twice': async (round) => {
    await round.asker.bringToFront()
    await pressAsk(round.asker, round.payload)
    await signedFor(round)
    const [first, second] = [
      await answerOf(round.asker, 0, patience),
      await answerOf(round.asker, 1, patience),
    ]
    if (JSON.stringify(first.result) !== JSON.stringify(second.result))
      throw new Error('Two asks for one thing got two answers.')
    return 'signed'
  },
  'the page is loaded anew before the signature, and asks again': async (round) => {
    const window = await round.window()
    await window.find(signButton, patience)
    await round.asker.reload()
    await window.bringToFront()
    await pressUntil(window, async () => (await window.text()).includes(text('sign.undelivered.title')))
    await askByScript(round.asker, round.payload)
    return await answered(round)
  },
  'the page crashes, and another asks again': async (round) => {
    const window = await round.window()
    await window.find(signButton, patience)
    await crashPage(round.asker.page)
    await window.bringToFront()
    await pressUntil(window, async () => (await window.text()).includes(text('sign.undelivered.title')))
    const again = new ChromiumPage(await round.browser.session.context.newPage())
    await again.goto(round.site.url('/'))
    await askByScript(again, round.payload)
    const fate = await answered({ ...round, asker: again })
    await again.close()
    return fate
  },
  [crashing]: async (round) => {
    const window = await round.window()
    await window.find(signButton, patience)
    await crashPage(window.page)
    const again = new ChromiumPage(await round.browser.session.context.newPage())
    await again.goto(round.browser.url('sign.html'))
    await pressUntil(again, () => isAnswered(round))
    const fate = await answered(round)
    await again.close()
    return fate
  },
  [declining]: async (round) => {
    const window = await round.window()
    // Closing declines what was shown, and nothing before (R5).
    await waitForProgress(round.asker, 'shown')
    await window.close()
    return await refused(round, 'rejected')
  },
  'the page withdraws': async (round) => {
    await (await round.window()).find(signButton, patience)
    await cancelAsk(round.asker)
    await waitUntil('the request to end', async () => (await openRequests(round.browser)) === 0, patience)
    return 'not signed'
  },
}

async function signedFor(round: Round): Promise<Fate> {
  const window = await round.window()
  await window.bringToFront()
  await pressUntil(window, () => isAnswered(round))
  return await answered(round)
}

/** Presses like a person: once more where a press fell into a moment in which the button was not armed (T35). */
async function pressUntil(window: ChromiumPage, isDone: () => Promise<boolean>): Promise<void> {
  await waitUntil(
    'a press of Sign to count',
    async () => {
      if (await isDone()) return true
      if (!window.page.isClosed() && (await window.count(armedButton)) > 0) await pressSign(window)
      return false
    },
    patience,
  )
}

async function isAnswered({ asker }: Round): Promise<boolean> {
  return (await heard(asker, 0)).responses.length > 0
}

async function answered({ asker, key, payload }: Round): Promise<Fate> {
  const { result, error } = await answerOf(asker, 0, patience)
  const check = checkSignature(key.network, key.address, payload.message, result?.signature ?? '')
  if (!check.fits) throw new Error(`No signature that fits: ${error?.code}`)
  return 'signed'
}

async function refused({ asker }: Round, code: string): Promise<Fate> {
  const { error } = await answerOf(asker, 0, patience)
  if (error?.code !== code) throw new Error(`The page heard ${error?.code}, not ${code}.`)
  return 'not signed'
}

async function openRequests(browser: OpenChromium): Promise<number> {
  const backstage = await openBackstage(browser)
  const open = ['pending', 'approved', 'signing', 'verified', 'depositing']
  const count = (await storedRequests(backstage)).filter(({ state }) => open.includes(state)).length
  await backstage.close()
  return count
}

/** How many proofs are kept: one for each signature that was ever made. */
async function proofsKept(browser: OpenChromium): Promise<number> {
  const backstage = await openBackstage(browser)
  const count = await backstage.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('countersign')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('proofs').objectStore('proofs').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
  await backstage.close()
  return count
}

/** What the extension keeps: requests in the session, and bytes by store. */
type Stored = { requests: number; session: number; local: number; databases: number }

async function readStored(browser: OpenChromium): Promise<Stored> {
  const backstage = await openBackstage(browser)
  const requests = (await storedRequests(backstage)).length
  const bytes = await backstage.evaluate(async () => {
    const { storage } = (globalThis as unknown as ExtensionWindow).chrome
    const { usage } = await navigator.storage.estimate()
    return {
      session: await storage.session.getBytesInUse(),
      local: await storage.local.getBytesInUse(),
      databases: usage ?? 0,
    }
  })
  await backstage.close()
  return { requests, ...bytes }
}

type StorageArea = {
  get: (keys: null) => Promise<object>
  remove: (keys: string[]) => Promise<void>
  getBytesInUse: () => Promise<number>
}
type ExtensionWindow = {
  chrome: { storage: Record<'session' | 'local', StorageArea> }
}

export type Soak = {
  minutes: number
  rounds: Record<string, number>
  signed: number
  /** What was lost, doubled or stuck, with what could be seen of it. */
  failures: string[]
  /** One a minute, from the end of the first on. */
  readings: (Memory & Stored & { minute: number })[]
  /** MiB per hour. */
  growth: { browser: number | undefined; extension: number | undefined }
}

type SoakOptions = {
  key: TestKey
  minutes: number
  /** Seconds from the start of one round to the start of the next, at the least. */
  every: number
  profile: string
  say: (line: string) => void
}

/**
 * Request after request for so many minutes, each with something going wrong on the way. A round in which one is lost,
 * signed twice or stuck is a failure; the next begins with an empty queue, so that the rest is seen too.
 *
 * @throws where too many have failed
 */
export async function soak(
  browser: OpenChromium,
  site: TestSite,
  { key, minutes, every, profile, say }: SoakOptions,
): Promise<Soak> {
  const began = performance.now()
  const passed = () => (performance.now() - began) / 60_000
  const result: Omit<Soak, 'growth'> = { minutes: 0, rounds: {}, signed: 0, failures: [], readings: [] }
  // Signatures of rounds that failed, about which nothing is known.
  let uncounted = 0
  const names = Object.keys(faults)
  for (let round = 0; passed() < minutes; round += 1) {
    const name = names[round % names.length] ?? ''
    if (name === crashing && Math.floor(round / names.length) % turnsBetweenCrashes !== 0) continue
    const next = performance.now() + every * 1000
    try {
      if ((await oneRound(browser, site, key, name)) === 'signed') result.signed += 1
      result.rounds[name] = (result.rounds[name] ?? 0) + 1
      const made = (await proofsKept(browser)) - uncounted
      if (made !== result.signed) throw new Error(`${result.signed} signatures given out, ${made} made.`)
    } catch (error) {
      const failure = `${passed().toFixed(1)} min, round ${round}, ${name}: ${await whatIsThere(browser, error)}`
      say(failure)
      result.failures.push(failure)
      if (result.failures.length > mostFailures) throw new Error(failure, { cause: error })
      await startAnew(browser)
      uncounted = (await proofsKept(browser)) - result.signed
    }
    if (passed() >= result.readings.length + 1) {
      const reading = { minute: passed(), ...(await readStored(browser)), ...readMemory(profile) }
      result.readings.push(reading)
      const count = Object.values(result.rounds).reduce((sum, each) => sum + each, 0)
      say(
        `${reading.minute.toFixed(1)} min: ${count} rounds, ${result.signed} signatures; ` +
          `browser ${reading.browser.toFixed(0)} MiB, extension ${reading.extension.toFixed(1)} MiB (process ${reading.process}); ` +
          `${reading.requests} requests stored; bytes: session ${reading.session}, local ${reading.local}, databases ${reading.databases}`,
      )
    }
    await new Promise((resume) => setTimeout(resume, Math.max(0, next - performance.now())))
  }
  const growth = {
    browser: slopePerHour(
      result.readings.map(({ minute, browser }) => ({ minute, life: '', value: browser })),
    ),
    extension: slopePerHour(
      result.readings.map(({ minute, process, extension }) => ({ minute, life: process, value: extension })),
    ),
  }
  return { ...result, minutes: passed(), growth }
}

/** The error, and what the pages, the queue and the sign window's record say. */
async function whatIsThere(browser: OpenChromium, error: unknown): Promise<string> {
  const backstage = await openBackstage(browser)
  const records = await storedRequests(backstage)
  const open = records.map(({ state, waiters, error, times }) => ({ state, waiters, error, times }))
  const { signWindow: recorded } = await readStorage(backstage, 'session')
  await backstage.close()
  const pages = await Promise.all(
    browser.session.context.pages().map(async (page) => `${page.url()}\n${await wordsOf(page)}`),
  )
  return [
    inspect(error),
    ...open.slice(-3).map((each) => JSON.stringify(each)),
    `sign window: ${JSON.stringify(recorded)}`,
    ...pages,
  ].join('\n')
}

/** What a page says and which locks its origin has, as far as it still says anything. */
async function wordsOf(page: Page): Promise<string> {
  const silence = new Promise<string>((resolve) => setTimeout(() => resolve('(does not answer)'), 5000))
  const words = page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    const locks = `held: ${held.map(({ name }) => name)}, waited for: ${pending.map(({ name }) => name)}`
    const progress = document.querySelector('progress')?.value
    return `${document.visibilityState} (locks ${locks}; progress ${progress}): ${document.body.innerText}`
  })
  return await Promise.race([words.catch((error: unknown) => `(${error})`), silence])
}

/** Closes every page, forgets every request and unlocks the accounts, after a round that failed. */
async function startAnew(browser: OpenChromium): Promise<void> {
  const { context, home } = browser.session
  for (const page of context.pages()) if (page !== home) await page.close()
  const backstage = await openBackstage(browser)
  await backstage.evaluate(async () => {
    const { session } = (globalThis as unknown as ExtensionWindow).chrome.storage
    const keys = Object.keys(await session.get(null))
    await session.remove(keys.filter((each) => each.startsWith('request/')))
  })
  await backstage.close()
  const accounts = await openAccounts(browser)
  await accounts.click({ role: 'button', name: text('options.accounts.import') })
  await passPassword(accounts)
  await accounts.close()
}

async function oneRound(browser: OpenChromium, site: TestSite, key: TestKey, fault: string): Promise<Fate> {
  const { session } = browser
  const asker = new ChromiumPage(await session.context.newPage())
  // A site that is declined again and again is paused (T34): each of these is another one.
  const other = fault === declining ? await startTestSite({ '/': { body: askingPage() } }) : undefined
  await asker.goto((other ?? site).url('/'))
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  const window = async () => new ChromiumPage(await signWindow(session))
  const fate = await faults[fault]?.({ browser, site, key, asker, window, payload })
  if (fate === undefined) throw new Error(`There is no fault ${fault}.`)
  await waitUntil('nothing to be open', async () => (await openRequests(browser)) === 0, patience)
  const responses =
    asker.page.isClosed() || fault.includes('page crashes') ? 1 : (await heard(asker, 0)).responses.length
  if (responses > 1) throw new Error(`One ask heard ${responses} answers.`)
  await asker.close()
  for (const page of openPages(session, 'sign.html')) await page.close()
  await other?.close()
  return fate
}
