import { base64 } from '@scure/base'
import { verifyMessage } from 'ethers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CountersignError } from '../errors.ts'
import { readAccountRecord } from './accountRecord.ts'
import { openSecret } from './accountSecret.ts'
import { fakePasskeys } from './fakePasskeys.ts'
import { type FakeVault, type Fault, fakeVault, keystoreOver } from './fakeVault.ts'
import { generateKey, importKey } from './importKey.ts'
import type { Keystore } from './keystore.ts'
import type { PasskeyObstacle } from './passkeyPort.ts'

vi.setConfig({ testTimeout: 60_000 })

const password = 'correct horse battery'
const evm = importKey('46'.repeat(32), 'evm')
const solana = importKey('07'.repeat(32), 'solana')
const message = new TextEncoder().encode('Paxos Address Ownership Verification')

let fake: FakeVault
let touch: ReturnType<typeof fakePasskeys>
let keystore: Keystore

async function start(): Promise<void> {
  fake = fakeVault()
  touch = fakePasskeys()
  keystore = keystoreOver(fake, touch.port)
  await keystore.create(password)
  await keystore.addAccount(evm, 'Treasury')
  await keystore.addAccount(solana, 'Cold')
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'fine'
  } catch (error) {
    return error instanceof CountersignError ? error.code : String(error)
  }
}

const idOf = async (address: string) =>
  (await keystore.accounts()).find((account) => account.address === address)?.id ?? ''
const signEvm = async () => keystore.sign(await idOf(evm.address), message)
/** How each account's secret is encrypted, in order of address. */
const layers = () =>
  Object.values(fake.local)
    .flatMap((value) => readAccountRecord(value) ?? [])
    .map(({ address, under }) => `${address.slice(0, 4)} ${under}`)
    .sort()

beforeEach(start)

describe('unlocking with a passkey', () => {
  test('a touch opens the same vault; wrong passwords and their delay are no matter of it', async () => {
    expect(await keystore.passkeyState()).toEqual({
      available: true,
      passkeys: [],
      unlocks: false,
      atSigning: 'none',
    })
    const added = await keystore.addPasskey({ password, label: ' Laptop ', unlocks: true })
    expect(added).toMatchObject({ label: 'Laptop', unlocks: true, createdAt: fake.clock.now })
    expect(touch.asked).toEqual(['create Laptop', 'use 2'])
    expect(await keystore.passkeyState()).toMatchObject({
      passkeys: [added],
      unlocks: true,
      atSigning: 'none',
    })
    await keystore.lock()
    for (let tries = 0; tries < 5; tries++) await codeOf(keystore.unlock('wrong wrong wrong'))
    expect(await keystore.unlockWithPasskey()).toEqual({
      state: 'unlocked',
      deadline: fake.clock.now + 15 * 60_000,
    })
    expect(verifyMessage(message, `0x${Buffer.from(await signEvm()).toString('hex')}`)).toBe(evm.address)
    expect(touch.asked.slice(2)).toEqual(['use 1'])
  })

  test('the password goes on opening it, also a new one, and so does the passkey', async () => {
    await keystore.addPasskey({ password, label: '', unlocks: true })
    await keystore.changePassword(password, 'staple horse correct')
    await keystore.lock()
    expect(await codeOf(keystore.unlockWithPasskey())).toBe('fine')
    await keystore.lock()
    expect(await codeOf(keystore.unlock('staple horse correct'))).toBe('fine')
  })

  test('what cannot be done says why, and changes nothing', async () => {
    const add = (unlocks = true) => codeOf(keystore.addPasskey({ password, label: '', unlocks }))
    expect(await codeOf(keystore.unlockWithPasskey())).toBe('passkey-missing')
    expect(await codeOf(keystore.requirePasskey('all'))).toBe('passkey-missing')
    const wrong = keystore.addPasskey({ password: 'wrong wrong wrong', label: '', unlocks: true })
    expect(await codeOf(wrong)).toBe('wrong-password')
    expect(touch.asked).toEqual([])
    touch.behaviour.cancels = true
    expect(await add()).toBe('passkey-cancelled')
    touch.behaviour.cancels = false
    touch.behaviour.withoutPrf = true
    expect(await add()).toBe('passkey-no-prf')
    touch.behaviour.withoutPrf = false
    touch.behaviour.unavailable = { reason: 'noDomain' }
    expect(await add()).toBe('passkey-unavailable')
    expect(await keystore.passkeyState()).toMatchObject({
      available: false,
      obstacle: { reason: 'noDomain' },
      passkeys: [],
    })
    delete touch.behaviour.unavailable
    expect(await add(false)).toBe('fine')
    expect(await codeOf(keystore.unlockWithPasskey())).toBe('passkey-missing')
    expect(await add()).toBe('passkey-exists')
    expect(await codeOf(keystoreOver(fake).unlockWithPasskey())).toBe('passkey-missing')
  })

  test('several passkeys; one that was removed opens nothing any more', async () => {
    const first = await keystore.addPasskey({ password, label: 'one', unlocks: true })
    const kept = new Map(touch.secrets)
    touch.loseAll()
    const second = await keystore.addPasskey({ password, label: 'two', unlocks: true })
    expect(await codeOf(keystore.unlockWithPasskey())).toBe('fine')
    await keystore.removePasskey(second.id)
    expect(await codeOf(keystore.removePasskey(second.id))).toBe('passkey-missing')
    expect(await codeOf(keystore.unlockWithPasskey())).toBe('passkey-cancelled')
    for (const [id, secret] of kept) touch.secrets.set(id, secret)
    expect(await codeOf(keystore.unlockWithPasskey())).toBe('fine')
    await keystore.lock()
    expect(await codeOf(keystore.removePasskey(first.id))).toBe('vault-locked')
  })

  test('a passkey that yields other bytes than before opens nothing', async () => {
    const { id } = await keystore.addPasskey({ password, label: '', unlocks: true })
    touch.secrets.set(id, new Uint8Array(32))
    expect(await codeOf(keystore.unlockWithPasskey())).toBe('passkey-wrong')
  })
})

test('an answer by another passkey than the one that was asked, or with half of what was asked, opens nothing', async () => {
  const { evaluate } = touch.port
  const answering = (change: (answer: Awaited<ReturnType<typeof evaluate>>) => object) => {
    touch.port.evaluate = async (...asked) => {
      const answer = await evaluate(...asked)
      return { ...answer, ...change(answer) }
    }
  }
  const add = () => codeOf(keystore.addPasskey({ password, label: '', unlocks: true }))
  answering(() => ({ id: 'another' }))
  expect(await add()).toBe('passkey-no-prf')
  answering(({ secrets }) => ({ secrets: secrets.slice(0, 1) }))
  expect(await add()).toBe('passkey-no-prf')
  answering(() => ({}))
  expect(await add()).toBe('fine')
  answering(() => ({ id: 'another' }))
  expect(await codeOf(keystore.unlockWithPasskey())).toBe('passkey-wrong')
  answering(() => ({ secrets: [] }))
  expect(await codeOf(keystore.unlockWithPasskey())).toBe('passkey-wrong')
  answering(() => ({}))
  expect(await codeOf(keystore.unlockWithPasskey())).toBe('fine')
})

test('what is in the way of passkeys is said in a sentence, with the domain where one is missing', async () => {
  const said = async (obstacle: PasskeyObstacle) => {
    touch.behaviour.unavailable = obstacle
    const failed = keystore.addPasskey({ password, label: '', unlocks: true })
    const error: unknown = await failed.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'passkey-unavailable' })
    return error instanceof CountersignError ? error.values.reason : ''
  }
  expect(await said({ reason: 'none' })).toContain('offers extensions no passkey')
  expect(await said({ reason: 'noAccess', domain: 'keys.example' })).toContain('here to keys.example,')
  const without = keystoreOver(fake)
  expect(await codeOf(without.addPasskey({ password, label: '', unlocks: true }))).toBe('passkey-unavailable')
})

test('the first passkey takes two derivations, and a later one takes one', async () => {
  const fractions: number[] = []
  const add = () =>
    keystore.addPasskey({ password, label: '', unlocks: true }, (fraction) => fractions.push(fraction))
  await add()
  expect(fractions).toEqual([0.5, 1])
  touch.loseAll()
  await add()
  expect(fractions).toEqual([0.5, 1, 1])
})

test('without a vault there are none, and what is in their way is said all the same', async () => {
  const none = { passkeys: [], unlocks: false, atSigning: 'none' }
  const empty = keystoreOver(fakeVault(), touch.port)
  expect(await empty.passkeyState()).toEqual({ available: true, ...none })
  expect(await keystoreOver(fakeVault()).passkeyState()).toMatchObject({ available: false, ...none })
})

test('where the browser offers none, that is said, and what needs none is as before', async () => {
  const without = keystoreOver(fake)
  expect(await without.passkeyState()).toEqual({
    available: false,
    obstacle: { reason: 'none' },
    passkeys: [],
    unlocks: false,
    atSigning: 'none',
  })
  const added = await keystore.addPasskey({ password, label: '', unlocks: true })
  expect(await without.passkeyState()).toMatchObject({ passkeys: [added], unlocks: false })
})

test('sixteen passkeys are the most: one more is refused before anybody is asked, and one that goes makes room', async () => {
  for (let count = 0; count < 16; count++) {
    touch.loseAll()
    await keystore.addPasskey({ password, label: `${count}`, unlocks: count > 0 })
  }
  touch.loseAll()
  const before = fake.local
  const asked = touch.asked.length
  const add = () => codeOf(keystore.addPasskey({ password, label: 'more', unlocks: true }))
  expect(await add()).toBe('passkey-limit')
  expect(touch.asked).toHaveLength(asked)
  expect(fake.local).toEqual(before)
  const { passkeys } = await keystore.passkeyState()
  expect(passkeys.map(({ label, unlocks }) => [label, unlocks])).toEqual(
    Array.from({ length: 16 }, (_, count) => [`${count}`, count > 0]),
  )
  expect(await codeOf(keystore.unlock(password))).toBe('fine')
  await keystore.removePasskey(passkeys[0]?.id ?? '')
  expect(await add()).toBe('fine')
})

describe('a passkey at each signing', () => {
  beforeEach(async () => {
    await keystore.addPasskey({ password, label: '', unlocks: true })
  })

  test('for one account: it asks each time, the other never', async () => {
    const id = await idOf(evm.address)
    await keystore.requirePasskey([id])
    expect(await keystore.find('evm', evm.address)).toMatchObject({ passkeyAtSigning: true })
    expect((await keystore.passkeyState()).atSigning).toBe('some')
    touch.asked.length = 0
    await signEvm()
    await signEvm()
    expect(touch.asked).toEqual(['use 1', 'use 1'])
    await keystore.sign(await idOf(solana.address), message)
    expect(touch.asked).toHaveLength(2)
    touch.behaviour.cancels = true
    expect(await codeOf(signEvm())).toBe('passkey-needed')
    await keystore.lock()
    touch.asked.length = 0
    expect(await codeOf(signEvm())).toBe('vault-locked')
    expect(touch.asked).toEqual([])
  })

  test('it is independent of unlocking: what unlocked does not open the secret', async () => {
    await keystore.requirePasskey('all')
    await keystore.lock()
    await keystore.unlockWithPasskey()
    const without = keystoreOver(fake)
    expect(await codeOf(without.sign(await idOf(evm.address), message))).toBe('passkey-unavailable')
    // The data key and the account's record are not enough.
    const { key } = fake.sessionValue as { key: string }
    const records = Object.values(fake.local).flatMap((value) => readAccountRecord(value) ?? [])
    expect(records).toHaveLength(2)
    for (const record of records) {
      expect(await codeOf(openSecret({ dataKey: base64.decode(key) }, record))).toBe('passkey-missing')
      const keys = { dataKey: base64.decode(key), touchKey: new Uint8Array(32) }
      expect(await codeOf(openSecret(keys, record))).toBe('vault-damaged')
    }
    expect(layers()).toEqual(['0x9d data and touch', 'GmaD data and touch'].sort())
  })

  test('locked, one touch unlocks and serves one signature; the next one asks again', async () => {
    const id = await idOf(evm.address)
    await keystore.requirePasskey([id])
    await keystore.lock()
    touch.asked.length = 0
    const once = await keystore.unlockToSign(id)
    expect(await keystore.lockState()).toMatchObject({ state: 'unlocked' })
    const signature = await keystore.sign(id, message, once)
    expect(verifyMessage(message, `0x${Buffer.from(signature).toString('hex')}`)).toBe(evm.address)
    expect(touch.asked).toEqual(['use 2'])
    await keystore.sign(id, message, once)
    expect(touch.asked).toEqual(['use 2', 'use 1'])
  })

  test('T51: what a touch yielded is there once, and zeroed after use', async () => {
    const id = await idOf(evm.address)
    await keystore.requirePasskey([id])
    await keystore.lock()
    const seen: Uint8Array[] = []
    const evaluate = touch.port.evaluate
    touch.port.evaluate = async (...asked) => {
      const answer = await evaluate(...asked)
      seen.push(...answer.secrets)
      return answer
    }
    const once = await keystore.unlockToSign(id)
    const held = await keystore.unlockToSign(id)
    const key = held.take() ?? new Uint8Array(32)
    expect(key.some((byte) => byte !== 0)).toBe(true)
    once.forget()
    expect(once.take()).toBeUndefined()
    await keystore.sign(id, message, { take: () => key, forget() {} })
    expect(key.every((byte) => byte === 0)).toBe(true)
    expect(seen).toHaveLength(4)
    expect(seen.every((secret) => secret.every((byte) => byte === 0))).toBe(true)
  })

  test('an account without the rule is unlocked for with the unlocking secret alone', async () => {
    await keystore.lock()
    touch.asked.length = 0
    const id = await idOf(solana.address)
    const once = await keystore.unlockToSign(id)
    expect(once.take()).toBeUndefined()
    expect(await codeOf(keystore.sign(id, message, once))).toBe('fine')
    expect(touch.asked).toEqual(['use 1'])
  })

  test('a passkey that is only for signing does not unlock for it', async () => {
    await keystore.requirePasskey('all')
    const [passkey] = (await keystore.passkeyState()).passkeys
    touch.loseAll()
    await keystore.addPasskey({ password, label: 'signs', unlocks: false })
    await keystore.removePasskey(passkey?.id ?? '')
    await keystore.lock()
    expect(await codeOf(keystore.unlockToSign(await idOf(evm.address)))).toBe('passkey-missing')
    expect(await keystore.lockState()).toEqual({ state: 'locked' })
  })

  test('for all: later accounts too, with one touch for many', async () => {
    await keystore.requirePasskey('all')
    touch.asked.length = 0
    const [later] = await keystore.addAccounts([
      { key: generateKey('evm'), label: 'a' },
      { key: generateKey('solana'), label: 'b' },
    ])
    expect(touch.asked).toEqual(['use 1'])
    expect(later).toMatchObject({ passkeyAtSigning: true })
    expect(layers().every((layer) => layer.endsWith('data and touch'))).toBe(true)
    expect((await keystore.accounts()).every(({ passkeyAtSigning }) => passkeyAtSigning)).toBe(true)
  })

  test('the password ends it, an unlocked vault alone does not, and a lost passkey loses nothing', async () => {
    await keystore.requirePasskey('all')
    const [passkey] = (await keystore.passkeyState()).passkeys
    expect(await codeOf(keystore.removePasskey(passkey?.id ?? ''))).toBe('passkey-in-use')
    touch.loseAll()
    expect(await codeOf(signEvm())).toBe('passkey-needed')
    expect(await codeOf(keystore.releasePasskey('all', 'wrong wrong wrong'))).toBe('wrong-password')
    expect(layers().every((layer) => layer.endsWith('data and touch'))).toBe(true)
    await keystore.releasePasskey('all', password)
    expect(layers().every((layer) => layer.endsWith(' data'))).toBe(true)
    expect(await codeOf(signEvm())).toBe('fine')
    expect((await keystore.passkeyState()).atSigning).toBe('none')
    expect(await codeOf(keystore.removePasskey(passkey?.id ?? ''))).toBe('fine')
  })

  test('ending it for one account ends the rule for later ones and keeps the others', async () => {
    await keystore.requirePasskey('all')
    await keystore.releasePasskey([await idOf(evm.address)], password)
    expect(layers()).toEqual(['0x9d data', 'GmaD data and touch'].sort())
    expect((await keystore.passkeyState()).atSigning).toBe('some')
    const added = await keystore.addAccount(generateKey('evm'), '')
    expect(added).not.toHaveProperty('passkeyAtSigning')
  })

  test('a new password and a second passkey open the same secrets', async () => {
    await keystore.requirePasskey('all')
    await keystore.changePassword(password, 'staple horse correct')
    expect(await codeOf(signEvm())).toBe('fine')
    touch.loseAll()
    await keystore.addPasskey({ password: 'staple horse correct', label: 'spare', unlocks: false })
    expect(await codeOf(signEvm())).toBe('fine')
    const exported = await keystore.exportKey({
      accountId: await idOf(evm.address),
      password: 'staple horse correct',
      form: 'evm-private-key',
    })
    expect(exported).toBe(`0x${'46'.repeat(32)}`)
  })

  test('ending it for one account gives the others what a crash had left them without', async () => {
    // The rule is written, and then the page is killed: no account has got it yet.
    const { write } = fake.store
    let writes = 0
    const killed = vi.spyOn(fake.store, 'write').mockImplementation(async (values) => {
      // The record, the pointer to it, and then the accounts.
      writes += 1
      if (writes > 2) throw new Error('killed')
      await write(values)
    })
    expect(await codeOf(keystore.requirePasskey('all'))).toBe('vault-not-written')
    killed.mockRestore()
    expect(layers()).toEqual(['0x9d data', 'GmaD data'].sort())
    expect((await keystore.passkeyState()).atSigning).toBe('all')
    await keystore.releasePasskey([await idOf(evm.address)], password)
    expect(layers()).toEqual(['0x9d data', 'GmaD data and touch'].sort())
    expect((await keystore.passkeyState()).atSigning).toBe('some')
  })

  test('the last passkey stays while any one account needs it', async () => {
    const [id, other] = [await idOf(evm.address), await idOf(solana.address)]
    await keystore.requirePasskey([id])
    const [passkey] = (await keystore.passkeyState()).passkeys
    expect(await codeOf(keystore.removePasskey(passkey?.id ?? ''))).toBe('passkey-in-use')
    expect(await codeOf(keystore.removePasskey('unknown'))).toBe('passkey-missing')
    const watched = await keystore.watchAddress('evm', `0x${'11'.repeat(20)}`, '')
    expect(await codeOf(keystore.requirePasskey([other, watched.id]))).toBe('account-watch-only')
    expect(layers().filter((each) => each.endsWith('touch'))).toHaveLength(1)
    await keystore.releasePasskey([id], password)
    expect(await codeOf(keystore.removePasskey(passkey?.id ?? ''))).toBe('fine')
  })

  test('a rule that comes while an account is being added holds for that account', async () => {
    const { exclusively } = fake.store
    vi.spyOn(fake.store, 'exclusively').mockImplementationOnce(async (work) => {
      // Another page sets the rule before this one has the lock.
      await keystore.requirePasskey('all')
      return await exclusively(work)
    })
    expect(await codeOf(keystore.addAccount(generateKey('evm'), ''))).toBe('passkey-missing')
    expect(layers()).toEqual(['0x9d data and touch', 'GmaD data and touch'].sort())
    expect(await codeOf(keystore.addAccount(generateKey('evm'), ''))).toBe('fine')
  })

  test('an unknown or a watched account is refused before anything changes', async () => {
    const before = fake.local
    expect(await codeOf(keystore.requirePasskey([crypto.randomUUID()]))).toBe('account-missing')
    expect(fake.local).toEqual(before)
    const watched = await keystore.watchAddress('evm', generateKey('evm').address, '')
    expect(await codeOf(keystore.requirePasskey([watched.id]))).toBe('account-watch-only')
    await keystore.requirePasskey('all')
    expect(await keystore.find('evm', watched.address)).not.toHaveProperty('passkeyAtSigning')
  })
})

describe('T47, T50: a fault at every write', () => {
  const operations: [name: string, before: () => Promise<unknown>, run: () => Promise<unknown>][] = [
    ['turning it on', async () => {}, () => keystore.requirePasskey('all')],
    ['turning it off', () => keystore.requirePasskey('all'), () => keystore.releasePasskey('all', password)],
    [
      'turning it off for one',
      () => keystore.requirePasskey('all'),
      async () => keystore.releasePasskey([await idOf(evm.address)], password),
    ],
    [
      'adding a passkey',
      async () => touch.loseAll(),
      () => keystore.addPasskey({ password, label: '', unlocks: true }),
    ],
    [
      'removing a passkey',
      async () => {},
      async () => keystore.removePasskey((await keystore.passkeyState()).passkeys[0]?.id ?? ''),
    ],
  ]
  for (const [name, before, run] of operations) {
    for (const fault of ['before', 'after'] as Fault[]) {
      for (const kill of [true, false]) {
        test(`${name}, failing ${fault} the change, ${kill ? 'page killed' : 'page alive'}`, async () => {
          for (let at = 0; ; at++) {
            await start()
            await keystore.addPasskey({ password, label: '', unlocks: true })
            await before()
            fake.failAt(at, fault, kill)
            const outcome = await codeOf(run())
            const tried = fake.revive()

            await keystore.lock()
            fake.clock.now += 3_600_000
            await keystore.unlock(password)
            const accounts = await keystore.accounts()
            expect(accounts.map(({ address }) => address)).toEqual([evm.address, solana.address])
            const { atSigning, passkeys } = await keystore.passkeyState()
            // Where the rule says all, unlocking has finished what was begun.
            if (atSigning === 'all') expect(layers().every((one) => one.endsWith('and touch'))).toBe(true)
            if (outcome === 'fine' && name === 'turning it on') expect(atSigning).toBe('all')
            if (outcome === 'fine' && name === 'turning it off') expect(atSigning).toBe('none')
            if (name === 'adding a passkey')
              expect(passkeys.length).toBe(outcome === 'fine' ? 2 : passkeys.length)
            else for (const { id } of accounts) await keystore.sign(id, message)
            // The password alone always leads back to accounts that sign without a passkey.
            touch.loseAll()
            await keystore.releasePasskey('all', password)
            for (const { id } of accounts) await keystore.sign(id, message)
            if (tried <= at) break
          }
        })
      }
    }
  }
})
