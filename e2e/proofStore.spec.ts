import { chromium, expect, type Page, test } from '@playwright/test'
import type { Proof, ProofBody } from '../lib/proof/proof.ts'
import { verifyChains } from '../lib/proof/verifyChain.ts'
import { findBrowser } from '../scripts/findBrowser.ts'
import { bundleScript } from './site/bundleScript.ts'
import type * as ProofStore from './site/proofStores.ts'

declare global {
  var proofStore: typeof ProofStore
}

function proof(number: number, more: Partial<ProofBody> = {}): ProofBody {
  const minute = String(number).padStart(2, '0')
  return {
    format: 'countersign-proof',
    version: 2,
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
  script = await bundleScript('e2e/site/proofStores.ts', 'proofStore')
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

const add = (...proofs: ProofBody[]) =>
  page.evaluate(async (all) => {
    for (const one of all) await proofStore.addProof(one)
  }, proofs)
const ids = (proofs: readonly ProofBody[]) => proofs.map(({ id }) => id)

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
  expect(pages[0]?.[0]).toMatchObject(same)
})

test('T33: finds the newest proof of exactly the same origin, verification and message', async () => {
  const { origin: _origin, ...pasted } = proof(10)
  await add(proof(1), proof(4), proof(7, { origin: 'https://other.example' }), pasted)
  const find = (ask: { origin: string; verificationId: string; digest: string }) =>
    page.evaluate((wanted) => proofStore.findProof(wanted), ask)
  const ask = { origin: 'https://partner.example', verificationId: 'verification-1', digest: 'd1' }
  expect(await find(ask)).toMatchObject(proof(4))
  expect(await find({ ...ask, origin: 'https://other.example' })).toMatchObject(
    proof(7, { origin: 'https://other.example' }),
  )
  expect(await find({ ...ask, origin: 'https://partner.example:8443' })).toBeUndefined()
  expect(await find({ ...ask, digest: 'd2' })).toBeUndefined()
  expect(await find({ ...ask, verificationId: 'verification-2' })).toBeUndefined()
})

test('the first delivery is the one that is noted', async () => {
  await add(proof(1))
  const { kept, missing } = await page.evaluate(async () => {
    await proofStore.markDelivered('request-1', '2026-05-19T13:00:00.000Z')
    await proofStore.markDelivered('request-1', '2026-05-19T14:00:00.000Z')
    await proofStore.markDelivered('never-kept', '2026-05-19T14:00:00.000Z')
    return {
      kept: await proofStore.listProofs({ limit: 9 }),
      missing: await proofStore.getProof('never-kept'),
    }
  })
  expect(kept).toMatchObject([{ times: { delivered: '2026-05-19T13:00:00.000Z' } }])
  expect(missing).toBeUndefined()
})

/** Everything that is kept. */
const everything = () =>
  page.evaluate(async () => {
    const { head, notes, batches } = await proofStore.takeSnapshot()
    const proofs: Proof[] = []
    for await (const some of batches()) proofs.push(...some)
    return { head, notes, proofs }
  })

test('writing, delivering and deleting from two pages at once leaves one whole chain', async () => {
  const other = await page.context().newPage()
  await other.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await other.goto('http://localhost/')
  await other.evaluate(script)
  const work = (where: Page, first: number) =>
    where.evaluate(
      async (bodies) => {
        await Promise.all(bodies.map((body) => proofStore.addProof(body)))
        for (const { id } of bodies.slice(0, 3))
          await proofStore.markDelivered(id, '2026-05-19T13:00:00.000Z')
        await proofStore.deleteProofs(
          bodies.slice(2, 5).map(({ id }) => id),
          'person',
        )
      },
      Array.from({ length: 10 }, (_, at) => proof(first + at)),
    )
  await Promise.all([work(page, 10), work(other, 30)])
  const found = await everything()
  expect(found.proofs).toHaveLength(14)
  expect(verifyChains({ ...found, complete: true })).toMatchObject([
    { verdict: 'whole', deletions: [{ proofs: 3 }, { proofs: 3 }] },
  ])
})

test('T47: the first schema is brought to the present one, while another page still has it open', async () => {
  const old = [proof(2), proof(1), proof(3)].map(({ format: _, ...body }) => ({ ...body, version: 1 }))
  const makeOld = (proofs: object[]) =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('countersign', 1)
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore('proofs', { keyPath: 'id' })
        store.createIndex('bySigned', ['times.signed', 'id'])
        store.createIndex('byAsk', ['origin', 'verificationId', 'digest'])
        for (const each of proofs) store.put(each)
      }
      request.onsuccess = () => {
        // As the page of an extension that was updated lets go.
        request.result.onversionchange = () => request.result.close()
        resolve()
      }
      request.onerror = () => reject(request.error)
    })
  const other = await page.context().newPage()
  await other.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await other.goto('http://localhost/')
  await other.evaluate(makeOld, old)
  await add(proof(4))
  const found = await everything()
  expect(ids(found.proofs)).toEqual(['request-1', 'request-2', 'request-3', 'request-4'])
  expect(verifyChains({ ...found, complete: true })).toMatchObject([{ verdict: 'whole', adopted: 3 }])
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
