import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WalletRequest } from '../walletDoor/walletRequest.ts'
import { writeWalletRequest } from '../walletDoor/walletRequest.ts'
import { checkRequest } from './checkRequest.ts'
import { readPayload } from './readPayload.ts'
import { readWalletRequest, walletPayload } from './readWalletRequest.ts'

const now = Date.parse('2026-05-19T12:05:00Z')
const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const paxos = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const origin = 'https://page.example'

const asking = (message: string, changes: object = {}): string =>
  writeWalletRequest({ ask: 'sign', network: 'ETHEREUM', address, message, ...changes } as WalletRequest)
const check = (raw: string, more: object = {}) =>
  checkRequest({ raw, now, channel: 'wallet', origin, ...more })
const codes = (raw: string, more?: object) => check(raw, more).findings.map(({ code }) => code)

describe('a wallet’s request to sign', () => {
  it('is fine where it is a message of Paxos: it has no verification and needs no expiry', () => {
    const { verdict, findings, payload } = check(asking(paxos))
    expect({ verdict, findings }).toEqual({ verdict: 'accept', findings: [] })
    expect(payload).toMatchObject({ shape: 'wallet', verificationId: '', message: paxos })
  })

  it('needs a tick where it is harmless and of another shape', () => {
    expect(check(asking('Example `personal_sign` message'))).toMatchObject({
      verdict: 'warn',
      findings: [{ code: 'unknown-shape' }],
    })
  })

  it.each([
    ['T22: a sign-in', `example.com wants you to sign in with your Ethereum account:\n${address}`, 'sign-in'],
    ['T22: a permit', '{"types":{"Permit":[]},"primaryType":"Permit","message":{"spender":"0x1"}}', 'permit'],
    ['T24: a hash', `0x${'ab'.repeat(32)}`, 'bare-hash'],
    ['T24: an address', address, 'address-text'],
    ['T19: what hides something', 'pay \u202emoc.elpmaxe', 'bidi-characters'],
    ['T20: half a surrogate pair', 'a\ud800', 'lone-surrogate'],
    ['T26: two nonces', `${paxos}\nNonce: other`, 'nonce-ambiguous'],
    ['blank text', ' ', 'blank-message'],
    ['no text', '', 'blank-message'],
  ])('%s is blocked', (_name, message, code) => {
    expect(check(asking(message)).verdict).toBe('block')
    expect(codes(asking(message))).toContain(code)
  })

  it('T28: is held to the rules of addresses and networks', () => {
    expect(codes(asking(paxos, { address: '0x1' }))).toContain('address-unreadable')
    expect(codes(asking(paxos, { network: 'TRON' }))).toContain('unsupported-network')
  })

  it('T27: warns where Paxos’s message is older than any verification', () => {
    expect(codes(asking(paxos), { now: now + 59 * 3_600_000 })).toEqual([])
    expect(codes(asking(paxos), { now: now + 61 * 3_600_000 })).toEqual(['issue-time'])
    expect(codes(asking(paxos), { now: now - 3_600_000 })).toEqual(['issue-time'])
  })

  it('T7: says who asks', () => {
    expect(codes(asking(paxos), { origin: 'http://page.example' })).toContain('origin-insecure')
    expect(codes(asking(paxos), { origin: 'https://api.paxos.com' })).toContain('origin-of-paxos')
  })

  it('T33: is no conflict with an earlier one, but a nonce that another site showed is said', () => {
    const earlier = { raw: asking('Something else'), outcome: 'delivered', origin, channel: 'wallet' }
    expect(codes(asking(paxos), { prior: [earlier] })).toEqual([])
    const other = { ...earlier, raw: asking(paxos), origin: 'https://other.example' }
    expect(codes(asking(paxos), { prior: [other] })).toEqual(['seen-from-another-origin'])
  })

  it('T30: is refused with a credential in it', () => {
    const raw = asking(paxos, { client_secret: 'abcdef0123456789abcdef' })
    expect(codes(raw)).toEqual(['credentials-in-payload'])
  })
})

describe('a wallet’s request to connect', () => {
  const raw = writeWalletRequest({ ask: 'connect', family: 'evm' })

  it('names no address, and a network of the family', () => {
    for (const [family, network] of [
      ['evm', 'ETHEREUM'],
      ['solana', 'SOLANA'],
    ] as const)
      expect(walletPayload(JSON.parse(writeWalletRequest({ ask: 'connect', family })))).toEqual({
        shape: 'wallet',
        verificationId: '',
        network,
        address: '',
        method: 'CONNECT',
        unknownFields: [],
      })
  })

  it('is judged by who asks, and by nothing else', () => {
    expect(check(raw)).toMatchObject({ verdict: 'accept', findings: [], payload: { method: 'CONNECT' } })
    expect(check(raw, { topOrigin: 'https://evil.example' })).toMatchObject({
      verdict: 'warn',
      findings: [{ code: 'cross-origin-frame' }],
    })
  })
})

describe('what a wallet in a page can ask', () => {
  it.each([
    { ask: 'state' },
    { ask: 'connect', family: 'evm' },
    { ask: 'connect', family: 'solana', again: true },
    { ask: 'forget', family: 'evm' },
    { ask: 'forget', family: 'solana' },
    { ask: 'chain', chainId: '0x1' },
    { ask: 'sign', network: 'X', address: 'y', message: '' },
  ])('%j', (request) => {
    expect(readWalletRequest({ wallet_request: request })).toEqual(request)
    const isPayload = request.ask === 'sign' || request.ask === 'connect'
    expect(walletPayload({ wallet_request: request }) !== undefined).toBe(isPayload)
  })

  it.each([
    { ask: 'connect' },
    { ask: 'connect', family: 'tron' },
    { ask: 'connect', family: 'evm', again: 1 },
    { ask: 'forget' },
    { ask: 'forget', family: 'x' },
    { ask: 'chain' },
    { ask: 'chain', chainId: '' },
    { ask: 'sign', network: '', address: 'y', message: 'z' },
    { ask: 'sign', network: 'X', address: '', message: 'z' },
    { ask: 'sign', network: 'X', address: 'y' },
    { ask: '' },
    {},
  ])('not %j', (request) => {
    expect(readWalletRequest({ wallet_request: request })).toBeUndefined()
  })
})

describe('through any other door', () => {
  it.each(['page', 'html', 'link', 'paste', 'file', 'qr', 'watch', undefined] as const)(
    '%s: a wallet’s request is no payload',
    (channel) => {
      expect(readPayload(asking(paxos), channel).payload).toBeUndefined()
      expect(checkRequest({ raw: asking(paxos), now, ...(channel && { channel }) }).verdict).toBe('block')
    },
  )

  it('the method CONNECT is nothing that Paxos has', () => {
    const payload = {
      verification_id: '1',
      verification_method: 'CONNECT',
      network: 'ETHEREUM',
      address,
      message: paxos,
      expires_at: '2026-05-21T12:00:00Z',
    }
    expect(codes(JSON.stringify(payload))).toContain('unsupported-method')
  })
})

it('T42: whatever else a page says as a wallet is no request', () => {
  const asks = fc.constantFrom('state', 'connect', 'forget', 'chain', 'sign', 'approve', 'export')
  const members = fc.dictionary(
    fc.constantFrom('family', 'chainId', 'network', 'address', 'message', 'again', 'account'),
    fc.oneof(fc.string(), fc.constantFrom('evm', 'solana'), fc.anything()),
  )
  fc.assert(
    fc.property(asks, members, (ask, rest) => {
      const request = readWalletRequest({ wallet_request: { ...rest, ask } })
      if (request === undefined) return
      expect(['state', 'connect', 'forget', 'chain', 'sign']).toContain(request.ask)
      expect(request).not.toHaveProperty('account')
      const payload = walletPayload({ wallet_request: { ...rest, ask } })
      expect(payload !== undefined).toBe(ask === 'sign' || ask === 'connect')
    }),
  )
  fc.assert(fc.property(fc.anything(), (value) => readWalletRequest(value) === undefined))
})
