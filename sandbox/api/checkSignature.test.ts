import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { base58 } from '@scure/base'
import { Signature, Wallet } from 'ethers'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { privateKeyToAccount } from 'viem/accounts'
import { expect, test } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { addressFault, keyFault } from './addressRules.ts'
import { checkSignature } from './checkSignature.ts'
import { findSandboxNetwork, type SandboxNetwork } from './networks.ts'

const ethereum = network('ETHEREUM')
const solana = network('SOLANA')
const message = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const wallet = new Wallet(`0x${'11'.repeat(32)}`)
const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const solanaAddress = base58.encode(pair.publicKey)
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

function network(name: string): SandboxNetwork {
  const found = findSandboxNetwork(name)
  if (found === undefined) throw new Error(name)
  return found
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

test('EVM: takes what ethers and viem sign, over any text', async () => {
  const account = privateKeyToAccount(`0x${'11'.repeat(32)}`)
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
      const byEthers = await wallet.signMessage(text)
      expect(await account.signMessage({ message: text })).toBe(byEthers)
      expect(checkSignature(ethereum, wallet.address, text, byEthers)).toEqual({ valid: true })
      expect(checkSignature(ethereum, wallet.address, `${text} `, byEthers).valid).toBe(false)
    }),
    { numRuns: runs(25) },
  )
})

test('EVM: refuses other forms of a right signature, with the reason', async () => {
  const signature = await wallet.signMessage(message)
  const { r, s, compactSerialized } = Signature.from(signature)
  const highS = (secp256k1.Point.Fn.ORDER - BigInt(s)).toString(16).padStart(64, '0')
  const flipped = signature.endsWith('1b') ? '1c' : '1b'
  const table: [string, RegExp][] = [
    [signature.slice(2), /65 bytes/],
    [`${signature}00`, /65 bytes/],
    [compactSerialized, /65 bytes/],
    [`${signature.slice(0, -2)}00`, /27 nor 28/],
    [`${signature.slice(0, -2)}01`, /27 nor 28/],
    [`${r}${highS}${flipped}`, /upper half/],
    [`${signature.slice(0, -2)}${flipped}`, /made by 0x|no signer/],
    [`0x${'00'.repeat(64)}1b`, /no signer/],
    [`0x${'ff'.repeat(64)}1b`, /no signer/],
    ['', /65 bytes/],
  ]
  for (const [text, reason] of table) {
    const check = checkSignature(ethereum, wallet.address, message, text)
    expect(check, text).toEqual({ valid: false, reason: expect.stringMatching(reason) })
  }
})

test('T18: neither CRLF, nor a trimmed end, nor a literal \\n is the same message', async () => {
  for (const changed of [message.replaceAll('\n', '\r\n'), `${message}\n`, message.replaceAll('\n', '\\n')]) {
    expect(checkSignature(ethereum, wallet.address, message, await wallet.signMessage(changed)).valid).toBe(
      false,
    )
    const signature = base58.encode(nacl.sign.detached(utf8(changed), pair.secretKey))
    expect(checkSignature(solana, solanaAddress, message, signature).valid).toBe(false)
  }
})

test('Solana: takes what tweetnacl and noble sign, over any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const signature = nacl.sign.detached(utf8(text), pair.secretKey)
      expect(ed25519.sign(utf8(text), pair.secretKey.slice(0, 32))).toEqual(signature)
      expect(checkSignature(solana, solanaAddress, text, base58.encode(signature))).toEqual({ valid: true })
      expect(checkSignature(solana, solanaAddress, `${text} `, base58.encode(signature)).valid).toBe(false)
    }),
    { numRuns: runs(25) },
  )
})

test('Solana: refuses a malleable S, which tweetnacl takes', () => {
  const signature = nacl.sign.detached(utf8(message), pair.secretKey)
  const malleable = Uint8Array.from(signature)
  let s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + groupOrder
  for (let index = 32; index < 64; index++, s >>= 8n) malleable[index] = Number(s & 0xffn)
  expect(nacl.sign.detached.verify(utf8(message), malleable, pair.publicKey)).toBe(true)
  expect(checkSignature(solana, solanaAddress, message, base58.encode(malleable))).toEqual({
    valid: false,
    reason: 'its S is not canonical',
  })
})

test('Solana: refuses a key of small order, under which tweetnacl takes a forgery', () => {
  const identity = new Uint8Array(32)
  identity[0] = 1
  const forged = new Uint8Array(64)
  forged[0] = 1
  expect(nacl.sign.detached.verify(utf8(message), forged, identity)).toBe(true)
  expect(checkSignature(solana, base58.encode(identity), message, base58.encode(forged))).toEqual({
    valid: false,
    reason: expect.stringContaining('small order'),
  })
})

test('T28: the table of small-order points is that of the curve', () => {
  const torsion = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
  const points = Array.from({ length: 8 }, (_, index) =>
    index === 0 ? ed25519.Point.ZERO : torsion.multiplyUnsafe(BigInt(index)),
  )
  expect(new Set(points.map((point) => point.toHex())).size).toBe(8)
  for (const point of points) expect(keyFault(point.toBytes())).toContain('small order')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
      expect(keyFault(nacl.sign.keyPair.fromSeed(seed).publicKey)).toBeUndefined()
    }),
    { numRuns: runs(25) },
  )
})

test.each([
  ['hex of 63 bytes', 'ab'.repeat(63)],
  ['base58 of 63 bytes', base58.encode(new Uint8Array(63).fill(9))],
  ['base64 without padding', Buffer.alloc(64, 9).toString('base64').replaceAll('=', '')],
  ['nothing', ''],
  ['letters that no encoding has', 'O0Il'.repeat(20)],
  ['a long text', 'a'.repeat(4096)],
])('Solana: %s is not a signature', (_, text) => {
  expect(checkSignature(solana, solanaAddress, message, text)).toEqual({
    valid: false,
    reason: expect.stringMatching(/64 bytes/),
  })
})

test('checking never throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(ethereum, solana),
      fc.string(),
      fc.string(),
      fc.string(),
      (on, address, text, signature) => {
        expect(checkSignature(on, address, text, signature).valid).toBe(false)
      },
    ),
  )
})

test('T28: off-curve addresses cannot sign but may deposit', () => {
  const derived = '11111111111111111111111111111112'
  expect(addressFault(derived, solana, 'SIGNATURE')).toBeDefined()
  const offCurve = base58.encode(findOffCurve())
  expect(addressFault(offCurve, solana, 'SIGNATURE')).toContain('curve')
  expect(addressFault(offCurve, solana, 'SMALL_DEPOSIT')).toBeUndefined()
})

function findOffCurve(): Uint8Array {
  for (let byte = 2; byte < 100; byte++) {
    const bytes = new Uint8Array(32).fill(byte)
    try {
      ed25519.Point.fromBytes(bytes, false)
    } catch {
      if (keyFault(bytes) === undefined) return bytes
    }
  }
  throw new Error('none found')
}
