/**
 * Runs in a page of an extension that has nothing but the keystore: the real storage, the real Worker. The bench
 * calls these functions through `globalThis.keystoreBench`.
 */
import { browser } from '../../lib/browser/browser.ts'
import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { deriveInWorker } from '../../lib/browser/deriveInWorker.ts'
import { generateKey } from '../../lib/keystore/importKey.ts'
import type { ScryptCost } from '../../lib/keystore/passwordKey.ts'

const password = 'correct horse battery'
const message = new TextEncoder().encode('Paxos Address Ownership Verification\nNonce: a1b2c3d4')

async function timed(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work(run)
    times.push(performance.now() - start)
  }
  return times
}

const keystoreBench = {
  /** Milliseconds of one key derivation in the Worker, which is all but a few of those that unlocking takes. */
  derive(cost: ScryptCost, runs: number): Promise<number[]> {
    return timed(runs, async () => {
      const bytes = new TextEncoder().encode(password)
      await deriveInWorker({ ...cost, password: bytes, salt: new Uint8Array(32), length: 64 })
    })
  },

  /** A fresh vault with so many accounts, half of each family. Returns milliseconds for all of them. */
  async fill(count: number): Promise<number> {
    await browser.storage.local.clear()
    await browserKeystore.create(password)
    await browserKeystore.setAutoLock(720)
    const start = performance.now()
    for (let from = 0; from < count; from += 500) {
      const added = Array.from({ length: Math.min(500, count - from) }, (_, at) => ({
        key: generateKey(at % 2 ? 'solana' : 'evm'),
        label: `Account ${from + at}`,
      }))
      await browserKeystore.addAccounts(added)
    }
    return performance.now() - start
  },

  async bytesStored(): Promise<number> {
    return JSON.stringify(await browser.storage.local.get(null)).length
  },

  /** Milliseconds of what people do with the vault that `fill` made. */
  async use(runs: number): Promise<Record<string, number[]>> {
    const accounts = await browserKeystore.accounts()
    const pick = (family: string, run: number) => {
      const own = accounts.filter((account) => account.family === family)
      const found = own[(run * 7919) % own.length] ?? accounts[0]
      if (!found) throw new Error('no account')
      return found
    }
    const sign = (family: string) =>
      timed(runs, async (run) => browserKeystore.sign(pick(family, run).id, message))
    // The first signature of each curve computes its tables.
    await sign('evm')
    await sign('solana')
    return {
      list: await timed(Math.min(runs, 5), () => browserKeystore.accounts()),
      find: await timed(runs, (run) => browserKeystore.find('evm', pick('evm', run).address)),
      'sign, EVM': await sign('evm'),
      'sign, Solana': await sign('solana'),
      add: await timed(Math.min(runs, 10), () => browserKeystore.addAccount(generateKey('evm'), 'new')),
      rename: await timed(Math.min(runs, 10), (run) =>
        browserKeystore.renameAccount(pick('evm', run).id, `renamed ${run}`),
      ),
      unlock: await timed(2, () => browserKeystore.unlock(password)),
    }
  },
}

export type KeystoreBench = typeof keystoreBench

Object.assign(globalThis, { keystoreBench })
