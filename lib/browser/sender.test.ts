import { describe, expect, test } from 'vitest'
import { askerOf, isOwnPage, type Sender } from './sender.ts'

const page = {
  id: 'countersign',
  origin: 'https://partner.example',
  url: 'https://partner.example/verify',
  frameId: 0,
  documentId: 'document-1',
  documentLifecycle: 'active',
  tab: { id: 7, incognito: false },
} as unknown as Sender

const refused = expect.objectContaining({ code: 'origin-refused' })

describe('askerOf', () => {
  test('R30, T1: who asks is what the browser says of the document, not where its tab or its address is', () => {
    const elsewhere = { ...page.tab, url: 'https://bank.example/' }
    expect(askerOf({ ...page, url: 'https://bank.example/', tab: elsewhere } as Sender)).toEqual({
      origin: 'https://partner.example',
      tabId: 7,
      frameId: 0,
      documentId: 'document-1',
      incognito: false,
    })
  })

  test.each([
    ['R30 T3: an opaque origin', 'null'],
    ['T3: a file', 'file://'],
    ['T8: http', 'http://partner.example'],
    ['T8: http on a private address', 'http://192.168.1.2'],
    ['T8: an extension', 'chrome-extension://abcdefghijklmnop'],
    ['a Paxos site', 'https://dashboard.paxos.com'],
    ['the Paxos signing window', 'https://paxos-secure.com'],
    ['text that is no origin', 'https://partner.example/path'],
    ['nothing', ''],
  ])('%s is refused', (_, origin) => {
    expect(() => askerOf({ ...page, origin })).toThrow(refused)
  })

  test.each(['http://localhost:4711', 'http://127.0.0.1:8080', 'https://partner.example:8443'])(
    'T8: %s may ask',
    (origin) => {
      expect(askerOf({ ...page, origin }).origin).toBe(origin)
    },
  )

  test.each(['origin', 'frameId', 'documentId', 'tab'] as const)('T1: fails closed without %s', (field) => {
    const { [field]: _missing, ...rest } = page
    expect(() => askerOf(rest as Sender)).toThrow(refused)
  })

  test('T5: a page that is being prerendered or is cached does not ask', () => {
    expect(() => askerOf({ ...page, documentLifecycle: 'prerender' })).toThrow(refused)
    expect(() => askerOf({ ...page, documentLifecycle: 'cached' })).toThrow(refused)
  })

  describe('T2, R31: a frame', () => {
    const frame = { ...page, frameId: 3 } as Sender

    test('names the top page where the browser shows it', () => {
      const seen = { ...frame, tab: { ...frame.tab, url: 'https://top.example/x' } } as Sender
      expect(askerOf(seen, ['https://liar.example']).topOrigin).toBe('https://top.example')
    })

    test('names it by its ancestors where the browser does not', () => {
      const ancestors = ['https://middle.example', 'https://top.example']
      expect(askerOf(frame, ancestors).topOrigin).toBe('https://top.example')
    })

    test.each([[[]], [['null']], [['not a url']]])('says hidden when nothing is known: %j', (ancestors) => {
      expect(askerOf(frame, ancestors).topOrigin).toBe('hidden')
    })
  })
})

describe('isOwnPage', () => {
  const ownUrl = 'chrome-extension://countersign/'
  const own = { id: 'countersign', url: `${ownUrl}sign.html` } as Sender

  test.each([
    ['chrome-extension://countersign', 'countersign'],
    ['moz-extension://c0a1e5ce-0000-4000-8000-c0de51696e00', 'countersign@example.invalid'],
  ])('R32: one of our pages is, at %s', (origin, id) => {
    const url = `${origin}/sign.html`
    expect(isOwnPage({ id, url }, `${origin}/`, id)).toBe(true)
    expect(isOwnPage({ id, url, origin }, `${origin}/`, id)).toBe(true)
  })

  test.each<[string, Sender]>([
    ['a content script', { ...page }],
    ['another extension', { ...own, id: 'other', url: 'chrome-extension://other/sign.html' }],
    ['another extension that names our page', { ...own, id: 'other' }],
    [
      'R32: a page whose URL only begins alike',
      { ...own, url: 'chrome-extension://countersign.evil/sign.html' },
    ],
    ['a renderer that lies about its URL', { ...own, origin: 'https://evil.example' }],
    ['a sender without a URL', { id: 'countersign' }],
  ])('T42: %s is not', (_, sender) => {
    expect(isOwnPage(sender, ownUrl, 'countersign')).toBe(false)
  })
})
