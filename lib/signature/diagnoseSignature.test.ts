import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import { concat, getBytes, hashMessage, hexlify, keccak256, sha256, toUtf8Bytes, Wallet } from 'ethers'
import nacl from 'tweetnacl'
import { describe, expect, test, vi } from 'vitest'
import { diagnoses } from '../text/en/diagnoses.ts'
import { examineSignature } from './examineSignature.ts'
import { messageVariants } from './messageVariants.ts'
import { evmSchemes, solanaSchemes } from './signingSchemes.ts'

// Many curve operations: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const message = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const bytes = utf8ToBytes(message)
const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const address = base58.encode(pair.publicKey)

/** Signed texts and bytes, by what they were made from; the cases hold on EVM and on Solana alike. */
const changed: [code: string, signed: string | Uint8Array, asked?: string][] = [
  ['line-ends-changed', message.replaceAll('\n', '\r\n')],
  ['line-ends-changed', message, message.replaceAll('\n', '\r\n')],
  ['line-ends-changed', message.replaceAll('\n', '\r')],
  ['trimmed', message, ` ${message}\t`],
  ['trimmed', message, `${message}  `],
  ['newline-lost', message, `${message}\n`],
  ['newline-lost', `  ${message}`, `  ${message}\n`],
  ['newline-added', `${message}\n`],
  ['newline-added', `${message}\r\n`],
  ['line-ends-escaped', message.replaceAll('\n', '\\n')],
  ['line-ends-unescaped', message, message.replaceAll('\n', '\\n')],
  ['line-ends-removed', message.replaceAll('\n', '')],
  ['line-ends-removed', message.replaceAll('\n', ' ')],
  ['blanks-changed', message, message.replaceAll('\n', '  \n')],
  ['blanks-changed', message, message.replaceAll(' ', '  ')],
  ['unicode-normalised', 'Zo\u00eb\nA', 'Zoe\u0308\nA'],
  ['unicode-normalised', 'Zoe\u0308\nA', 'Zo\u00eb\nA'],
  ['unicode-normalised', 'ﬁ'.normalize('NFKC'), 'ﬁ'],
  ['byte-order-mark', `\ufeff${message}`],
  ['byte-order-mark', message, `\ufeff${message}`],
  ['case-changed', message.toLowerCase()],
  ['json-quoted', JSON.stringify(message)],
  ['hex-as-bytes', getBytes('0xdeadbeef'), 'deadbeef'],
  ['hex-as-bytes', getBytes('0xdeadbeef'), '0xDEADBEEF'],
  ['hex-as-text', hexlify(bytes)],
  ['hex-as-text', hexlify(bytes).slice(2)],
  ['base64-as-text', Buffer.from(message).toString('base64')],
  ['utf16-encoded', Buffer.from(message, 'utf16le')],
  ['digest-signed', getBytes(sha256(bytes))],
  ['digest-signed', sha256(bytes)],
  ['digest-signed', sha256(bytes).slice(2)],
  ['digest-signed', getBytes(keccak256(bytes))],
]

const codeOf = (claim: object, signature: unknown, otherAccounts: string[] = []) => {
  const verdict = examineSignature(
    { network: 'ETHEREUM', address: wallet.address, message, ...claim, signature },
    { otherAccounts },
  )
  return verdict.verdict === 'valid' ? 'valid' : verdict.code
}

describe('EVM: what wallets do to a message is named', () => {
  test.each(changed)('%s %#', (code, signed, asked = message) => {
    expect(codeOf({ message: asked }, wallet.signMessageSync(signed))).toBe(code)
  })

  const signDigest = (digest: string) => wallet.signingKey.sign(digest).serialized
  const prefixed = concat([toUtf8Bytes(`\x19Ethereum Signed Message:\n${bytes.length}`), bytes])

  test.each([
    ['prefix-missing', signDigest(keccak256(bytes))],
    ['prefix-doubled', wallet.signMessageSync(getBytes(prefixed))],
    ['prefix-doubled', wallet.signMessageSync(getBytes(hashMessage(message)))],
    [
      'prefix-length',
      signDigest(
        keccak256(
          concat([toUtf8Bytes('\x19Ethereum Signed Message:\n'), `0x${bytes.length.toString(16)}`, bytes]),
        ),
      ),
    ],
    [
      'prefix-foreign',
      signDigest(keccak256(concat([toUtf8Bytes(`\x19TRON Signed Message:\n${bytes.length}`), bytes]))),
    ],
  ])('%s %#', (code, signature) => {
    expect(codeOf({}, signature)).toBe(code)
  })

  test('a prefix whose length counts characters', () => {
    const text = 'Zoë 🦊'
    const signature = signDigest(
      keccak256(toUtf8Bytes(`\x19Ethereum Signed Message:\n${text.length}${text}`)),
    )
    expect(codeOf({ message: text }, signature)).toBe('prefix-length')
  })

  test('a raw 32-byte message (eth_sign)', () => {
    const text = 'exactly thirty-two bytes of text'
    expect(codeOf({ message: text }, signDigest(hexlify(toUtf8Bytes(text))))).toBe('prefix-missing')
  })

  test('the other parity', () => {
    const signature = wallet.signMessageSync(message)
    const other = signature.slice(0, -2) + (55 - Number.parseInt(signature.slice(-2), 16)).toString(16)
    expect(codeOf({}, other)).toBe('recovery-id-flipped')
  })

  test('another account: named as the wallet’s where it is known, else by what was recovered', () => {
    const other = new Wallet(`0x${'11'.repeat(32)}`)
    const signature = other.signMessageSync(message)
    expect(codeOf({}, signature, [wallet.address, other.address])).toBe('other-account')
    const verdict = examineSignature({ network: 'INK', address: wallet.address, message, signature })
    expect(verdict).toMatchObject({ code: 'other-signer', values: { signer: other.address } })
  })

  test('accounts that are none, or the asked one again, stand in nobody’s way', () => {
    const other = new Wallet(`0x${'11'.repeat(32)}`)
    const others = ['', 'nonsense', address, wallet.address.toLowerCase(), other.address]
    const signature = other.signMessageSync(message)
    const verdict = examineSignature(
      { network: 'ETHEREUM', address: wallet.address, message, signature },
      { otherAccounts: others },
    )
    expect(verdict).toMatchObject({
      code: 'other-account',
      values: { signer: other.address, address: wallet.address },
    })
    // The hundred-and-first is not looked at.
    const many = Array.from({ length: 100 }, () => 'nonsense')
    expect(codeOf({}, signature, [...many.slice(1), other.address])).toBe('other-account')
    expect(codeOf({}, signature, [...many, other.address])).toBe('other-signer')
  })

  test('the key itself is named before anything is looked for', () => {
    expect(codeOf({}, getBytes(wallet.privateKey))).toBe('private-key-given')
    expect(codeOf({ network: 'SOLANA', address }, pair.secretKey)).toBe('private-key-given')
  })

  test('the mended encodings are diagnosed too', () => {
    const signature = getBytes(wallet.signMessageSync(`${message}\n`))
    signature[64] = (signature[64] ?? 0) - 27
    expect(codeOf({}, Buffer.from(signature).toString('base64'))).toBe('newline-added')
  })
})

describe('Solana: what wallets do to a message is named', () => {
  const solana = (claim: object, signed: Uint8Array, otherAccounts: string[] = []) =>
    codeOf(
      { network: 'SOLANA', address, ...claim },
      nacl.sign.detached(signed, pair.secretKey),
      otherAccounts,
    )

  test.each(changed)('%s %#', (code, signed, asked = message) => {
    expect(
      solana({ message: asked }, typeof signed === 'string' ? utf8ToBytes(signed) : Uint8Array.from(signed)),
    ).toBe(code)
  })

  const length = Buffer.alloc(2)
  length.writeUInt16LE(bytes.length)
  const domain = Buffer.concat([Buffer.of(0xff), Buffer.from('solana offchain')])
  const envelopes = [
    ...[0, 1, 2].map((format) => [Buffer.of(0, format), length]),
    ...[0, 1, 2].map((format) => [
      Buffer.of(0),
      Buffer.alloc(32),
      Buffer.of(format, 1),
      pair.publicKey,
      length,
    ]),
    [Buffer.of(1, 1), pair.publicKey],
  ].map((header) => Uint8Array.from(Buffer.concat([domain, ...header, bytes])))

  test.each(envelopes.map((envelope) => [envelope]))('R28: offchain-envelope %#', (envelope) => {
    expect(solana({}, envelope)).toBe('offchain-envelope')
  })

  test('two changes are both named, in their order', () => {
    const claim = { network: 'SOLANA', address, message: `${message}  ` }
    const signature = nacl.sign.detached(utf8ToBytes(message.replaceAll('\n', '\r\n')), pair.secretKey)
    expect(examineSignature({ ...claim, signature })).toMatchObject({
      code: 'line-ends-changed',
      also: ['trimmed'],
    })
    expect(examineSignature({ ...claim, message, signature })).not.toHaveProperty('also')
  })

  test('how much hangs on a signature is said', () => {
    const claim = { network: 'SOLANA', address, message }
    const signature = nacl.sign(bytes, pair.secretKey)
    expect(examineSignature({ ...claim, signature })).toEqual({
      verdict: 'invalid',
      code: 'signature-extra-bytes',
      values: { extra: bytes.length, expected: 64 },
    })
    const swapped = nacl.sign.detached(bytes, pair.secretKey)
    swapped.copyWithin(0, 32)
    swapped.set(nacl.sign.detached(bytes, pair.secretKey).subarray(0, 32), 32)
    expect(examineSignature({ ...claim, signature: swapped })).toMatchObject({
      code: 'halves-swapped',
      values: {},
    })
  })

  test('an Ethereum prefix', () => {
    const prefixed = getBytes(concat([toUtf8Bytes(`\x19Ethereum Signed Message:\n${bytes.length}`), bytes]))
    expect(solana({}, prefixed)).toBe('prefix-foreign')
  })

  test('another account', () => {
    const other = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(8))
    const signature = nacl.sign.detached(bytes, other.secretKey)
    const claim = { network: 'SOLANA', address }
    expect(codeOf(claim, signature)).toBe('no-match')
    const shown = base58.encode(other.publicKey)
    expect(codeOf(claim, signature, [shown])).toBe('other-account')
    expect(examineSignature({ ...claim, message, signature }, { otherAccounts: [shown] })).toMatchObject({
      values: { signer: shown, address },
    })
  })
})

test('every code of the tables has a sentence', () => {
  for (const { code } of [...messageVariants, ...evmSchemes, ...solanaSchemes]) {
    expect(Object.keys(diagnoses)).toContain(code)
  }
})
