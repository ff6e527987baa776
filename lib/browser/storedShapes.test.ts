import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { exampleDeposit } from '../deposit/exampleDeposit.ts'
import { createKeystore } from '../keystore/createKeystore.ts'
import { cheapKey, fakeVault } from '../keystore/fakeVault.ts'
import { sealRecord, type VaultHead } from '../keystore/vaultRecord.ts'
import { exampleBody } from '../proof/proof.fixture.ts'
import { exampleRecord } from '../request/exampleRecord.ts'
import { approveCallback, readApproved } from './callbackStore.ts'
import { chooseLanguage } from './chooseLanguage.ts'
import { readDepositChain, saveDepositChain } from './depositChains.ts'
import { beginDeposit, readDeposits } from './depositStore.ts'
import { changeKeyDemands, readKeyDemands } from './keyDemands.ts'
import { readLanguage } from './language.ts'
import { changeDeliveries, rememberDelivery } from './rememberDelivery.ts'
import { readRpcEndpoints, saveRpcEndpoint } from './rpcEndpoints.ts'
import { readRpcPatterns } from './rpcPatterns.ts'
import { changeSettings, readSettings } from './settings.ts'
import { hasAccess, requestAccess } from './siteAccess.ts'
import { readSiteUses, setSiteUse } from './siteUses.ts'
import { changeWalletSite, readWalletSite } from './walletSites.ts'

/**
 * What every released version left in `storage.local`, besides accounts, which have fixtures of their own
 * (lib/keystore/vaultVersion1.fixture.json). Never change a version's part: add one when what is written changes, and
 * let the test below read both.
 */
const written = JSON.parse(
  readFileSync(join(import.meta.dirname, 'storedShapes.fixture.json'), 'utf8'),
) as Record<'0.1.0', Record<string, unknown>>

const site = 'https://partner.example'
const wallet = { origin: site, incognito: false }
const grants = new Set<string>()

beforeEach(() => {
  fakeBrowser.reset()
  grants.clear()
  vi.useFakeTimers({ now: Date.parse('2026-05-19T12:00:00Z'), toFake: ['Date'] })
  vi.stubGlobal('indexedDB', new IDBFactory())
  const api = fakeBrowser.permissions
  const every = async ({ origins }: { origins: string[] }) => origins.every((origin) => grants.has(origin))
  vi.spyOn(api, 'contains').mockImplementation(every as never)
  vi.spyOn(api, 'request').mockImplementation((async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) grants.add(origin)
    return true
  }) as never)
})

const stored = () => fakeBrowser.storage.local.get(null)

/** Everything that puts something into `storage.local`, once. */
async function useEverything(): Promise<void> {
  await changeSettings({ solanaEncoding: 'hex', explorer: 'test', keepProofs: 'year' })
  await chooseLanguage('de')
  await requestAccess([site])
  await setSiteUse(site, 'watch', true)
  await setSiteUse(site, 'wallet', true)
  await changeWalletSite(wallet, { chainId: '0xdef1', evm: ['0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'] })
  await approveCallback('https://collector.example', true)
  await saveRpcEndpoint('ETHEREUM', 'https://rpc.example/v1')
  await changeKeyDemands(
    () => [{ when: 'always' }],
    async () => {},
  )
  await beginDeposit(exampleDeposit(), false)
  const record = exampleRecord()
  await saveDepositChain(record.asker, 'test')
  await rememberDelivery({ ...record, times: { ...record.times, delivered: '2026-05-19T12:06:00.000Z' } })
}

test('T47: what is written today is what the newest fixture has; another form needs a version of its own', async () => {
  await useEverything()
  expect(await stored()).toEqual(written['0.1.0'])
})

for (const [version, shapes] of Object.entries(written)) {
  test(`T47: everything that ${version} left is read, and means what it meant`, async () => {
    await fakeBrowser.storage.local.set(structuredClone(shapes))
    grants.add('https://partner.example/*').add('https://rpc.example/*')
    expect(await readSettings()).toMatchObject({
      solanaEncoding: 'hex',
      explorer: 'test',
      keepProofs: 'year',
    })
    expect(await readLanguage()).toBe('de')
    expect(await hasAccess(site)).toBe(true)
    expect(Object.keys((await readSiteUses())[site] ?? {}).sort()).toEqual(['ask', 'wallet', 'watch'])
    expect(await readWalletSite(wallet)).toMatchObject({ chainId: '0xdef1', solana: [] })
    expect(await readApproved()).toEqual(['https://collector.example'])
    expect(await readRpcEndpoints()).toEqual({ ETHEREUM: 'https://rpc.example/v1' })
    expect(await readRpcPatterns()).toEqual(['https://rpc.example/*'])
    expect(await readKeyDemands()).toMatchObject({ own: [{ when: 'always' }] })
    expect(await readDeposits()).toEqual([exampleDeposit()])
    expect(await readDepositChain(exampleRecord().asker)).toBe('test')
    const heard: unknown[] = []
    await changeDeliveries((remembered) => {
      heard.push(...remembered)
      return remembered
    })
    expect(heard).toMatchObject([{ origin: site, delivered: '2026-05-19T12:06:00.000Z' }])
  })
}

test('T47: settings from before they could say how long proofs are kept, and sites from before they had uses', async () => {
  await fakeBrowser.storage.local.set({
    settings: { version: 1, solanaEncoding: 'base64', explorer: 'test' },
    chosenOrigins: [site],
  })
  grants.add('https://partner.example/*')
  expect(await readSettings()).toMatchObject({
    solanaEncoding: 'base64',
    explorer: 'test',
    keepProofs: 'ever',
  })
  expect(await hasAccess(site)).toBe(true)
  expect(await readSiteUses()).toEqual({})
})

describe('what a newer version left', () => {
  test('T47: settings of a newer version are read as far as they are known, and stop no page', async () => {
    await fakeBrowser.storage.local.set({
      settings: { version: 2, solanaEncoding: 'base64', explorer: { of: 'another kind' }, theme: 'sepia' },
      siteUses: { [site]: { ask: '2030-01-01T00:00:00Z', dream: '2030-01-01T00:00:00Z' } },
    })
    expect(await readSettings()).toMatchObject({
      solanaEncoding: 'base64',
      explorer: 'main',
      keepProofs: 'ever',
    })
    expect(await readSiteUses()).toEqual({ [site]: { ask: '2030-01-01T00:00:00Z' } })
  })

  test('T47: rules of a newer version that cannot be read close instead of opening', async () => {
    await fakeBrowser.storage.local.set({ approvalKeyRules: [{ when: 'on-full-moon' }] })
    expect(await readKeyDemands()).toMatchObject({ own: 'unreadable' })
  })

  test('T47: a vault of a newer version is called damaged, and not a byte of it is changed', async () => {
    const fake = fakeVault()
    const keystore = () =>
      createKeystore({ store: fake.store, session: fake.session, now: () => 0, deriveKey: cheapKey })
    await keystore().create('correct horse battery')
    const { content } = Object.values(fake.local).find(isRecord) as { content: VaultHead }
    const newer = sealRecord({ ...content, version: 3 } as never) as never
    fake.local = { ...fake.local, 'vault/a': newer, 'vault/b': newer }
    const before = structuredClone(fake.local)
    await expect(keystore().unlock('correct horse battery')).rejects.toMatchObject({ code: 'vault-damaged' })
    await expect(keystore().create('another password')).rejects.toMatchObject({ code: 'vault-damaged' })
    expect(fake.local).toEqual(before)
  })

  test('T47: proofs in a newer database stay as they are, and nothing is signed that could not be kept', async () => {
    const newer = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('countersign', 99)
      request.onupgradeneeded = () => request.result.createObjectStore('proofs', { keyPath: 'id' })
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
    newer.transaction('proofs', 'readwrite').objectStore('proofs').put({ id: 'of the future' })
    newer.close()
    vi.resetModules()
    const { addProof } = await import('./proofStore.ts')
    await expect(addProof(await exampleBody(1))).rejects.toMatchObject({ code: 'proof-not-saved' })
    const kept = await new Promise<unknown[]>((done) => {
      const request = indexedDB.open('countersign')
      request.onsuccess = () => {
        const all = request.result.transaction('proofs').objectStore('proofs').getAll()
        all.onsuccess = () => done(all.result)
      }
    })
    expect(kept).toEqual([{ id: 'of the future' }])
  })
})

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'content' in value
}
