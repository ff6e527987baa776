import { getBytes, keccak256, toUtf8Bytes, Wallet } from 'ethers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { signerFinder } from './recoverCandidates.ts'

const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const stranger = new Wallet(`0x${'11'.repeat(32)}`)
const [own, other] = [wallet, stranger].map(({ address }) => getBytes(address)) as [Uint8Array, Uint8Array]
const digestOf = (text: string) => getBytes(keccak256(toUtf8Bytes(text)))
const sign = (by: Wallet, digest: Uint8Array) => {
  const { r, s, v } = by.signingKey.sign(digest)
  return { rs: getBytes(`${r}${s.slice(2)}`), v }
}

describe('who signed which digest', () => {
  test('what ethers signed is found, with its v and its place among the wanted, and under no other digest', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, swapped) => {
        const digest = digestOf(text)
        const { rs, v } = sign(wallet, digest)
        const find = signerFinder(rs, swapped ? [other, own] : [own, other])
        expect(find?.(digest)).toEqual({ signer: swapped ? 1 : 0, v })
        expect(find?.(digestOf(`${text}.`))).toBeUndefined()
        expect(signerFinder(rs, [other])?.(digest)).toBeUndefined()
      }),
      { numRuns: runs(20) },
    )
  })

  test('65 bytes are read without their last', () => {
    const digest = digestOf('text')
    const { rs, v } = sign(wallet, digest)
    expect(signerFinder(Uint8Array.of(...rs, 55 - v), [own])?.(digest)).toEqual({ signer: 0, v })
  })

  test('numbers that no key can have made have no finder', () => {
    const { rs } = sign(wallet, digestOf('text'))
    const zero = new Uint8Array(32)
    const order = getBytes('0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141')
    const [r, s] = [rs.slice(0, 32), rs.slice(32)]
    for (const broken of [
      [zero, s],
      [r, zero],
      [order, s],
      [r, order],
      // No point of the curve has this x.
      [Uint8Array.of(...zero.slice(1), 5), s],
    ] as const) {
      expect(signerFinder(Uint8Array.of(...broken[0], ...broken[1]), [own])).toBeUndefined()
    }
  })

  test('a digest under which the recovered key is no point at all is nobody’s', () => {
    // With s·R = z·G the key would be the point at infinity: R = G gives it at z = s.
    const base = getBytes('0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798')
    const s = digestOf('any')
    expect(signerFinder(Uint8Array.of(...base, ...s), [own])?.(s)).toBeUndefined()
  })
})
