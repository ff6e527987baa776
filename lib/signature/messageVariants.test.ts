import { createHash } from 'node:crypto'
import { keccak256 } from 'ethers'
import { describe, expect, test } from 'vitest'
import { changedMessages } from './messageSearch.ts'
import { commonVariants, messageVariants, variantBytes } from './messageVariants.ts'

const text = ' Nonce: "Zoë ﬁ\u00a0<b>&\'x\t\r\nIssued\u0308 At:  1\rend \n'
const forms = (message: string) => ({ text: message, bytes: Uint8Array.from(Buffer.from(message)) })
const made = (message: string) =>
  messageVariants.map((variant) => {
    const bytes = variantBytes(variant, forms(message))
    return [variant.code, bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1')]
  })
const latin = (value: string | Uint8Array) => Buffer.from(value).toString('latin1')
const hash = (name: string, data: Uint8Array | string) => createHash(name).update(data).digest()
const keccak = (data: string) => keccak256(Buffer.from(data)).slice(2)
const bigEndian = (value: string) => Buffer.from(value, 'utf16le').swap16()

test('each change of a message, as other implementations make it', () => {
  const bytes = Buffer.from(text)
  expect(made(text)).toEqual(
    (
      [
        ['line-ends-changed', text.replace('\rend', '\r\nend').replace(/ \n$/, ' \r\n')],
        ['line-ends-changed', text.replace('\r\n', '\n').replace('\rend', '\nend')],
        ['byte-order-mark', `\ufeff${text}`],
        ['byte-order-mark', undefined],
        ['newline-lost', text.slice(0, -1)],
        ['trimmed', text.slice(1, -2)],
        ['newline-added', `${text}\n`],
        ['newline-added', `${text}\r\n`],
        ['line-ends-escaped', text.split('\n').join('\\n').split('\r').join('\\r')],
        ['line-ends-removed', text.replace('\r\n', ' ').replace('\r', ' ').replace('\n', ' ')],
        ['unicode-normalised', text.normalize('NFC') === text ? undefined : text.normalize('NFC')],
        ['unicode-normalised', text.normalize('NFKC')],
        ['case-changed', text.toLowerCase()],
        ['json-quoted', JSON.stringify(text)],
        ['hex-as-text', `0x${bytes.toString('hex')}`],
        ['hex-as-text', bytes.toString('hex')],
        ['utf16-encoded', Buffer.from(text, 'utf16le')],
        ['line-ends-changed', text.replace('\r\n', '\r').replace('\n', '\r')],
        ['trimmed', text.slice(0, -2)],
        ['trimmed', text.slice(1)],
        ['newline-added', `\n${text}`],
        ['line-ends-unescaped', undefined],
        ['line-ends-removed', text.replace('\r\n', '').replace('\r', '').replace('\n', '')],
        ['blanks-changed', text.replace('\t\r\n', '\r\n').replace(' \n', '\n')],
        ['blanks-changed', text.replace('\t', ' ').replace('  1', ' 1')],
        ['blanks-changed', text.split(/\s+/).filter(Boolean).join(' ')],
        ['blanks-changed', text.replace('\u00a0', ' ')],
        ['unicode-normalised', text.normalize('NFD')],
        ['unicode-normalised', text.normalize('NFKD')],
        ['case-changed', text.toUpperCase()],
        ['json-quoted', JSON.stringify({ message: text })],
        ['json-rewritten', undefined],
        ['json-rewritten', undefined],
        ['json-rewritten', undefined],
        ['percent-encoded', encodeURIComponent(text)],
        ['percent-encoded', encodeURI(text)],
        ['percent-encoded', new URLSearchParams({ a: text }).toString().slice(2)],
        [
          'html-escaped',
          text
            .replace('&', '&amp;')
            .replace('"', '&quot;')
            .replace('<', '&lt;')
            .replace('>', '&gt;')
            .replace("'", '&#39;'),
        ],
        ['hex-as-bytes', undefined],
        ['hex-as-text', bytes.toString('hex').toUpperCase()],
        ['base64-as-text', bytes.toString('base64')],
        ['base58-as-text', /^[1-9A-HJ-NP-Za-km-z]+$/],
        ['utf16-encoded', bigEndian(text)],
        ['utf16-encoded', Buffer.from(`\ufeff${text}`, 'utf16le')],
        ['utf16-encoded', bigEndian(`\ufeff${text}`)],
        ['charset-changed', undefined],
        ['charset-changed', bytes.toString('latin1')],
        ['digest-signed', Buffer.from(keccak(text), 'hex')],
        ['digest-signed', hash('sha256', text)],
        ['digest-signed', hash('sha512', text)],
        ['digest-signed', hash('sha256', hash('sha256', text))],
        ['digest-signed', keccak(text)],
        ['digest-signed', `0x${keccak(text)}`],
        ['digest-signed', hash('sha256', text).toString('hex')],
        ['digest-signed', `0x${hash('sha256', text).toString('hex')}`],
        ['part-signed', text.split('\r\n')[0]],
        ['part-signed', 'Zoë'],
        ['part-signed', undefined],
      ] as [string, string | Uint8Array | RegExp | undefined][]
    ).map(([code, value]) => [
      code,
      value === undefined ? undefined : value instanceof RegExp ? expect.stringMatching(value) : latin(value),
    ]),
  )
})

describe('changes that only some messages have', () => {
  const only = (code: string, message: string) =>
    made(message).flatMap(([name, value]) => (name === code && value !== undefined ? [value] : []))

  test('what is JSON, hex, Latin-1 or labelled', () => {
    const json = '{"b": [1, {"a": null}]}'
    const value: unknown = JSON.parse(json)
    expect(only('json-rewritten', json)).toEqual(
      [0, 2, 4].map((indent) => JSON.stringify(value, null, indent)),
    )
    for (const none of ['5', 'null', '"x"', '{']) expect(only('json-rewritten', none)).toEqual([])
    expect(only('hex-as-bytes', 'DEad')).toEqual(['\xde\xad'])
    expect(only('hex-as-bytes', '0Xdead')).toEqual(['\xde\xad'])
    for (const none of ['dea', '0x', 'dexd', 'x0xde']) expect(only('hex-as-bytes', none)).toEqual([])
    expect(only('charset-changed', 'Zoë')).toContain('Zo\xeb')
    expect(only('charset-changed', '\u00ff')).toContain('\xff')
    expect(only('charset-changed', '\u0100')).not.toContain('\x00')
    expect(only('byte-order-mark', '\ufeffa')).toEqual([latin('\ufeff\ufeffa'), 'a'])
    expect(only('line-ends-unescaped', 'a\\r\\nb')).toEqual(['a\r\nb'])
    expect(only('part-signed', 'Hello\nNonce: ab c\nmore')).toEqual(['Hello', 'ab', 'Nonce: ab c'])
    expect(only('part-signed', '{"nonce" : "x,y"}')).toEqual(['x'])
    expect(only('part-signed', '\nabc')).toEqual([])
    expect(only('newline-lost', 'a\r\n')).toEqual(['a'])
    expect(only('newline-lost', 'a\r')).toEqual(['a'])
    expect(only('newline-lost', 'a\nb')).toEqual([])
  })

  test('what a nonce looks like, and what JSON, hex and white space are not', () => {
    expect(only('part-signed', 'nonce:abc')).toEqual(['abc'])
    expect(only('part-signed', '{"nonce"  :  "abc"}')).toEqual(['abc'])
    expect(only('part-signed', '"NONCE":abc}')).toEqual(['abc'])
    expect(only('part-signed', 'nonce x: abc')).toEqual([])
    expect(only('part-signed', 'x\nnonce: abc def\ny')).toEqual(['x', 'abc', 'nonce: abc def'])
    expect(only('part-signed', 'my nonce: abc')).toEqual(['abc'])
    for (const none of ['null', 'true', '[', '"x"']) expect(only('json-rewritten', none)).toEqual([])
    expect(only('json-rewritten', '[1, 2]')[0]).toBe('[1,2]')
    for (const none of ['ab0xcd', '0x0xab', 'abc']) expect(only('hex-as-bytes', none)).toEqual([])
    expect(only('byte-order-mark', 'a\ufeffb')).toEqual([latin('\ufeffa\ufeffb')])
    expect(only('blanks-changed', 'a \t')).toContain('a')
    expect(only('line-ends-unescaped', 'a\\rb')).toEqual(['a\rb'])
  })

  test('base58 is written for what is short enough', () => {
    expect(only('base58-as-text', 'a'.repeat(2048))).toHaveLength(1)
    expect(only('base58-as-text', 'a'.repeat(2049))).toEqual([])
  })

  test('the common ones are the first of all', () => {
    expect(messageVariants.slice(0, commonVariants.length)).toEqual(commonVariants)
  })
})

describe('the search', () => {
  const search = (message: string) => changedMessages(Uint8Array.from(Buffer.from(message)))
  const keys = (message: string) => {
    const { one, two } = search(message)
    return [...one, ...two].map(({ bytes }) => latin(bytes))
  }

  test.each([text, 'abc', 'a\nb', ''])(
    'never tries the message itself, nor the same bytes twice: %j',
    (message) => {
      const tried = keys(message)
      expect(tried).not.toContain(latin(message))
      expect(new Set(tried).size).toBe(tried.length)
    },
  )

  test('two changes are named in their order, and the second is a common one too', () => {
    const { one, two } = search('a\nB')
    expect(one.every(({ codes }) => codes.length === 1)).toBe(true)
    expect(two.length).toBeGreaterThan(20)
    expect(two.length).toBeLessThanOrEqual(120)
    const found = two.find(({ bytes }) => latin(bytes) === 'a\r\nB\n')
    expect(found?.codes).toEqual(['line-ends-changed', 'newline-added'])
    expect(two.find(({ bytes }) => latin(bytes) === 'a\r\nB\r\n')?.codes.length).toBeGreaterThan(0)
    // Not of rare changes: nobody hashes a message and then adds a line end.
    const common = new Set<string | undefined>(commonVariants.map(({ code }) => code))
    expect(two.filter(({ codes: [code] }) => !common.has(code))).toEqual([])
    const digest = latin(`${hash('sha256', 'a\nB').toString('hex')}\n`)
    expect(two.some(({ bytes }) => latin(bytes) === digest)).toBe(false)
  })

  test('a message of 16 KiB is searched', () => {
    expect(search('a'.repeat(16_384)).one.length).toBeGreaterThan(0)
  })

  test('a longer one is not', () => {
    expect(search('a'.repeat(16_385))).toEqual({ one: [], two: [] })
  })
})
