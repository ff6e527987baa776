import { describe, expect, test } from 'vitest'
import {
  check,
  codesOf,
  deposit,
  message,
  otherEvmAddress,
  record,
  recordWith,
} from './checkRequest.fixture.ts'
import { isSameOrigin, originFindings } from './originFindings.ts'

const codes = (origin?: string, topOrigin?: string) =>
  originFindings(origin, topOrigin).map((finding) => `${finding.weight} ${finding.code}`)

describe('T3, T8: refused', () => {
  test.each([
    'null',
    '',
    'about:blank',
    'about:srcdoc',
    'file://',
    'file:///home/me/page.html',
    'data:text/html,x',
    'blob:https://partner.example/1',
    'javascript:1',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'moz-extension://6fa459ea-ee8a-4ca4-894e-db77e160355e',
    'ftp://partner.example',
    'partner.example',
    'wss://partner.example',
    'https://',
  ])('%j', (origin) => {
    expect(codes(origin)).toEqual(['block origin-refused'])
  })

  test.each([
    'http://partner.example',
    'http://192.168.1.10:3000',
    'http://0.0.0.0:3000',
    'http://localhost.evil.example',
    'http://127.0.0.1.nip.io',
    'http://mylocalhost',
    'http://[::2]',
    'http://128.0.0.1',
  ])('%s', (origin) => {
    expect(codes(origin)).toContain('block origin-insecure')
  })

  test.each([
    'https://paxos.com',
    'https://dashboard.paxos.com',
    'https://api.sandbox.paxos.com',
    'https://paxos-secure.com',
    'https://sign.paxos-secure.com',
    'https://PAXOS.com.',
    'http://paxos.com',
  ])('Paxos’s own pages are left alone: %s', (origin) => {
    expect(codes(origin)).toEqual(['block origin-of-paxos'])
  })
})

describe('T7: look-alike origins warn', () => {
  test.each([
    'https://pax0s.com',
    'https://paxos.co',
    'https://paxos.io',
    'https://paxos-secure.co',
    'https://paxos-secure.com.evil.example',
    'https://paxos.com.evil.example',
    'https://paxos-com.example',
    'https://login-paxos.example',
    'https://paxoss.com',
    'https://paxxos.com',
    'https://paxso.com',
    'https://praxos.com',
    'https://pa-xos.com',
    'https://paxo5.com',
    'https://p4xos.com',
    'https://paksos.com',
    'https://secure.paxos.partner.example',
    'https://xn--pxos-53d.com',
    'https://p\u0430xos.com',
    'https://p\u00e1xos.com',
    'https://xn--80ak6aa92e.com',
    'https://b\u00fccher.example',
    'https://c0inbase.com',
    'https://metarnask.io',
    'https://partner.example.',
    'https://coinbase.com.wallet.example',
    'https://app.metamask.io.login.example',
    'https://paxos.com@evil.example',
    'https://user:pass@partner.example',
    `https://${'very-long-'.repeat(5)}label.partner-of-somebody.example`,
    'https://a.b.c.d.e.f.g.partner.example',
  ])('%s', (origin) => {
    expect(codes(origin)).toEqual(['warn look-alike-origin'])
    expect(check(record, { origin }).verdict).toBe('warn')
  })
})

describe('T2, R31: frames', () => {
  test.each([
    ['https://partner.example', 'https://other.example'],
    ['https://partner.example', 'https://sub.partner.example'],
    ['https://partner.example', 'http://partner.example'],
    ['https://partner.example', 'https://partner.example:8443'],
    ['https://partner.example', 'null'],
    ['https://partner.example', 'hidden'],
    ['https://partner.example', 'file://'],
    ['https://partner.example', 'https://paxos.com'],
  ])('%s inside %s warns', (origin, topOrigin) => {
    expect(codes(origin, topOrigin)).toEqual(['warn cross-origin-frame'])
  })

  test('loopback in another port of itself', () => {
    expect(codes('http://localhost:3001', 'http://localhost:3000')).toEqual([
      'note loopback-origin',
      'warn cross-origin-frame',
    ])
  })
})

test('opaque origins are the same as none, not even each other', () => {
  expect(isSameOrigin('null', 'null')).toBe(false)
  expect(isSameOrigin('https://a.example', 'nonsense')).toBe(false)
  expect(isSameOrigin('nonsense', 'nonsense')).toBe(false)
  expect(isSameOrigin('file:///a', 'file:///a')).toBe(false)
  expect(isSameOrigin('https://a.example', 'https://A.example:443/')).toBe(true)
})

describe('T33: prior requests', () => {
  const raw = JSON.stringify(record)
  const origin = 'https://partner.example'
  const collectorOf = (change: object = {}) =>
    JSON.stringify({
      verification_id: record.id,
      network: 'Ethereum',
      address: record.address.toLowerCase(),
      message: record.signature_verification.message,
      expires_at: record.expires_at,
      ...change,
    })
  const findings = (
    prior: { raw: string; origin?: string; outcome: string }[],
    from: string | undefined = origin,
  ) => codesOf(check(record, { ...(from && { origin: from }), prior }))

  test.each([
    ['message', collectorOf({ message: 'other' })],
    ['one blank more', collectorOf({ message: `${record.signature_verification.message} ` })],
    ['address', collectorOf({ address: '0x742d35Cc6634C0532925a3b844Bc454e4438f44e' })],
    ['network', collectorOf({ network: 'INK' })],
    ['id in capitals', collectorOf({ verification_id: record.id.toUpperCase(), message: 'other' })],
    [
      'method',
      JSON.stringify({
        ...record,
        verification_method: 'SMALL_DEPOSIT',
        signature_verification: null,
        small_deposit_verification: { deposit_address: record.address, amount: '1', asset: 'ETH' },
      }),
    ],
  ])('the same id with other content blocks: %s', (_, earlier) => {
    for (const outcome of ['rejected', 'signed', 'expired', '']) {
      for (const from of [origin, 'https://other.example', undefined]) {
        expect(findings([{ raw: earlier, outcome, ...(from && { origin: from }) }])).toEqual(['conflict'])
      }
    }
  })

  test.each([raw, collectorOf(), JSON.stringify({ ...record, id: 'another-id' })])(
    'the same verification or nonce from another origin warns: %s',
    (earlier) => {
      expect(findings([{ raw: earlier, origin: 'https://other.example', outcome: 'rejected' }])).toEqual([
        'seen-from-another-origin',
      ])
    },
  )

  test.each(['signed', 'SIGNED', 'verified', 'delivered', 'undelivered', 'approved'])(
    'a repeat is a note: %s',
    (outcome) => {
      expect(findings([{ raw, origin, outcome }])).toEqual(['already-signed'])
      expect(findings([{ raw: collectorOf(), origin, outcome }])).toEqual(['already-signed'])
      expect(check(record, { origin, prior: [{ raw, origin, outcome }] }).verdict).toBe('accept')
    },
  )

  test.each<[string, { raw: string; origin?: string; outcome: string }[]]>([
    ['none', []],
    ['rejected before by the same site', [{ raw, origin, outcome: 'rejected' }]],
    ['still pending', [{ raw, origin, outcome: 'pending' }]],
    ['an unreadable one', [{ raw: '{', origin, outcome: 'signed' }]],
    [
      'another verification',
      [
        {
          raw: raw.replaceAll('a1b2c3d4', 'ffff').replace(record.id, 'x'),
          origin: 'https://other.example',
          outcome: 'signed',
        },
      ],
    ],
    [
      'the same nonce under another id, same site',
      [{ raw: raw.replace(record.id, 'x'), origin, outcome: 'signed' }],
    ],
  ])('nothing to say: %s', (_, prior) => {
    expect(findings(prior)).toEqual([])
  })
})

test('T7: a host that is too long for a sentence keeps its end', () => {
  const origin = `https://paxos.com.${'verify-your-address.'.repeat(8)}evil.example`
  const found = originFindings(origin).find(({ code }) => code === 'look-alike-origin')
  expect(found?.values?.origin).toMatch(/^….*evil\.example$/)
})

describe('what is said of who asks', () => {
  const top = (topOrigin: string) => originFindings('https://a.example', topOrigin)[0]?.values
  test('T3: the page around it by name, where the browser tells it', () => {
    expect(top('https://b.example')).toEqual({ origin: 'https://a.example', top: 'https://b.example' })
    expect(top('hidden')).toEqual({ origin: 'https://a.example', top: 'a site that Countersign cannot see' })
    expect(originFindings('https://a.example', 'https://a.example')).toEqual([])
    expect(originFindings('https://a.example', 'https://a.example:444')[0]?.code).toBe('cross-origin-frame')
  })

  test.each([
    'httpsx://a.example',
    'xhttp://a.example',
    'file:///a',
    'null',
    'data:text/html,x',
    'about:blank',
  ])('T8: %s is refused', (origin) => {
    expect(originFindings(origin)).toMatchObject([{ code: 'origin-refused', weight: 'block' }])
  })

  test.each([
    ['http://localhost', 'loopback-origin'],
    ['http://a.localhost:1', 'loopback-origin'],
    ['http://127.1.2.3', 'loopback-origin'],
    ['http://[::1]', 'loopback-origin'],
    ['https://localhost', 'loopback-origin'],
    ['http://128.0.0.1', 'origin-insecure'],
    ['http://127.0.0.1.example', 'origin-insecure'],
    ['http://mylocalhost', 'origin-insecure'],
    ['http://localhost.example', 'origin-insecure'],
  ])('%s: %s', (origin, code) => {
    expect(originFindings(origin)[0]?.code).toBe(code)
  })
})

describe('T33: what counts as other content', () => {
  const small = { ...deposit.small_deposit_verification }
  const compare = (before: object, after: object) =>
    codesOf(check(after, { prior: [{ raw: JSON.stringify(before), outcome: 'x' }] })).includes('conflict')
  test.each([
    [{ deposit_address: '0x52908400098527886E0F7030069857D2E4169EE7' }],
    [{ amount: '0.000002' }],
    [{ asset: 'USDC' }],
  ])('a deposit with %j', (change) => {
    expect(compare(deposit, { ...deposit, small_deposit_verification: { ...small, ...change } })).toBe(true)
    expect(compare(deposit, deposit)).toBe(false)
  })

  test('another network, address, message or method; not another spelling', () => {
    expect(compare(record, { ...record, network: 'INK' })).toBe(true)
    expect(compare(record, { ...record, network: 'ethereum' })).toBe(false)
    expect(compare(record, { ...record, address: otherEvmAddress })).toBe(true)
    expect(compare(record, { ...record, address: record.address.toLowerCase() })).toBe(false)
    expect(compare(record, recordWith(`${message} `))).toBe(true)
    expect(compare(record, { ...record, id: record.id.toUpperCase(), network: 'INK' })).toBe(true)
    const deposited = { ...record, small_deposit_verification: small }
    expect(compare(deposited, { ...deposited, verification_method: 'SMALL_DEPOSIT' })).toBe(true)
    expect(compare({ ...record, network: 'x' }, { ...record, network: 'x' })).toBe(false)
    expect(compare({ ...record, network: 'x' }, { ...record, network: 'y' })).toBe(true)
  })
})
