import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vectors from '../../docs/page-protocol-vectors.json' with { type: 'json' }
import { maxIdLength, readHello, readPageSignal, readRequest } from './messageGuards.ts'

const hello = { type: 'paxos-verification/hello', version: 1, helloId: 'h1' }
const request = { type: 'paxos-verification/request', version: 1, requestId: 'r1', payload: '{}' }

describe('page protocol vectors', () => {
  it.each(vectors.hello)('hello: $name', ({ message, accepted }) => {
    expect(readHello(message) !== undefined).toBe(accepted)
  })

  it.each(vectors.request)('request: $name', ({ message, accepted }) => {
    expect(readRequest(message) !== undefined).toBe(accepted)
  })

  it.each(vectors.portSignals)('port: $name', ({ message, requestId, signal }) => {
    expect(readPageSignal(message, requestId) ?? null).toBe(signal)
  })
})

describe('message guards', () => {
  it('copy known fields and drop the rest', () => {
    expect(readHello({ ...hello, extra: 1 })).toEqual(hello)
    expect(readRequest({ ...request, origin: 'https://forged.example', to: 'w' })).toEqual({
      ...request,
      to: 'w',
    })
  })

  it('R15: take no other message kind, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (type) => {
        fc.pre(type !== hello.type && type !== request.type)
        expect(readHello({ ...hello, type })).toBeUndefined()
        expect(readRequest({ ...request, type })).toBeUndefined()
      }),
    )
  })

  it('survive anything that can be posted', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }), (data) => {
        expect(readHello(data)).toBeUndefined()
        expect(readRequest(data)).toBeUndefined()
        expect(readPageSignal(data, 'r1')).toBeUndefined()
      }),
    )
  })

  it('take a request only when every field has its exact type', () => {
    const field = fc.constantFrom('type', 'version', 'requestId', 'payload')
    fc.assert(
      fc.property(field, fc.anything(), (name, value) => {
        fc.pre(typeof value !== 'string' && value !== 1)
        expect(readRequest({ ...request, [name]: value })).toBeUndefined()
      }),
    )
  })

  it('T29: ignore what is inherited', () => {
    expect(readHello(Object.create(hello))).toBeUndefined()
    expect(readRequest(Object.create(request))).toBeUndefined()
    expect(readPageSignal({ type: 'constructor', requestId: 'r1' }, 'r1')).toBeUndefined()
    expect(readPageSignal({ type: '__proto__', requestId: 'r1' }, 'r1')).toBeUndefined()
  })

  it('T10: run no getter', () => {
    let reads = 0
    const flipping = Object.defineProperty({ ...request }, 'payload', { get: () => `{"n":${++reads}}` })
    expect(readRequest(flipping)).toBeUndefined()
    expect(reads).toBe(0)
  })

  it('T9: a throwing proxy is no message', () => {
    const hostile = new Proxy(request, {
      getOwnPropertyDescriptor: () => {
        throw new Error('trap')
      },
    })
    expect(readRequest(hostile)).toBeUndefined()
    expect(readHello(hostile)).toBeUndefined()
    expect(readPageSignal(hostile, 'r1')).toBeUndefined()
  })

  it('cap ids', () => {
    expect(readRequest({ ...request, requestId: 'x'.repeat(maxIdLength) })).toBeDefined()
    expect(readRequest({ ...request, requestId: 'x'.repeat(maxIdLength + 1) })).toBeUndefined()
    expect(readHello({ ...hello, helloId: 'x'.repeat(maxIdLength + 1) })).toBeUndefined()
  })
})
