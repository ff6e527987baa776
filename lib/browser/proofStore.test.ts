import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import '../text/errorSentences.ts'
import { exampleBody, exampleTime } from '../proof/proof.fixture.ts'
import type { Proof, ProofBody } from '../proof/proof.ts'
import { verifyChains } from '../proof/verifyChain.ts'
import { verifyProof } from '../proof/verifyProof.ts'
import type * as ActivityStore from './activityStore.ts'
import { fillDisk } from './fullDisk.fixture.ts'
import type * as ProofStore from './proofStore.ts'

let store: typeof ProofStore
let activity: typeof ActivityStore

beforeEach(async () => {
  vi.useRealTimers()
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
  await load()
})

/** As a page that has just been opened. */
async function load(): Promise<void> {
  vi.resetModules()
  store = await import('./proofStore.ts')
  activity = await import('./activityStore.ts')
}

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

/** Everything that is kept. */
async function everything(ids?: readonly string[]) {
  const { head, notes, batches } = await activity.takeSnapshot()
  const proofs: Proof[] = []
  for await (const batch of batches(ids)) proofs.push(...batch)
  return { head, notes, proofs }
}

/** What an export of it would show. */
async function report() {
  const { head, notes, proofs } = await everything()
  expect(proofs.flatMap((proof) => verifyProof(proof).problems)).toEqual([])
  return verifyChains({ proofs, notes, head, complete: true })[0]
}

test('R38: proofs are chained as they come, and a delivery is a link of its own', async () => {
  await store.addProof(await exampleBody(1))
  await store.addProof(await exampleBody(2))
  await store.markDelivered('request-1', exampleTime(5))
  await store.markDelivered('request-1', exampleTime(6))
  await store.markDelivered('never-kept', exampleTime(6))
  const [first, second] = (await everything()).proofs as [Proof, Proof]
  expect([first.chain.sequence, second.chain.sequence, first.chain.delivery?.sequence]).toEqual([1, 2, 3])
  expect(first.times.delivered).toBe(exampleTime(5))
  expect(await report()).toMatchObject({ verdict: 'whole', proofs: 2, deletions: [], adopted: 0 })
})

test('pages that write at the same time make one chain', async () => {
  const bodies = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => exampleBody(number)))
  await Promise.all(bodies.map((body) => store.addProof(body)))
  expect(await report()).toMatchObject({ verdict: 'whole', proofs: 6 })
})

test('T39: the same proof again changes nothing; another one of the same request takes its place, and it is noted', async () => {
  const body = await exampleBody(1)
  await store.addProof(body)
  await store.addProof(body)
  expect((await everything()).head.sequence).toBe(1)
  const again = { ...(await exampleBody(2)), id: body.id }
  await store.addProof(again)
  expect(await store.getProof(body.id)).toMatchObject({ digest: again.digest })
  expect(await report()).toMatchObject({ verdict: 'whole', deletions: [{ by: 'replacement', proofs: 1 }] })
})

test('what is deleted is gone from every store, and the chain says so', async () => {
  for (const number of [1, 2, 3]) await store.addProof(await exampleBody(number))
  expect(await store.deleteProofs(['request-2', 'never-kept'], 'person')).toBe(1)
  expect(await store.deleteProofs(['never-kept'], 'person')).toBe(0)
  expect(ids(await activity.readActivity(9))).toEqual(['request-3', 'request-1'])
  expect(await activity.countProofs()).toBe(2)
  expect(await store.getProof('request-2')).toBeUndefined()
  expect(await report()).toMatchObject({ verdict: 'whole', deletions: [{ by: 'person', proofs: 1 }] })
})

test('what is too old is deleted when the person wants it so, and never otherwise', async () => {
  for (const number of [1, 2, 3]) await store.addProof(await exampleBody(number))
  const { applyRetention } = await import('./applyRetention.ts')
  const { changeSettings } = await import('./settings.ts')
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } })
  const dueAt = Date.parse(exampleTime(2.5)) + 30 * 86_400_000
  expect(await applyRetention(dueAt)).toBe(0)
  await changeSettings({ keepProofs: 'month' })
  expect(await applyRetention(dueAt)).toBe(2)
  expect(await store.countProofsBefore(exampleTime(99))).toBe(1)
  expect(await report()).toMatchObject({ verdict: 'whole', deletions: [{ by: 'retention', proofs: 2 }] })
})

test('the list is read newest first, in parts, and what waits for a page by itself', async () => {
  for (const number of [3, 1, 4, 2]) await store.addProof(await exampleBody(number))
  await store.markDelivered('request-4', exampleTime(9))
  const first = await activity.readActivity(2)
  expect(ids(first)).toEqual(['request-4', 'request-3'])
  expect(ids(await activity.readActivity(9, first.at(-1)))).toEqual(['request-2', 'request-1'])
  expect(ids(await activity.readWaiting())).toEqual(['request-3', 'request-2', 'request-1'])
  const some = await everything(['request-1', 'never-kept', 'request-3'])
  expect(ids(some.proofs)).toEqual(['request-1', 'request-3'])
})

test('other pages hear of each change', async () => {
  const { watchProofs } = await import('./watchProofs.ts')
  const heard = vi.fn()
  const stop = watchProofs(heard)
  await store.addProof(await exampleBody(1))
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
  await store.addProof(await exampleBody(1))
  await store.deleteProofs(['request-1'], 'person')
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2))
  stop()
})

test('T47: a change that fails is undone as a whole, and the next one succeeds', async () => {
  await store.addProof(await exampleBody(1))
  const bad = { ...(await exampleBody(2)), extra: () => {} } as ProofBody
  await expect(store.addProof(bad)).rejects.toMatchObject({ code: 'proof-not-saved' })
  await store.addProof(await exampleBody(3))
  expect(ids(await activity.readActivity(9))).toEqual(['request-3', 'request-1'])
  expect(await report()).toMatchObject({ verdict: 'whole', proofs: 2 })
})

test('T47: after a write for which there was no room, the next one has a connection of its own', async () => {
  await store.addProof(await exampleBody(1))
  const free = fillDisk()
  const body = await exampleBody(2)
  await expect(store.addProof(body)).rejects.toMatchObject({ code: 'proof-not-saved' })
  free()
  await store.addProof(body)
  expect(await report()).toMatchObject({ verdict: 'whole', proofs: 2 })
})

/** The database as version 1 of its schema made and filled it. */
async function fillVersion1(bodies: readonly ProofBody[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('countersign', 1)
    request.onupgradeneeded = () => {
      const proofs = request.result.createObjectStore('proofs', { keyPath: 'id' })
      proofs.createIndex('bySigned', ['times.signed', 'id'])
      proofs.createIndex('byAsk', ['origin', 'verificationId', 'digest'])
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const transaction = database.transaction('proofs', 'readwrite')
  for (const { format: _, ...body } of bodies) transaction.objectStore('proofs').put({ ...body, version: 1 })
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve()
  })
  database.close()
}

test('T47: proofs of the first schema are chained in the order of their signing, and it is said how many they were', async () => {
  const second = await exampleBody(2)
  const delivered = { ...second, times: { ...second.times, delivered: exampleTime(3) } }
  const { origin: _, ...pasted } = await exampleBody(3)
  await fillVersion1([pasted, delivered, await exampleBody(1)])
  await load()
  const { proofs } = await everything()
  expect(ids(proofs)).toEqual(['request-1', 'request-2', 'request-3'])
  expect(proofs[1]).toMatchObject({ ...delivered, version: 2, format: 'countersign-proof' })
  expect(await report()).toMatchObject({ verdict: 'whole', proofs: 3, adopted: 3 })
  expect(ids(await activity.readWaiting())).toEqual(['request-1'])
  const { origin, verificationId, digest } = delivered as Required<ProofBody>
  expect(await store.findProof({ origin, verificationId, digest })).toMatchObject({ id: 'request-2' })
  await store.addProof(await exampleBody(4))
  expect(await report()).toMatchObject({ verdict: 'whole', proofs: 4, adopted: 3 })
})

test('T47: thousands of proofs of the first schema are taken over at once', async () => {
  const body = await exampleBody(1)
  const many = Array.from({ length: 2000 }, (_, number) => ({ ...body, id: `old-${number}` }))
  await fillVersion1(many)
  await load()
  expect(await activity.countProofs()).toBe(2000)
  const { head, proofs } = await everything()
  expect(head.sequence).toBe(2000)
  expect(proofs).toHaveLength(2000)
}, 60_000)
