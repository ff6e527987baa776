import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { CountersignError } from '../../lib/errors.ts'
import { account, exampleRecord, holder } from './flowExamples.ts'
import { findAccounts, signLocally } from './localAccounts.ts'
import { messageDigest } from './messageDigest.ts'

const { approveOwnAct } = vi.hoisted(() => ({ approveOwnAct: vi.fn(async (_act: object) => {}) }))
vi.mock('../../lib/browser/approveOwnAct.ts', () => ({ approveOwnAct }))

const record = exampleRecord()
const origin = record.asker?.origin ?? ''
const bytes = new TextEncoder().encode('A message')
const task = { network: 'ETHEREUM', family: 'evm', address: holder, bytes } as const
const rules = (...approvalKeyRules: object[]) => fakeBrowser.storage.local.set({ approvalKeyRules })

const sign = vi.fn()

beforeEach(() => {
  fakeBrowser.reset()
  approveOwnAct.mockReset()
  sign.mockReset()
  vi.spyOn(browserKeystore, 'sign').mockImplementation(async (_id, _message, _touch, permitted) => {
    await permitted
    sign()
    return new Uint8Array(65)
  })
  vi.spyOn(browserKeystore, 'find').mockImplementation(async () => ({ ...account, family: 'evm' }))
})

test('without a rule nobody is asked for an approval key', async () => {
  await rules({ when: 'site', origin: 'https://other.example' }, { when: 'amount', asset: 'ETH', above: '0' })
  expect((await findAccounts(task, record))[0]?.passkeyAtSigning).toBeUndefined()
  await signLocally(account.id, task, record)
  expect(approveOwnAct).not.toHaveBeenCalled()
  expect(sign).toHaveBeenCalledOnce()
})

test.each([
  ['always', { when: 'always' }],
  ['for the site', { when: 'site', origin }],
  ['for the account', { when: 'account', account: holder.toLowerCase() }],
])(
  'T65: %s, the key approves the very bytes, site and verification; in a batch it is signed alone',
  async (_when, rule) => {
    await rules(rule)
    expect((await findAccounts(task, record))[0]?.passkeyAtSigning).toBe(true)
    await signLocally(account.id, task, record)
    expect(approveOwnAct).toHaveBeenCalledExactlyOnceWith({
      kind: 'message',
      network: 'ETHEREUM',
      account: holder,
      origin,
      verification_id: record.verificationId,
      digest: await messageDigest(bytes),
    })
    expect(sign).toHaveBeenCalledOnce()
  },
)

test('T66: without the approval the key of the account is not used', async () => {
  await rules({ when: 'always' })
  approveOwnAct.mockRejectedValue(new CountersignError('approval-key-cancelled'))
  await expect(signLocally(account.id, task, record)).rejects.toMatchObject({
    code: 'approval-key-cancelled',
  })
  expect(sign).not.toHaveBeenCalled()
})

test('T46: rules of an administrator that cannot be read stop the signature', async () => {
  await fakeBrowser.storage.managed.set({ approvalKeyRules: ['often'] })
  await expect(signLocally(account.id, task, record)).rejects.toMatchObject({ code: 'policy-forbids' })
  expect(sign).not.toHaveBeenCalled()
})
