import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { createKeystore } from '../../lib/keystore/createKeystore.ts'
import { fakeVault } from '../../lib/keystore/fakeVault.ts'
import { forgetKey, importKey } from '../../lib/keystore/importKey.ts'
import type { ScryptJob } from '../../lib/keystore/passwordKey.ts'
import { text } from '../catalogue.ts'
import type { DrivenBrowser, DrivenPage } from '../driver.ts'
import type { TestKey } from '../payloads.ts'
import { openBackstage } from '../storedRequests.ts'
import { password } from './addAccount.ts'

type Storage = { set: (values: object) => Promise<void> }
type ExtensionWindow = {
  chrome: {
    storage: { local: Storage; session: Storage }
    alarms: { create: (name: string, when: { when: number }) => Promise<void> }
  }
}

/**
 * Gives the extension accounts with these keys, unlocked unless said otherwise, as importing them in the settings does.
 *
 * The keystore itself makes the vault, with the same cost of the password, but in Node, and what it would have stored is
 * put where the browser would have it. For tests of something else than making accounts: it takes a tenth of the time.
 */
export async function giveAccounts(
  browser: DrivenBrowser,
  keys: readonly TestKey[],
  { locked = false }: { locked?: boolean } = {},
): Promise<void> {
  const vault = fakeVault()
  const keystore = createKeystore({
    store: vault.store,
    session: vault.session,
    now: Date.now,
    deriveKey: scryptInNode,
  })
  await keystore.create(password)
  const made = { evm: 0, solana: 0 }
  for (const { network, privateKey } of keys) {
    const family = network === 'SOLANA' ? 'solana' : 'evm'
    const key = importKey(privateKey, family)
    made[family] += 1
    await keystore.addAccount(key, text(`options.accounts.${family}Label`, { number: made[family] }))
    forgetKey(key)
  }
  const state = await keystore.lockState()
  if (state.state !== 'unlocked') throw new Error(`A vault that was just made is ${state.state}.`)
  const backstage = await openBackstage(browser)
  await putVault(backstage, vault.local, locked ? undefined : { value: vault.sessionValue, ...state })
  await backstage.close()
}

async function putVault(
  backstage: DrivenPage,
  local: object,
  session?: { value: unknown; deadline: number },
): Promise<void> {
  await backstage.evaluate(
    async (stored, unlocked) => {
      const { storage, alarms } = (globalThis as unknown as ExtensionWindow).chrome
      await storage.local.set(stored)
      if (unlocked === null) return
      await storage.session.set({ 'vault/session': unlocked.value })
      await alarms.create('vault/lock', { when: unlocked.deadline })
    },
    local,
    session ?? null,
  )
}

async function scryptInNode({ password, salt, N, r, p, length }: ScryptJob): Promise<Uint8Array> {
  const derive = promisify<Uint8Array, Uint8Array, number, object, Buffer>(scrypt)
  return new Uint8Array(await derive(password, salt, length, { N, r, p, maxmem: 256 * N * r }))
}
