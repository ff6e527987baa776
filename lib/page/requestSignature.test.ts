import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CountersignError, errorReport } from '../errors.ts'
import { FakeChannel, type FakePort, FakeWindow } from './fakePage.ts'
import { protocolVersion, type RequestMessage } from './protocol.ts'
import {
  findWallets,
  type Progress,
  requestDeposit,
  requestSignature,
  requestSignatures,
  VerificationError,
} from './requestSignature.ts'

const reply = {
  id: '01934abc',
  signature: '0xabc',
  network: 'ETHEREUM',
  address: '0xd8dA',
  encoding: 'hex',
  standard: 'eip191',
} as const

const cycle: { self?: object } = {}
cycle.self = cycle

let page: FakeWindow
let asked: { request: RequestMessage; port: FakePort }[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  page = new FakeWindow()
  asked = []
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', page.document)
  vi.stubGlobal('MessageChannel', FakeChannel)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A wallet in the page: answers hellos after `deaf` of them, and keeps what it is asked. */
function installWallet(id = 'countersign', deaf = 0): void {
  let hellos = 0
  page.addEventListener('message', (event: { data: Record<string, unknown>; ports: FakePort[] }) => {
    const { data, ports } = event
    if (data.type === 'paxos-verification/hello' && hellos++ >= deaf) {
      const wallet = { id, name: `The ${id}`, version: '1.0', more: 'no' }
      page.postMessage(
        { type: 'paxos-verification/hello-reply', version: 1, helloId: data.helloId, wallet },
        page.origin,
      )
    }
    if (data.type === 'paxos-verification/request' && data.to === id && ports[0]) {
      asked.push({ request: data as RequestMessage, port: ports[0] })
    }
  })
}

async function firstAsk(): Promise<{ request: RequestMessage; port: FakePort }> {
  await vi.advanceTimersByTimeAsync(1000)
  const [first] = asked
  if (!first) throw new Error('nothing was asked')
  return first
}

function answer({ request, port }: { request: RequestMessage; port: FakePort }, outcome: object): void {
  port.postMessage({ type: 'paxos-verification/response', requestId: request.requestId, ...outcome })
}

describe('requestSignature', () => {
  it('returns the reply and acknowledges it', async () => {
    installWallet()
    const promise = requestSignature('{"id":"1"}')
    const ask = await firstAsk()
    expect(ask.request).toEqual({
      type: 'paxos-verification/request',
      version: protocolVersion,
      requestId: ask.request.requestId,
      to: 'countersign',
      payload: '{"id":"1"}',
    })
    answer(ask, { ok: true, result: reply })
    expect(await promise).toEqual(reply)
    await vi.advanceTimersByTimeAsync(0)
    expect(ask.port.heard).toContainEqual({
      type: 'paxos-verification/received',
      requestId: ask.request.requestId,
    })
  })

  it('rejects with the report of the wallet, and acknowledges that too', async () => {
    installWallet()
    const promise = requestSignature('{}')
    const caught = promise.catch((error: unknown) => error)
    const ask = await firstAsk()
    answer(ask, { ok: false, error: { code: 'rejected', message: 'No.', number: 4001 } })
    const error = await caught
    expect(error).toBeInstanceOf(VerificationError)
    expect(error).toMatchObject({ name: 'VerificationError', code: 'rejected', message: 'No.', number: 4001 })
    expect((error as VerificationError).diagnosis).toBeUndefined()
    await vi.advanceTimersByTimeAsync(0)
    expect(ask.port.heard.at(-1)).toMatchObject({ type: 'paxos-verification/received' })
  })

  it('carries what a signature was found to be', async () => {
    installWallet()
    const caught = requestSignature('{}').catch((error: unknown) => error)
    const diagnosis = { code: 'trimmed', next: 'other-wallet', sentence: 'Do not call trim.' }
    const error = { code: 'signature-invalid', message: 'It was trimmed.', number: -32603, diagnosis }
    answer(await firstAsk(), { ok: false, error })
    expect(await caught).toMatchObject({ code: 'signature-invalid', diagnosis })
  })

  it('waits for a wallet that comes late', async () => {
    installWallet('countersign', 3)
    const promise = requestSignature('{}')
    const ask = await firstAsk()
    answer(ask, { ok: true, result: reply })
    expect(await promise).toEqual(reply)
  })

  it('says unavailable when nobody answers, and leaves no listener behind', async () => {
    const caught = requestSignature('{}', { helloTimeout: 700 }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(700)
    expect(await caught).toMatchObject({ code: 'unavailable', number: 4900 })
    expect(page.listenerCount).toBe(0)
  })

  it('asks the wallet it was told to, even when another answers first', async () => {
    installWallet('other')
    installWallet('countersign', 1)
    const promise = requestSignature('{}', { wallet: 'countersign' })
    const ask = await firstAsk()
    expect(ask.request.to).toBe('countersign')
    answer(ask, { ok: true, result: reply })
    await promise
    expect(asked).toHaveLength(1)
  })

  it('T10: serialises an object exactly once', async () => {
    installWallet()
    let reads = 0
    const flipping = {
      get message() {
        return `message ${++reads}`
      },
    }
    const promise = requestSignature(flipping)
    const ask = await firstAsk()
    expect(reads).toBe(1)
    expect(ask.request.payload).toBe('{"message":"message 1"}')
    answer(ask, { ok: true, result: reply })
    await promise
  })

  it('T18: passes text on as it is', async () => {
    installWallet()
    const text = ' {"message":"a\\r\\n\\u0065\\u0301 "}\n'
    const promise = requestSignature(text)
    const ask = await firstAsk()
    expect(ask.request.payload).toBe(text)
    answer(ask, { ok: true, result: reply })
    await promise
  })

  it.each([
    ['a cycle', cycle],
    ['a bigint', { amount: 1n }],
    ['a function', () => 1],
  ])('refuses %s as unreadable without asking anybody', async (_name, payload) => {
    await expect(requestSignature(payload)).rejects.toMatchObject({
      code: 'payload-unreadable',
      number: -32602,
    })
    expect(page.posted).toEqual([])
  })

  it('tells each change of state once', async () => {
    installWallet()
    const states: string[] = []
    const promise = requestSignature('{}', { onProgress: (state) => states.push(state) })
    const ask = await firstAsk()
    for (const state of ['queued', 'queued', 'shown', 'signing']) {
      ask.port.postMessage({
        type: 'paxos-verification/progress',
        requestId: ask.request.requestId,
        state,
      })
    }
    answer(ask, { ok: true, result: reply })
    await promise
    expect(states).toEqual(['queued', 'shown', 'signing'])
  })

  it('settles once, and only for its own request id', async () => {
    installWallet()
    const promise = requestSignature('{}')
    const ask = await firstAsk()
    ask.port.postMessage({ type: 'paxos-verification/response', requestId: 'another', ok: true, result: {} })
    ask.port.postMessage('noise')
    ask.port.postMessage(null)
    answer(ask, { ok: true, result: reply })
    answer(ask, { ok: false, error: { code: 'rejected', message: 'No.', number: 4001 } })
    expect(await promise).toEqual(reply)
    await vi.advanceTimersByTimeAsync(0)
    expect(ask.port.heard).toHaveLength(1)
  })

  it('T11: does not take an answer from the window', async () => {
    installWallet()
    const promise = requestSignature('{}')
    const ask = await firstAsk()
    const { requestId } = ask.request
    const forged = { type: 'paxos-verification/response', requestId, ok: true, result: { ...reply, id: 'x' } }
    page.postMessage(forged, page.origin)
    await vi.advanceTimersByTimeAsync(10)
    answer(ask, { ok: true, result: reply })
    expect(await promise).toEqual(reply)
  })

  it('T12: hears hello replies from its own window only', async () => {
    const caught = requestSignature('{}', { helloTimeout: 300 }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(0)
    const helloId = (page.posted[0]?.data as { helloId: string } | undefined)?.helloId
    const wallet = { id: 'evil', name: 'Evil', version: '1' }
    const message = { type: 'paxos-verification/hello-reply', version: 1, helloId, wallet }
    page.receive(message, [], { source: {} })
    await vi.advanceTimersByTimeAsync(300)
    expect(await caught).toMatchObject({ code: 'unavailable' })
  })

  it('posts to its own origin and never to any', async () => {
    installWallet()
    const promise = requestSignature('{}')
    answer(await firstAsk(), { ok: true, result: reply })
    await promise
    expect(new Set(page.posted.map(({ targetOrigin }) => targetOrigin))).toEqual(new Set([page.origin]))
  })

  it('T3: an opaque origin has no wallet', async () => {
    page = new FakeWindow('null')
    vi.stubGlobal('window', page)
    await expect(requestSignature('{}')).rejects.toMatchObject({ code: 'unavailable' })
    expect(page.posted).toEqual([])
  })

  it('T5: waits until a prerendered page is shown', async () => {
    installWallet()
    Object.assign(page.document, { prerendering: true })
    const promise = requestSignature('{}')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(page.posted).toEqual([])
    page.document.dispatchEvent({ type: 'prerenderingchange' })
    answer(await firstAsk(), { ok: true, result: reply })
    expect(await promise).toEqual(reply)
  })
})

describe('cancelling', () => {
  it('before asking: nothing is sent', async () => {
    const promise = requestSignature('{}', { signal: AbortSignal.abort('why') })
    await expect(promise).rejects.toMatchObject({ code: 'cancelled', number: 4001, cause: 'why' })
    expect(page.posted).toEqual([])
  })

  it('while looking for a wallet', async () => {
    const controller = new AbortController()
    const caught = requestSignature('{}', { signal: controller.signal }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(300)
    controller.abort()
    expect(await caught).toMatchObject({ code: 'cancelled' })
    expect(page.listenerCount).toBe(0)
  })

  it('while the person decides: the wallet hears of it, and a late answer changes nothing', async () => {
    installWallet()
    const controller = new AbortController()
    const caught = requestSignature('{}', { signal: controller.signal }).catch((error: unknown) => error)
    const ask = await firstAsk()
    controller.abort()
    answer(ask, { ok: true, result: reply })
    expect(await caught).toMatchObject({ code: 'cancelled' })
    await vi.advanceTimersByTimeAsync(0)
    expect(ask.port.heard).toEqual([{ type: 'paxos-verification/cancel', requestId: ask.request.requestId }])
  })
})

describe('a wallet that goes away', () => {
  it('T40: is noticed, since it no longer says where things stand', async () => {
    installWallet()
    const caught = requestSignature('{}').catch((error: unknown) => error)
    const ask = await firstAsk()
    await vi.advanceTimersByTimeAsync(45_000)
    expect(ask.port.heard).toHaveLength(3)
    expect(ask.port.heard[0]).toMatchObject({ type: 'paxos-verification/status' })
    expect(await caught).toMatchObject({ code: 'unavailable' })
  })

  it('is waited for as long as it answers', async () => {
    installWallet()
    const promise = requestSignature('{}')
    const ask = await firstAsk()
    ask.port.onmessage = () =>
      ask.port.postMessage({
        type: 'paxos-verification/progress',
        requestId: ask.request.requestId,
        state: 'shown',
      })
    await vi.advanceTimersByTimeAsync(3_600_000)
    answer(ask, { ok: true, result: reply })
    expect(await promise).toEqual(reply)
  })
})

it('finds every wallet once, with its known fields only', async () => {
  installWallet('one')
  installWallet('two', 1)
  const promise = findWallets(600)
  await vi.advanceTimersByTimeAsync(600)
  expect(await promise).toEqual([
    { id: 'one', name: 'The one', version: '1.0' },
    { id: 'two', name: 'The two', version: '1.0' },
  ])
})

describe('the module', () => {
  const source = readFileSync(join(import.meta.dirname, 'requestSignature.ts'), 'utf8')

  it('imports nothing at run time', () => {
    const imports = [...source.matchAll(/^(?:import|export) (?!type )[^\n]* from /gm)]
    expect(imports).toEqual([])
    expect(source).not.toContain('import(')
  })

  it('says the same as the catalogue', async () => {
    const caught = requestSignature('{}', { helloTimeout: 10 }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(10)
    expect(await caught).toMatchObject(errorReport(new CountersignError('unavailable')))
    await expect(requestSignature('{}', { signal: AbortSignal.abort() })).rejects.toMatchObject(
      errorReport(new CountersignError('cancelled')),
    )
    await expect(requestSignature({ n: 1n })).rejects.toMatchObject(
      errorReport(new CountersignError('payload-unreadable', { reason: 'it is not JSON text' })),
    )
  })
})

describe('requestSignatures', () => {
  const answerAll = async (outcome: (index: number) => object) => {
    await vi.advanceTimersByTimeAsync(1000)
    for (const [index, one] of asked.entries()) answer(one, outcome(index))
  }

  it('asks for each by itself, with one batch id and a port of its own', async () => {
    installWallet()
    const heard = vi.fn()
    const promise = requestSignatures(['{"id":"1"}', { id: '2' }, '{"id":"3"}'], { onResult: heard })
    await answerAll((index) => ({ ok: true, result: { ...reply, id: String(index) } }))
    const results = await promise
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value.id : result))).toEqual([
      '0',
      '1',
      '2',
    ])
    expect(asked.map(({ request }) => request.payload)).toEqual(['{"id":"1"}', '{"id":"2"}', '{"id":"3"}'])
    expect(new Set(asked.map(({ request }) => request.batchId)).size).toBe(1)
    expect(asked[0]?.request.batchId).toMatch(/^[\w-]{36}$/)
    expect(new Set(asked.map(({ request }) => request.requestId)).size).toBe(3)
    expect(heard.mock.calls.map(([index]) => index)).toEqual([0, 1, 2])
  })

  it('the failure of one loses none of the others', async () => {
    installWallet()
    const promise = requestSignatures(['{}', cycle, '{}'])
    await answerAll((index) =>
      index === 0
        ? { ok: true, result: reply }
        : { ok: false, error: { code: 'rejected', message: 'No.', number: 4001 } },
    )
    expect(await promise).toMatchObject([
      { status: 'fulfilled', value: reply },
      { status: 'rejected', reason: { code: 'payload-unreadable' } },
      { status: 'rejected', reason: { code: 'rejected' } },
    ])
    expect(asked).toHaveLength(2)
  })

  it('tells of progress by place', async () => {
    installWallet()
    const onProgress = vi.fn()
    const promise = requestSignatures(['{}', '{}'], { onProgress })
    await vi.advanceTimersByTimeAsync(1000)
    const { requestId } = asked[1]?.request ?? {}
    asked[1]?.port.postMessage({ type: 'paxos-verification/progress', requestId, state: 'shown' })
    await answerAll(() => ({ ok: true, result: reply }))
    await promise
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(1, 'shown')
  })

  it('withdraws all that wait, and keeps what is there', async () => {
    installWallet()
    const stop = new AbortController()
    const promise = requestSignatures(['{}', '{}'], { signal: stop.signal })
    await vi.advanceTimersByTimeAsync(1000)
    if (asked[0]) answer(asked[0], { ok: true, result: reply })
    await vi.advanceTimersByTimeAsync(0)
    stop.abort()
    expect(await promise).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'cancelled' } },
    ])
  })

  it('one payload is no batch, none is nothing, and more than 100 are refused', async () => {
    installWallet()
    const one = requestSignatures(['{}'])
    await answerAll(() => ({ ok: true, result: reply }))
    await one
    expect(asked[0]?.request).not.toHaveProperty('batchId')
    expect(await requestSignatures([])).toEqual([])
    await expect(requestSignatures(Array(101).fill('{}'))).rejects.toMatchObject({
      code: 'too-many-requests',
    })
    expect(asked).toHaveLength(1)
  })

  it('rejects as a whole where no wallet answers', async () => {
    const caught = requestSignatures(['{}', '{}'], { helloTimeout: 300 }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(300)
    expect(await caught).toMatchObject({ code: 'unavailable' })
  })
})

describe('requestDeposit', () => {
  const deposit = {
    id: '01934abc',
    transaction_hash: '0xaa',
    network: 'ETHEREUM',
    address: '0xd8dA',
    chain: 'eip155:1',
    confirmed: true,
  }

  it('says that the page is ready for a deposit, which requestSignature never does', async () => {
    installWallet()
    const promise = requestDeposit({ id: '01934abc' })
    const ask = await firstAsk()
    expect(ask.request).toMatchObject({ method: 'SMALL_DEPOSIT', payload: '{"id":"01934abc"}' })
    answer(ask, { ok: true, result: deposit })
    expect(await promise).toEqual(deposit)
    asked = []
    const signing = requestSignature('{}')
    const other = await firstAsk()
    expect('method' in other.request).toBe(false)
    answer(other, { ok: true, result: reply })
    await signing
  })

  it('tells each change of what the chain says once, a replaced transaction included', async () => {
    installWallet()
    const heard: Progress[] = []
    const promise = requestDeposit('{}', { onProgress: (progress) => heard.push(progress) })
    const ask = await firstAsk()
    const sent = { state: 'sent', transactionHash: '0xaa', confirmations: 0, needed: 12 } as const
    const steps: Progress[] = [
      { state: 'signing' },
      sent,
      sent,
      { ...sent, transactionHash: '0xbb' },
      { ...sent, transactionHash: '0xbb', state: 'confirming', confirmations: 1 },
      { ...sent, transactionHash: '0xbb', state: 'confirming', confirmations: 2 },
    ]
    for (const step of steps) {
      const { requestId } = ask.request
      ask.port.postMessage({ type: 'paxos-verification/progress', requestId, ...step })
    }
    answer(ask, { ok: true, result: deposit })
    await promise
    expect(heard).toEqual(steps.filter((_, at) => at !== 2))
  })

  it('rejects with what the wallet reports, and withdraws by its signal', async () => {
    installWallet()
    const failing = requestDeposit('{}')
    const ask = await firstAsk()
    const error = errorReport(new CountersignError('method-mismatch'))
    answer(ask, { ok: false, error })
    await expect(failing).rejects.toMatchObject({ name: 'VerificationError', code: 'method-mismatch' })
    asked = []
    const controller = new AbortController()
    const withdrawn = requestDeposit('{}', { signal: controller.signal })
    const other = await firstAsk()
    controller.abort()
    await expect(withdrawn).rejects.toMatchObject({ code: 'cancelled' })
    await vi.advanceTimersByTimeAsync(0)
    expect(other.port.heard).toMatchObject([{ type: 'paxos-verification/cancel' }])
  })
})
