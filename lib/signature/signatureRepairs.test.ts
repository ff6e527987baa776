import { base58, base64, base64nopad, hex } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { signatureCandidates, signatureText } from './signatureCandidates.ts'
import { derNumbers, evmRepairs, type Repair, solanaRepairs } from './signatureRepairs.ts'

/** Bytes that no other encoding than the one under test reads in a sensible way. */
const counted = (length: number, from = 129) => Uint8Array.from({ length }, (_, at) => (from + 3 * at) % 256)
const brief = (repairs: readonly Repair[]) => repairs.map(({ code, bytes }) => [code, hex.encode(bytes)])
const of = (repairs: readonly Repair[], code: string) =>
  brief(repairs).flatMap(([name, digits]) => (name === code ? [digits] : []))
const evm = (given: unknown) => evmRepairs(signatureCandidates(given), signatureText(given))
const solana = (given: unknown) => solanaRepairs(signatureCandidates(given))
const reversed = (digits: string) => hex.encode(hex.decode(digits).reverse())

describe('rearranged numbers', () => {
  const whole = hex.encode(counted(65))
  const first = whole.slice(0, 64)
  const second = whole.slice(64, 128)
  const rearranged = [
    ['halves-swapped', second + first],
    ['bytes-reversed', reversed(first) + reversed(second)],
    ['bytes-reversed', reversed(second) + reversed(first)],
  ]

  test('EVM: of 64 and 65 bytes, and what stands behind a leading v', () => {
    expect(brief(evm(counted(65)))).toEqual([['recovery-id-first', whole.slice(2)], ...rearranged])
    expect(brief(evm(counted(64)))).toEqual(rearranged)
    for (const length of [63, 66]) expect(brief(evm(counted(length)))).toEqual([])
  })

  test('Solana: of 64 bytes, with zeros in front of fewer, and either end of more', () => {
    expect(brief(solana(counted(64)))).toEqual(rearranged)
    expect(brief(solana(counted(63)))).toEqual([['leading-zero-lost', `00${hex.encode(counted(63))}`]])
    expect(brief(solana(counted(62)))).toEqual([['leading-zero-lost', `0000${hex.encode(counted(62))}`]])
    expect(brief(solana(counted(61)))).toEqual([])
    expect(brief(solana(counted(65)))).toEqual([
      ['signature-extra-bytes', whole.slice(0, 128)],
      ['signature-extra-bytes', whole.slice(2)],
    ])
  })

  test('a blob longer than anything that was a signature is let be', () => {
    expect(solana(counted(400))).toHaveLength(2)
    expect(solana(counted(401))).toEqual([])
  })

  test('the caller’s bytes stay as they are', () => {
    const given = counted(65)
    evm(given)
    solana(given)
    expect(given).toEqual(counted(65))
  })
})

describe('EVM: numbers without their leading zeros', () => {
  const r = 'a'.repeat(64)
  const s = 'b'.repeat(64)
  const lost = (digits: string) => of(evm(digits), 'leading-zero-lost')

  test.each([
    ['r lost one digit', `0x${r.slice(1)}${s}1b`, `0${r.slice(1)}${s}`],
    ['r lost two', `0X${r.slice(2)}${s}1b`, `00${r.slice(2)}${s}`],
    ['s lost one', `0x${r}${s.slice(1)}1b`, `${r}0${s.slice(1)}`],
    ['s lost two', `0x${r}${s.slice(2)}1c`, `${r}00${s.slice(2)}`],
    ['both lost one', `0x${r.slice(1)}${s.slice(1)}1B`, `0${r.slice(1)}0${s.slice(1)}`],
    ['v lost its zero', `0x${r}${s}1`, `${r}${s}`],
    ['v and r did', `${r.slice(1)}${s}0`, `0${r.slice(1)}${s}`],
    ['all did', `${r.slice(2)}${s.slice(2)}1`, `00${r.slice(2)}00${s.slice(2)}`],
  ])('%s', (_, given, digits) => {
    expect(lost(given)).toContain(digits)
    for (const made of lost(given)) expect(made).toHaveLength(128)
  })

  test('what is whole, too short, too long or no hexadecimal number has lost none', () => {
    // Of 130 digits nothing is lost; of 124, more than two of each.
    for (const length of [124, 130]) expect(lost('a'.repeat(length))).toEqual([])
    expect(lost('a'.repeat(125))).toHaveLength(1)
    expect(lost('a'.repeat(129)).length).toBeGreaterThan(0)
    for (const odd of [
      `ab0x${'a'.repeat(125)}`,
      `g${'a'.repeat(127)}`,
      `${'a'.repeat(127)}g`,
      `x0x${'a'.repeat(125)}`,
    ])
      expect(lost(odd)).toEqual([])
    expect(evmRepairs(signatureCandidates(counted(65)), undefined)).toHaveLength(4)
  })
})

describe('encodings', () => {
  const wanted = hex.encode(counted(64))
  const whole = counted(65)

  test('a text that was taken for bytes and encoded again', () => {
    for (const text of [hex.encode(whole), `0x${hex.encode(whole)}`, base64.encode(whole)]) {
      const bytes = Uint8Array.from(Buffer.from(text))
      for (const again of [bytes, hex.encode(bytes), base64.encode(bytes)])
        expect(of(evm(again), 'encoded-twice')).toContain(wanted)
    }
    const text = Uint8Array.from(Buffer.from(base58.encode(counted(64))))
    expect(of(solana(text), 'encoded-twice')).toContain(wanted)
    // A space and a tilde are printed; what lies beside them is not, and then it is no text.
    expect(of(solana(Uint8Array.of(0x1f, ...text)), 'encoded-twice')).toEqual([])
    expect(of(solana(Uint8Array.of(...text, 0x7f)), 'encoded-twice')).toEqual([])
    expect(of(solana(Uint8Array.of(0x20, ...text)), 'encoded-twice')).toContain(wanted)
    const padded = Uint8Array.from(Buffer.from(`["~"]${base64.encode(counted(64))}`))
    expect(of(solana(padded), 'encoded-twice')).toEqual([])
    // Solana’s has 64 bytes and no more.
    expect(of(solana(Uint8Array.from(Buffer.from(hex.encode(whole)))), 'encoded-twice')).toEqual([])
  })

  test('a text that was decoded as another encoding than its own', () => {
    const read = base64nopad.decode(hex.encode(counted(66)).slice(0, 128))
    expect(of(evm(read), 'encoding-confused')).toContain(hex.encode(counted(64)))
    // 88 digits of base58 are whole bytes when they are read as base64.
    const even = counted(64)
    expect(base58.encode(even)).toHaveLength(88)
    const misread = base64.decode(base58.encode(even))
    expect(of(solana(misread), 'encoding-confused')).toContain(hex.encode(even))
    // Hexadecimal digits without a zero are digits of base58 too: 96 bytes.
    const misreadHex = base58.decode(`ab${hex.encode(new Uint8Array(64).fill(0xcd))}`)
    expect(misreadHex.length).toBeLessThanOrEqual(128)
    expect(of(evm(misreadHex), 'encoding-confused')).toContain(`ab${'cd'.repeat(63)}`)
    expect(of(evm(Uint8Array.of(...misreadHex, ...new Uint8Array(64))), 'encoding-confused')).toEqual([])
    // Read as what it was already read as, it says nothing new.
    expect(of(solana(counted(64)), 'encoding-confused')).toEqual([])
  })
})

describe('DER', () => {
  const number = (value: Uint8Array) => [2, value.length, ...value]
  const der = (r: Uint8Array, s: Uint8Array) =>
    Uint8Array.of(0x30, r.length + s.length + 4, ...number(r), ...number(s))
  const r = counted(32, 5)
  const s = counted(32, 7)

  test('its numbers, each in 32 bytes', () => {
    expect(derNumbers(signatureCandidates(der(r, s)))).toEqual(Uint8Array.of(...r, ...s))
    expect(derNumbers(signatureCandidates(hex.encode(der(r.slice(1), s))))).toEqual(
      Uint8Array.of(0, ...r.slice(1), ...s),
    )
  })

  test('of several readings the one that is DER counts; of none there is nothing', () => {
    const candidates = [{ form: 'bytes', bytes: counted(70) } as const, ...signatureCandidates(der(r, s))]
    expect(derNumbers(candidates)).toHaveLength(64)
    expect(derNumbers(signatureCandidates(counted(70)))).toBeUndefined()
    expect(derNumbers([])).toBeUndefined()
  })
})
