import { sha512 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { createKeystore } from './createKeystore.ts'
import type { Keystore } from './keystore.ts'
import type { PasskeyPort } from './passkeyPort.ts'
import type { ScryptJob } from './passwordKey.ts'
import type { SessionKeyStore, StoredValue, VaultStore } from './vaultStorage.ts'

/** How a write goes wrong: nothing is written, or it is written and the call fails all the same. */
export type Fault = 'before' | 'after'

/**
 * Storage in memory for tests. Every value that was ever written is kept in `written`, and any one change (the
 * n-th write or removal, from 0) can be made to fail, after which the page counts as killed: all later calls fail.
 */
export function fakeVault() {
  let local: Record<string, StoredValue> = {}
  let session: StoredValue | undefined
  let changes = 0
  let planned: { at: number; fault: Fault; kill: boolean } | undefined
  let killed = false
  let tail: Promise<unknown> = Promise.resolve()
  const written: string[] = []

  async function change(apply: () => void): Promise<void> {
    if (killed) throw new Error('killed')
    const hit = planned?.at === changes++ ? planned : undefined
    if (hit?.fault !== 'before') apply()
    if (!hit) return
    killed = hit.kill
    throw new Error('disk full')
  }

  const store: VaultStore = {
    async read(keys) {
      if (killed) throw new Error('killed')
      return structuredClone(
        Object.fromEntries(keys.filter((key) => Object.hasOwn(local, key)).map((key) => [key, local[key]])),
      )
    },
    async keys(prefix) {
      if (killed) throw new Error('killed')
      return Object.keys(local).filter((key) => key.startsWith(prefix))
    },
    async write(values) {
      // Each value counts as a change of its own: killed halfway, only the first ones are there.
      for (const [key, value] of Object.entries(values)) {
        await change(() => {
          written.push(JSON.stringify(value))
          local = { ...local, [key]: structuredClone(value) }
        })
      }
    },
    remove: (keys) =>
      change(() => {
        local = Object.fromEntries(Object.entries(local).filter(([key]) => !keys.includes(key)))
      }),
    exclusively(work) {
      const result = tail.then(work)
      tail = result.catch(() => undefined)
      return result
    },
  }
  const sessionStore: SessionKeyStore = {
    read: async () => structuredClone(session),
    async write(value) {
      session = structuredClone(value)
    },
    async clear() {
      session = undefined
    },
  }

  return {
    store,
    session: sessionStore,
    written,
    clock: { now: Date.UTC(2026, 4, 19) },
    jobs: [] as ScryptJob[],
    /** Everything in local storage. */
    get local() {
      return structuredClone(local)
    },
    set local(values: Record<string, StoredValue>) {
      local = structuredClone(values)
    },
    get sessionValue() {
      return structuredClone(session)
    },
    /** Lets the change with this number, counted from now, fail. */
    failAt(at: number, fault: Fault, kill: boolean) {
      changes = 0
      planned = { at, fault, kill }
    },
    /** Starts the page anew over the same storage. @returns how many changes were tried since `failAt` */
    revive(): number {
      killed = false
      planned = undefined
      return changes
    },
  }
}

export type FakeVault = ReturnType<typeof fakeVault>

/** A key derivation that costs nothing: one hash. */
export async function cheapKey({ password, salt, N, r, p, length }: ScryptJob): Promise<Uint8Array> {
  return sha512(concatBytes(password, salt, utf8ToBytes(`${N} ${r} ${p}`))).slice(0, length)
}

/** A keystore over it, with a key derivation that costs nothing (one hash). */
export function keystoreOver(fake: FakeVault, passkeys?: PasskeyPort): Keystore {
  return createKeystore({
    store: fake.store,
    session: fake.session,
    ...(passkeys && { passkeys }),
    now: () => fake.clock.now,
    deriveKey: async (job, onProgress) => {
      fake.jobs.push({ ...job, password: job.password.slice() })
      onProgress?.(1)
      return await cheapKey(job)
    },
  })
}
