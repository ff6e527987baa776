import { chromium, expect, type Page, test } from '@playwright/test'
import { build } from 'vite'
import type * as ProofStore from '../lib/browser/proofStore.ts'
import type { Proof } from '../lib/proof/proof.ts'
import { findBrowser } from '../scripts/findBrowser.ts'

declare global {
  var proofStore: typeof ProofStore
}

/** The store's module as one script that a plain page can run against the browser's own IndexedDB. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: 'lib/browser/proofStore.ts',
        formats: ['iife'],
        name: 'proofStore',
        fileName: 'proofStore',
      },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output.find((file) => file.type === 'chunk') : undefined
  if (!chunk) throw new Error('The proof store could not be bundled.')
  return `${chunk.code};globalThis.proofStore = proofStore`
}

function proof(number: number, more: Partial<Proof> = {}): Proof {
  const minute = String(number).padStart(2, '0')
  return {
    version: 1,
    id: `request-${number}`,
    verificationId: `verification-${number % 3}`,
    network: 'ETHEREUM',
    address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    message: 'UGF4b3M=',
    text: 'Paxos',
    digest: 'd1',
    signature: { canonical: '0x', delivered: '0x', encoding: 'hex', standard: 'eip191' },
    signerKind: 'local',
    origin: 'https://partner.example',
    channel: 'page',
    times: { asked: '2026-05-19T12:00:00.000Z', signed: `2026-05-19T12:${minute}:00.000Z` },
    extensionVersion: '0.1.0',
    ...more,
  }
}

let script: string
let page: Page

test.beforeAll(async () => {
  script = await bundle()
})

test.beforeEach(async () => {
  const found = findBrowser('chromium')
  if (!found) throw new Error('No Chromium, Chrome or Edge was found.')
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  page = await (await browser.newContext()).newPage()
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>store</title>' }),
  )
  await page.goto('http://localhost/')
  await page.evaluate(script)
})

test.afterEach(async () => {
  await page.context().browser()?.close()
})

const add = (...proofs: Proof[]) =>
  page.evaluate(async (all) => {
    for (const one of all) await proofStore.addProof(one)
  }, proofs)
const ids = (proofs: readonly Proof[]) => proofs.map(({ id }) => id)

test('R38: lists proofs from the newest on, page by page, none twice and none left out', async () => {
  const same = proof(5, { id: 'request-5b' })
  await add(proof(3), proof(1), proof(5), same, proof(2), proof(4))
  const pages = await page.evaluate(async () => {
    const seen: Proof[][] = []
    for (let before: Proof | undefined; ; before = seen.at(-1)?.at(-1)) {
      const next = await proofStore.listProofs({ limit: 2, ...(before && { before }) })
      if (next.length === 0) return seen
      seen.push(next)
    }
  })
  expect(pages.map(ids)).toEqual([
    ['request-5b', 'request-5'],
    ['request-4', 'request-3'],
    ['request-2', 'request-1'],
  ])
  expect(pages[0]?.[0]).toEqual(same)
})

test('T33: finds the newest proof of exactly the same origin, verification and message', async () => {
  const { origin: _origin, ...pasted } = proof(10)
  await add(proof(1), proof(4), proof(7, { origin: 'https://other.example' }), pasted as Proof)
  const find = (ask: { origin: string; verificationId: string; digest: string }) =>
    page.evaluate((wanted) => proofStore.findProof(wanted), ask)
  const ask = { origin: 'https://partner.example', verificationId: 'verification-1', digest: 'd1' }
  expect(await find(ask)).toEqual(proof(4))
  expect(await find({ ...ask, origin: 'https://other.example' })).toEqual(
    proof(7, { origin: 'https://other.example' }),
  )
  expect(await find({ ...ask, origin: 'https://partner.example:8443' })).toBeUndefined()
  expect(await find({ ...ask, digest: 'd2' })).toBeUndefined()
  expect(await find({ ...ask, verificationId: 'verification-2' })).toBeUndefined()
})

test('adding again replaces; the first delivery is the one that is noted', async () => {
  await add(proof(1), proof(1, { text: 'again' }))
  const { kept, missing } = await page.evaluate(async () => {
    await proofStore.markDelivered('request-1', '2026-05-19T13:00:00.000Z')
    await proofStore.markDelivered('request-1', '2026-05-19T14:00:00.000Z')
    await proofStore.markDelivered('never-kept', '2026-05-19T14:00:00.000Z')
    return {
      kept: await proofStore.listProofs({ limit: 9 }),
      missing: await proofStore.getProof('never-kept'),
    }
  })
  expect(kept).toMatchObject([{ text: 'again', times: { delivered: '2026-05-19T13:00:00.000Z' } }])
  expect(missing).toBeUndefined()
})

test('outlives the page, and opens anew after the database was deleted from another page', async () => {
  await add(proof(1))
  await page.reload()
  await page.evaluate(script)
  expect(ids(await page.evaluate(() => proofStore.listProofs({ limit: 9 })))).toEqual(['request-1'])
  const other = await page.context().newPage()
  await other.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await other.goto('http://localhost/')
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('countersign')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
  )
  await add(proof(2))
  expect(ids(await page.evaluate(() => proofStore.listProofs({ limit: 9 })))).toEqual(['request-2'])
})
