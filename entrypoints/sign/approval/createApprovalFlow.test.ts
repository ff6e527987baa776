import { describe, expect, test, vi } from 'vitest'
import '../../../lib/text/errorSentences.ts'
import '../../../lib/text/approvalErrorSentences.ts'
import '../../../lib/text/approvalKeyErrorSentences.ts'
import { writeApprovalAsk } from '../../../lib/approvalKey/approvalPayload.ts'
import { sampleRegistration, sampleRequests } from '../../../lib/approvalKey/approvalRequest.fixture.ts'
import { readApproval } from '../../../lib/approvalKey/readApproval.ts'
import type { KeptApproval, KnownKey } from '../../../lib/browser/approvalStore.ts'
import { CountersignError } from '../../../lib/errors.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { type RequestEvent, transition } from '../../../lib/request/transition.ts'
import { fakeClock } from '../fakeClock.ts'
import type { ApprovalDependencies } from './approvalDependencies.ts'
import { approvalSubject, createApprovalFlow, isReadyToApprove } from './createApprovalFlow.ts'

const origin = 'http://localhost:4715'
const request = sampleRequests.withdrawal
const asks = {
  sign: { ask: 'sign', request, credential_ids: ['AAAA'] },
  create: { ask: 'create', registration: sampleRegistration, exclude_credential_ids: ['BBBB'] },
} as const
const assertion = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key' as const,
  response: { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' },
}
const made = {
  id: 'CCCC',
  rawId: 'CCCC',
  type: 'public-key' as const,
  response: { clientDataJSON: 'AA', attestationObject: 'AA' },
}

/** A window over one stored request, with a key that agrees unless it is told otherwise. */
async function opened(
  ask: 'sign' | 'create' = 'sign',
  overrides: Partial<ApprovalDependencies> = {},
  incognito = false,
) {
  const clock = fakeClock(Date.parse('2026-11-21T09:40:00Z'))
  const asked = asks[ask]
  const raw = writeApprovalAsk(
    asked.ask === 'sign'
      ? { ...asked, credential_ids: [...asked.credential_ids] }
      : { ...asked, exclude_credential_ids: [...asked.exclude_credential_ids] },
  )
  let stored: RequestRecord = {
    id: 'request-1',
    channel: 'approval',
    asker: { origin, tabId: 1, frameId: 0, documentId: 'D', incognito },
    waiters: [],
    raw,
    digest: 'challenge',
    verificationId: 'req_7XJ2',
    network: '',
    address: '',
    method: 'APPROVAL',
    expiresAt: request.expires_at,
    state: 'pending',
    times: { asked: '2026-11-21T09:39:59Z' },
  }
  const told: string[] = []
  const kept: KeptApproval[] = []
  const keys: KnownKey[] = []
  const send = async (kind: string, { id: _, signing, ...input }: Record<string, unknown>) => {
    told.push(kind)
    const event = { kind: kind.split('.')[1], at: new Date(clock.now()).toISOString(), ...input }
    stored = transition(stored, event as RequestEvent)
    if (signing) stored = transition(stored, { kind: 'signing' })
    return stored
  }
  const deps: ApprovalDependencies = {
    clock,
    send: send as ApprovalDependencies['send'],
    async read(text) {
      const approval = readApproval(text)
      if (!approval) throw new CountersignError('payload-unreadable', { reason: 'it is none' })
      return approval
    },
    findings: async () => [],
    mayAsk: async () => true,
    hasAccess: async () => true,
    askAccess: async () => true,
    askKey: async () => assertion,
    createKey: async () => made,
    checkSignature: async () => ({
      type: 'approval',
      version: 1,
      request,
      key: { credential_id: 'AAAA' },
      origin,
      assertion,
      recorded_at: '2026-11-21T09:40:00Z',
    }),
    checkKey: async () => ({
      credentialId: 'CCCC',
      publicKey: 'AAAA',
      verificationCode: '0123-4567-89AB-CDEF',
      name: 'Laura - Primary Key',
      relyingParty: 'localhost',
      organization: 'Halden',
      approver: 'Laura Meier',
      account: 'laura@halden.example',
    }),
    keepApproval: async (approval) => void kept.push(approval),
    keepKey: async (key) => void keys.push(key),
    markCodeSaved: vi.fn(async () => {}),
    keptApproval: async () => undefined,
    noteDelivered: vi.fn(async () => {}),
    ...overrides,
  }
  const flow = createApprovalFlow(stored, deps)
  await flow.start()
  return { flow, deps, told, kept, keys, clock, stored: () => stored, view: flow.getState }
}

describe('an approval', () => {
  test('T65: is told, signed, checked, kept and handed over, in this order', async () => {
    const order: string[] = []
    const window = await opened('sign', {
      checkSignature: async () => {
        order.push('checked')
        return { recorded_at: 'then' } as never
      },
      keepApproval: async () => void order.push('kept'),
    })
    expect(isReadyToApprove(window.view())).toBe(true)
    await window.flow.approve()
    expect(order).toEqual(['checked', 'kept'])
    expect(window.told).toEqual(['request.shown', 'request.approve', 'request.verified'])
    expect(window.stored()).toMatchObject({
      state: 'verified',
      approval: { digest: 'challenge' },
      approvalReply: { id: request.id, credential: assertion },
    })
  })

  test('T65: what the key is asked for is what is shown', async () => {
    const asked = vi.fn(async () => assertion)
    const { flow, view } = await opened('sign', { askKey: asked })
    await flow.approve()
    const { approval } = view()
    expect(asked).toHaveBeenCalledWith(
      approval?.ask.ask === 'sign' ? approval.ask.request : undefined,
      ['AAAA'],
      expect.any(AbortSignal),
    )
    expect(approval?.ask).toMatchObject({ request })
  })

  test('T66: a signature that does not fit never leaves, and is not kept', async () => {
    const { flow, view, kept, stored } = await opened('sign', {
      checkSignature: async () => {
        throw new CountersignError('approval-unfit')
      },
    })
    await flow.approve()
    expect(view().trouble?.code).toBe('approval-unfit')
    expect(stored()).toMatchObject({ state: 'pending', error: { code: 'approval-unfit' } })
    expect(stored().approvalReply).toBeUndefined()
    expect(kept).toEqual([])
    expect(isReadyToApprove(view())).toBe(true)
  })

  test('what could not be kept is not handed over', async () => {
    const { flow, view, stored } = await opened('sign', {
      keepApproval: async () => {
        throw new CountersignError('proof-not-saved')
      },
    })
    await flow.approve()
    expect(view().trouble?.code).toBe('proof-not-saved')
    expect(stored().state).toBe('pending')
  })

  test('in a private window nothing is kept', async () => {
    const { flow, kept, stored } = await opened('sign', {}, true)
    await flow.approve()
    expect(kept).toEqual([])
    expect(stored().state).toBe('verified')
  })

  test('R40: a grant that was withdrawn meanwhile stops it before the key is asked', async () => {
    const askKey = vi.fn()
    const { flow, view, told } = await opened('sign', { mayAsk: async () => false, askKey })
    await flow.approve()
    expect(askKey).not.toHaveBeenCalled()
    expect(view().trouble?.code).toBe('permission-missing')
    expect(told).toEqual(['request.shown'])
  })

  test('T68: what the page may not ask for is not offered', async () => {
    const { flow, view, stored } = await opened('sign', {
      read: async () => {
        throw new CountersignError('relying-party-refused', { domain: 'paxos.com', origin })
      },
    })
    expect(view().approval).toBeUndefined()
    expect(isReadyToApprove(view())).toBe(false)
    await flow.fail(view().trouble as NonNullable<ReturnType<typeof view>['trouble']>)
    expect(stored()).toMatchObject({ state: 'failed', error: { code: 'relying-party-refused' } })
  })

  test('without access to the domain it waits until the person gives it', async () => {
    const { flow, view } = await opened('sign', { hasAccess: async () => false })
    expect(isReadyToApprove(view())).toBe(false)
    const before = approvalSubject(view())
    await flow.allow()
    expect(isReadyToApprove(view())).toBe(true)
    expect(approvalSubject(view())).not.toBe(before)
  })

  test('T7: a look-alike needs a tick first', async () => {
    const finding = { code: 'look-alike-origin', weight: 'warn' } as const
    const { flow, view } = await opened('sign', { findings: async () => [finding] })
    await flow.approve()
    expect(view().record.state).toBe('pending')
    flow.tick(JSON.stringify([finding.code, finding.weight, null]), true)
    expect(isReadyToApprove(view())).toBe(true)
  })

  test('T66: when its time is over the dialog closes, and a late signature is dropped', async () => {
    const answer = Promise.withResolvers<typeof assertion>()
    let heard: AbortSignal | undefined
    const { flow, view, kept, clock, stored } = await opened('sign', {
      askKey: async (_request, _ids, signal) => {
        heard = signal
        return await answer.promise
      },
    })
    const approving = flow.approve()
    await vi.waitFor(() => expect(view().asking).toBe(true))
    clock.advance(Date.parse(request.expires_at) - clock.now())
    expect(heard?.aborted).toBe(true)
    answer.resolve(assertion)
    await approving
    expect(kept).toEqual([])
    expect(stored().approvalReply).toBeUndefined()
    expect(isReadyToApprove(view())).toBe(false)
    expect(view().expired).toBe(true)
  })

  test('T39: what was being signed when the window went is not signed, and can be tried again', async () => {
    const first = await opened('sign', { askKey: () => new Promise(() => {}) })
    void first.flow.approve()
    await vi.waitFor(() => expect(first.view().asking).toBe(true))
    const second = createApprovalFlow(first.stored(), { ...first.deps, askKey: async () => assertion })
    await second.start()
    expect(second.getState().record.state).toBe('pending')
    await second.approve()
    expect(second.getState().record.state).toBe('verified')
  })

  test('a signature that no page took answers the same request, without the key', async () => {
    const askKey = vi.fn()
    const record = { request, assertion, recorded_at: '2026-11-21T09:39:00Z' } as never
    const { stored } = await opened('sign', {
      askKey,
      keptApproval: async () => ({ id: 'earlier', askedBy: origin, record }),
    })
    expect(stored()).toMatchObject({ state: 'verified', approvalReply: { credential: assertion } })
    expect(askKey).not.toHaveBeenCalled()
  })

  test('the page’s taking it is noted once', async () => {
    const { flow, deps, stored } = await opened()
    await flow.approve()
    const delivered = transition(stored(), { kind: 'delivered', at: '2026-11-21T09:41:00Z' })
    flow.recordChanged(delivered)
    flow.recordChanged({ ...delivered })
    expect(deps.noteDelivered).toHaveBeenCalledExactlyOnceWith(delivered)
  })
})

describe('a new key', () => {
  test('is kept with its code before the page gets it; the tick is kept too', async () => {
    const { flow, view, keys, deps, stored } = await opened('create')
    await flow.approve()
    expect(keys).toMatchObject([{ credentialId: 'CCCC', askedBy: origin, codeSaved: false }])
    expect(stored().approvalReply).toEqual({ id: sampleRegistration.id, credential: made })
    expect(view().newKey).toEqual({ credentialId: 'CCCC', code: '0123-4567-89AB-CDEF', codeSaved: false })
    await flow.saveCode(true)
    expect(view().newKey?.codeSaved).toBe(true)
    expect(deps.markCodeSaved).toHaveBeenCalledExactlyOnceWith('CCCC')
  })

  test.each(['approval-not-made', 'approval-key-exists', 'approval-unsupported'] as const)(
    'that is not made (%s) can be tried again',
    async (code) => {
      const { flow, view, keys, stored } = await opened('create', {
        createKey: async () => {
          throw new CountersignError(code)
        },
      })
      await flow.approve()
      expect(view().trouble?.code).toBe(code)
      expect(keys).toEqual([])
      expect(stored().state).toBe('pending')
    },
  )
})
