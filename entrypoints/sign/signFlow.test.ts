import { expect, test, vi } from 'vitest'
import { CountersignError } from '../../lib/errors.ts'
import {
  account,
  digestOf,
  elsewhere,
  exampleRecord,
  fox,
  holder,
  message,
  stranger,
} from './flowExamples.ts'
import { deferred, harness } from './flowHarness.ts'
import { armingSubject, findingKey, isReady, untickedWarnings } from './flowState.ts'
import { screenOf } from './screen.ts'

const withFox = { findWallets: async () => [fox] }
const withAccount = { findAccounts: async () => [account] }
const crlf = message.replaceAll('\n', '\r\n')

test('shows the message before the rules have answered, and offers nothing until they have', async () => {
  const rules = deferred<{ verdict: 'accept'; findings: [] }>()
  const { flow } = harness({ ...withFox, check: () => rules.promise })
  void flow.start()
  expect(new TextDecoder().decode(flow.getState().request.bytes)).toBe(message)
  expect(screenOf(flow.getState())).toBe('review')
  expect(isReady(flow.getState())).toBe(false)
  rules.resolve({ verdict: 'accept', findings: [] })
  await vi.waitFor(() => expect(isReady(flow.getState())).toBe(true))
})

test('a wallet that exposes the address signs; the proof is kept before anything is handed over', async () => {
  const { flow, log, stored } = harness(withFox)
  await flow.start()
  await flow.sign()
  expect(log.slice(log.indexOf('request.approve'))).toEqual(['request.approve', 'proof', 'request.verified'])
  expect(stored().reply).toEqual({
    id: '01934abc-def0-7890-abcd-ef0123456789',
    signature: '0xcanonical',
    network: 'ETHEREUM',
    address: holder,
    encoding: 'hex',
    standard: 'eip191',
  })
})

test('T38: what is approved is the digest of the shown bytes, and exactly those bytes are signed', async () => {
  const signInPage = vi.fn(async () => 'signature')
  const { flow, stored } = harness({ ...withFox, signInPage })
  await flow.start()
  await flow.sign()
  expect(stored().approval?.digest).toBe(digestOf(message))
  const [, , task] = signInPage.mock.calls[0] as unknown as [unknown, unknown, { bytes: Uint8Array }]
  expect(task.bytes).toBe(flow.getState().request.bytes)
})

test('our own key works while the approval is stored, and nothing is handed over before it is', async () => {
  const stored = deferred<void>()
  const signLocally = vi.fn(async () => 'local signature')
  const { flow, deps, log } = harness({ ...withAccount, signLocally })
  const { send } = deps
  deps.send = async (kind, input) => {
    if (kind === 'request.approve') await stored.promise
    return send(kind, input)
  }
  await flow.start()
  const signing = flow.sign()
  await vi.waitFor(() => expect(signLocally).toHaveBeenCalledTimes(1))
  expect(log).not.toContain('proof')
  stored.resolve()
  await signing
  expect(log.slice(log.indexOf('request.approve'))).toEqual(['request.approve', 'proof', 'request.verified'])
})

test('an approval that is refused hands nothing over, though our own key has worked', async () => {
  const { flow, deps, log, stored } = harness(withAccount)
  const { send } = deps
  deps.send = async (kind, input) => {
    if (kind === 'request.approve') throw new CountersignError('not-found')
    return send(kind, input)
  }
  await flow.start()
  await flow.sign()
  expect(log).not.toContain('proof')
  expect(log).not.toContain('request.verified')
  expect(stored().state).toBe('pending')
  expect(isReady(flow.getState())).toBe(true)
})

test('a key that fails before its approval is stored leaves the request as it was', async () => {
  const approved = deferred<void>()
  const signLocally = async () => {
    throw new CountersignError('vault-locked')
  }
  const { flow, deps, stored } = harness({ ...withAccount, signLocally })
  const { send } = deps
  deps.send = async (kind, input) => {
    if (kind === 'request.approve') await approved.promise
    return send(kind, input)
  }
  await flow.start()
  const signing = flow.sign()
  approved.resolve()
  await signing
  expect(stored().state).toBe('pending')
})

test.each(['request.approve', 'request.signing'])(
  'R2: Cancel counts while the background still has to answer %s, and while the key is at work',
  async (unanswered) => {
    const answer = deferred<void>()
    const key = deferred<string>()
    const { flow, deps, sent, stored } = harness({ ...withAccount, signLocally: () => key.promise })
    const { send } = deps
    deps.send = async (kind, input) => {
      if (kind === unanswered || kind === 'request.reject') await answer.promise
      return send(kind, input)
    }
    await flow.start()
    const signing = flow.sign()
    await vi.waitFor(() => expect(flow.getState().step.kind).toBe('working'))
    const rejecting = flow.reject()
    answer.resolve()
    await rejecting
    expect(stored()).toMatchObject({ state: 'rejected', error: { code: 'rejected' } })
    key.resolve('late')
    await signing
    expect(sent('request.verified')).toBe(0)
    expect(flow.getState()).toMatchObject({ busy: false, record: { state: 'rejected' } })
  },
)

test('T38: bytes that changed after the approval are not signed', async () => {
  const signLocally = vi.fn(async () => 'signature')
  const { flow, stored } = harness({ ...withAccount, signLocally, isUnlocked: async () => false })
  await flow.start()
  await flow.sign()
  flow.getState().request.bytes?.set([0x21], 0)
  await flow.unlock('password')
  expect(signLocally).not.toHaveBeenCalled()
  expect(stored().state).toBe('pending')
  expect(stored().error?.code).toBe('digest-mismatch')
})

test('T38: pressing Sign twice approves once', async () => {
  const { flow, sent } = harness(withFox)
  await flow.start()
  await Promise.all([flow.sign(), flow.sign()])
  expect(sent('request.approve')).toBe(1)
  expect(sent('request.verified')).toBe(1)
})

test('a locked account is unlocked in place, after the approval and before the signature', async () => {
  const unlock = vi.fn(async () => {})
  const { flow, log } = harness({ ...withAccount, unlock, isUnlocked: async () => false })
  await flow.start()
  await flow.sign()
  expect(flow.getState().step).toEqual({ kind: 'unlock', busy: false })
  expect(log).not.toContain('request.signing')
  await flow.unlock('correct horse')
  expect(unlock).toHaveBeenCalledWith('correct horse', expect.any(Function))
  expect(log.slice(-3)).toEqual(['request.signing', 'proof', 'request.verified'])
})

test('where a passkey unlocks, a touch does; one that is cancelled leaves the password', async () => {
  let willing = false
  const unlockWithPasskey = async () => {
    if (!willing) throw new CountersignError('passkey-cancelled')
    return { take: () => undefined, forget: () => {} }
  }
  const deps = { unlockWithPasskey, passkeyUnlocks: async () => true, isUnlocked: async () => false }
  const { flow, log, sent } = harness({ ...withAccount, ...deps })
  await flow.start()
  await flow.sign()
  expect(flow.getState().step).toEqual({ kind: 'unlock', busy: false, passkey: true })
  await flow.unlockWithPasskey()
  expect(flow.getState().step).toMatchObject({ passkey: true, error: { code: 'passkey-cancelled' } })
  expect(sent('request.signing')).toBe(0)
  willing = true
  await flow.unlockWithPasskey()
  expect(log.slice(-3)).toEqual(['request.signing', 'proof', 'request.verified'])
})

test('T51: the touch that unlocks serves the signature too, and is forgotten whatever comes of it', async () => {
  for (const failing of [false, true]) {
    const touch = { take: () => undefined, forget: vi.fn() }
    const signLocally = vi.fn(async () => {
      if (failing) throw new CountersignError('vault-damaged')
      return 'signature'
    })
    const unlockWithPasskey = vi.fn(async () => touch)
    const { flow, stored } = harness({
      ...withAccount,
      signLocally,
      unlockWithPasskey,
      passkeyUnlocks: async () => true,
      isUnlocked: async () => false,
    })
    await flow.start()
    await flow.sign()
    await flow.unlockWithPasskey()
    expect(unlockWithPasskey).toHaveBeenCalledWith(account.id)
    expect(signLocally).toHaveBeenCalledWith(account.id, expect.anything(), expect.anything(), touch)
    expect(touch.forget).toHaveBeenCalled()
    expect(stored().state).toBe(failing ? 'pending' : 'verified')
  }
})

test('T51: a touch that comes when the person has gone back is forgotten and signs nothing', async () => {
  const asked = deferred<{ take: () => undefined; forget: () => void }>()
  const signLocally = vi.fn(async () => 'signature')
  const deps = { passkeyUnlocks: async () => true, isUnlocked: async () => false }
  const { flow } = harness({ ...withAccount, ...deps, signLocally, unlockWithPasskey: () => asked.promise })
  await flow.start()
  await flow.sign()
  const unlocking = flow.unlockWithPasskey()
  await flow.back()
  const touch = { take: () => undefined, forget: vi.fn() }
  asked.resolve(touch)
  await unlocking
  expect(touch.forget).toHaveBeenCalled()
  expect(signLocally).not.toHaveBeenCalled()
})

test('T52: what wrong passwords cost is known when the window asks, and counts on beside other errors', async () => {
  const errors = [
    new CountersignError('wrong-password', { seconds: 10 }),
    new CountersignError('unlock-delayed', { seconds: 7 }),
  ]
  const { flow, clock } = harness({
    ...withAccount,
    passwordWait: async () => 5,
    isUnlocked: async () => false,
    passkeyUnlocks: async () => true,
    unlock: async () => Promise.reject(errors.shift()),
    unlockWithPasskey: async () => Promise.reject(new CountersignError('passkey-cancelled')),
  })
  const at = (seconds: number) => ({ passwordAt: clock.now() + seconds * 1000 })
  await flow.start()
  await flow.sign()
  expect(flow.getState().step).toMatchObject(at(5))
  await flow.unlockWithPasskey()
  expect(flow.getState().step).toMatchObject({ ...at(5), error: { code: 'passkey-cancelled' } })
  await flow.unlock('wrong')
  expect(flow.getState().step).toMatchObject({ ...at(10), error: { code: 'wrong-password' } })
  await flow.unlock('wrong')
  expect(flow.getState().step).toMatchObject({ ...at(7), error: { code: 'unlock-delayed' } })
})

test('a passkey that is refused at signing leaves the request as it was', async () => {
  const signLocally = async () => {
    throw new CountersignError('passkey-needed')
  }
  const { flow, stored, sent } = harness({ ...withAccount, signLocally })
  await flow.start()
  await flow.sign()
  expect(sent('request.verified')).toBe(0)
  expect(stored().state).toBe('pending')
  expect(flow.getState().step).toMatchObject({ kind: 'review', trouble: { code: 'passkey-needed' } })
})

test('a wrong password stays where it is, and going back leaves the request unsigned', async () => {
  const unlock = async () => {
    throw new CountersignError('wrong-password')
  }
  const { flow, stored } = harness({ ...withAccount, unlock, isUnlocked: async () => false })
  await flow.start()
  await flow.sign()
  await flow.unlock('wrong')
  expect(flow.getState().step).toMatchObject({ kind: 'unlock', error: { code: 'wrong-password' } })
  await flow.back()
  expect(stored().state).toBe('pending')
  expect(flow.getState().step.kind).toBe('review')
})

test('T14 R23: a signature that does not verify is never relayed, and the diagnosis is shown', async () => {
  const { flow, sent, log, stored } = harness({
    ...withFox,
    verify: async () => ({ verdict: 'invalid', code: 'line-ends-changed', values: {} }),
  })
  await flow.start()
  await flow.sign()
  expect(sent('request.verified')).toBe(0)
  expect(log).not.toContain('proof')
  expect(stored().state).toBe('pending')
  expect(stored().error?.code).toBe('signature-invalid')
  expect(flow.getState().step).toMatchObject({ problem: { diagnosis: { code: 'line-ends-changed' } } })
})

test('T14: what cannot be checked here is not relayed either', async () => {
  const { flow, sent, stored } = harness({
    ...withFox,
    verify: async () => ({ verdict: 'unverifiable', code: 'contract-safe', values: {} }),
  })
  await flow.start()
  await flow.sign()
  expect(sent('request.verified')).toBe(0)
  expect(stored().error?.code).toBe('signature-unverifiable')
})

test('without a kept proof nothing is handed over', async () => {
  const { flow, sent } = harness({
    ...withFox,
    async saveProof() {
      throw new Error('disk full')
    },
  })
  await flow.start()
  await flow.sign()
  expect(sent('request.verified')).toBe(0)
  expect(flow.getState().step).toMatchObject({ kind: 'review', trouble: { code: 'internal' } })
})

test('a declined wallet leads back to the request with a line about it', async () => {
  const { flow, stored } = harness({
    ...withFox,
    async signInPage() {
      throw new CountersignError('wallet-declined')
    },
  })
  await flow.start()
  await flow.sign()
  expect(flow.getState().step).toMatchObject({ kind: 'review', trouble: { code: 'wallet-declined' } })
  expect(stored().state).toBe('pending')
  expect(isReady(flow.getState())).toBe(true)
})

test('R22: another account gets a screen of its own', async () => {
  const { flow } = harness({
    findWallets: async () => [elsewhere],
    async signInPage() {
      throw new CountersignError('wallet-wrong-account', { actual: stranger, expected: holder })
    },
  })
  await flow.start()
  await flow.sign()
  expect(screenOf(flow.getState())).toBe('problem')
})

test('a wallet that answers after the person went back changes nothing', async () => {
  const answer = deferred<string>()
  const signals: AbortSignal[] = []
  const { flow, sent, stored } = harness({
    ...withFox,
    signInPage: (_page, _wallet, _task, signal) => {
      signals.push(signal)
      return answer.promise
    },
  })
  await flow.start()
  const signing = flow.sign()
  await vi.waitFor(() => expect(screenOf(flow.getState())).toBe('wallet'))
  await flow.back()
  expect(signals[0]?.aborted).toBe(true)
  answer.resolve('late')
  await signing
  expect(sent('request.verified')).toBe(0)
  expect(stored().state).toBe('pending')
})

test('T27: expiry while the window is open blocks, and a wallet that answers then is too late', async () => {
  const answer = deferred<string>()
  const { flow, clock, sent, moved } = harness({ ...withFox, signInPage: () => answer.promise })
  await flow.start()
  const signing = flow.sign()
  await vi.waitFor(() => expect(screenOf(flow.getState())).toBe('wallet'))
  clock.advance(48 * 3_600_000)
  moved({ kind: 'expire', at: '2026-05-21T12:00:00Z' })
  answer.resolve('late')
  await signing
  expect(sent('request.verified')).toBe(0)
  expect(screenOf(flow.getState())).toBe('expired')
})

test('T27: the rules are asked again at expiry, before the background says so', async () => {
  const { flow, clock } = harness(withFox)
  await flow.start()
  expect(isReady(flow.getState())).toBe(true)
  clock.advance(47 * 3_600_000)
  await vi.waitFor(() => expect(flow.getState().checked?.verdict).toBe('block'))
  expect(isReady(flow.getState())).toBe(false)
})

test('T27: the rules are asked again when Sign is pressed', async () => {
  let verdict: 'accept' | 'block' = 'accept'
  const { flow, sent } = harness({
    ...withFox,
    check: async () =>
      verdict === 'accept'
        ? { verdict, findings: [] }
        : { verdict, findings: [{ code: 'payload-unreadable', weight: 'block', values: { reason: 'x' } }] },
  })
  await flow.start()
  verdict = 'block'
  await flow.sign()
  expect(sent('request.approve')).toBe(0)
})

test('a blocked request looks for no wallet and cannot be signed', async () => {
  const findWallets = vi.fn(async () => [fox])
  const { flow, sent } = harness({ findWallets }, exampleRecord({}, message.replace('Paxos', 'Pax\u200bos')))
  await flow.start()
  await flow.sign()
  expect(flow.getState().checked?.verdict).toBe('block')
  expect(findWallets).not.toHaveBeenCalled()
  expect(sent('request.approve')).toBe(0)
})

test('a warning needs its tick, and unticking takes the button away again', async () => {
  const { flow, sent } = harness(withFox, exampleRecord({}, crlf))
  await flow.start()
  const [warning] = untickedWarnings(flow.getState())
  expect(warning?.weight).toBe('warn')
  await flow.sign()
  expect(sent('request.approve')).toBe(0)
  for (const finding of untickedWarnings(flow.getState())) flow.tick(findingKey(finding), true)
  expect(isReady(flow.getState())).toBe(true)
  if (warning !== undefined) flow.tick(findingKey(warning), false)
  expect(isReady(flow.getState())).toBe(false)
})

test('T39: a request found between two steps counts as not signed', async () => {
  const { stored, flow, sent } = harness(
    withFox,
    exampleRecord({
      state: 'signing',
      approval: { digest: digestOf(message), signer: { kind: 'local', accountId: 'a1', label: '' } },
    }),
  )
  await flow.start()
  expect(sent('request.retry')).toBe(1)
  expect(stored().state).toBe('pending')
  expect(flow.getState().step).toMatchObject({ kind: 'review', trouble: { code: 'interrupted' } })
})

test('when the page withdraws meanwhile, the record tells what is shown', async () => {
  const { flow, apply } = harness(withFox)
  await flow.start()
  apply({ kind: 'cancel', at: '2026-05-19T13:00:01Z' })
  await flow.sign()
  expect(screenOf(flow.getState())).toBe('withdrawn')
})

test('declining ends the request; a background that does not answer is said', async () => {
  const { flow, stored } = harness(withFox)
  await flow.start()
  await flow.reject()
  expect(stored().state).toBe('rejected')

  const mute = harness(withFox)
  await mute.flow.start()
  mute.deps.send = async () => {
    throw new CountersignError('interrupted')
  }
  await mute.flow.reject()
  expect(mute.flow.getState().trouble?.code).toBe('interrupted')
})

test('T35: whatever the person must have seen is part of what is armed; a tick is not', async () => {
  const { flow } = harness({ ...withAccount, ...withFox }, exampleRecord({}, crlf))
  await flow.start()
  const before = armingSubject(flow.getState())
  for (const finding of untickedWarnings(flow.getState())) flow.tick(findingKey(finding), true)
  expect(armingSubject(flow.getState())).toBe(before)
  flow.choose('local:a1')
  expect(armingSubject(flow.getState())).not.toBe(before)
})

test('T40: a kept signature answers the same ask; no key and no wallet is used', async () => {
  const reply = {
    id: '01934abc-def0-7890-abcd-ef0123456789',
    signature: '0xkept',
    network: 'ETHEREUM',
    address: holder,
    encoding: 'hex',
    standard: 'eip191',
  } as const
  const signedAt = '2026-05-19T12:01:00.000Z'
  const findWallets = vi.fn(async () => [fox])
  const { flow, log, stored } = harness({ findWallets, keptSignature: async () => ({ reply, signedAt }) })
  await flow.start()
  expect(stored()).toMatchObject({ state: 'verified', reply, times: { signed: signedAt } })
  expect(log).not.toContain('request.approve')
  expect(findWallets).not.toHaveBeenCalled()
})

test('a kept signature does not get past the rules', async () => {
  const keptSignature = vi.fn(async () => undefined)
  const { flow } = harness({ keptSignature, check: async () => ({ verdict: 'block', findings: [] }) })
  await flow.start()
  expect(keptSignature).not.toHaveBeenCalled()
})

test('the proof learns when the page took the signature', async () => {
  const noteDelivered = vi.fn(async () => {})
  const { flow, moved } = harness({ ...withFox, noteDelivered })
  await flow.start()
  await flow.sign()
  moved({ kind: 'delivered', at: '2026-05-19T12:07:00.000Z' })
  expect(noteDelivered).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ state: 'delivered' }))
})
