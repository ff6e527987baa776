import { verifyMessage } from 'ethers'
import { expect, test } from 'vitest'
import { makePractice } from './practice.ts'

const now = Date.UTC(2026, 4, 19, 12, 0, 0, 789)

test('the example has the guide’s form, with times of now and its own nonce', () => {
  const first = makePractice(now)
  expect(first.message).toMatch(
    /^Paxos Address Ownership Verification\nNonce: [0-9a-f]{8}\nIssued At: 2026-05-19T12:00:00Z$/,
  )
  expect(makePractice(now).message).not.toBe(first.message)
})

test('the signature is a real one: another implementation recovers the same address', () => {
  const practice = makePractice(now)
  const verdict = practice.sign()
  if (verdict.verdict !== 'valid') throw new Error(verdict.code)
  expect(verifyMessage(practice.message, verdict.canonical.text)).toBe(practice.address)
})

test('T51: the key signs once and is thrown away; asking again gives the same answer', () => {
  const practice = makePractice(now)
  expect(practice.sign()).toBe(practice.sign())
})
