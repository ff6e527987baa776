import { expect, test } from 'vitest'
import { diagnoses } from '../text/en/diagnoses.ts'
import { nextSteps } from '../text/en/nextSteps.ts'
import { partnerDiagnoses } from '../text/en/partnerDiagnoses.ts'
import { addressText, explainVerdict, mendedSentence } from './explainVerdict.ts'
import { invalid, unverifiable } from './verdict.ts'

const request = { verificationId: 'v-1', network: 'ETHEREUM', address: '0xaddress' }

test('R25: a text for whoever asked, whole', () => {
  const { partnerText } = explainVerdict(invalid('trimmed'), request)
  const lines = partnerText.split('\n')
  expect(lines.slice(0, 5)).toEqual([
    'The signature for Paxos address verification v-1 does not verify.',
    '',
    'Network: ETHEREUM',
    'Address: 0xaddress',
    'Diagnosis: trimmed',
  ])
  expect(lines.slice(-2)).toEqual([
    'POST /v2/addresses/verifications',
    '{"network":"ETHEREUM","address":"0xaddress","verification_method":"SMALL_DEPOSIT","ref_id":"…"}',
  ])
  expect(lines[5]).toBe('')
  expect(lines[7]).toBe('')
  expect(lines[8]).toBe(nextSteps['partner.other-wallet'])
  expect(lines).toHaveLength(11)
  const asked = explainVerdict(invalid('recovery-id-lost'), request).partnerText.split('\n')
  expect(asked.slice(8)).toEqual([nextSteps['partner.ask-partner']])
})

test('the next step in words, and what is said of two things, with a blank between', () => {
  const both = explainVerdict({ ...invalid('recovery-id-lost'), also: ['trimmed'] }, request)
  expect(both.nextSentence).toBe(nextSteps['other-wallet'])
  expect(both.sentence).toBe(`${diagnoses['recovery-id-lost']} ${diagnoses.trimmed}`)
  expect(both.partner).toBe(`${partnerDiagnoses['recovery-id-lost']} ${partnerDiagnoses.trimmed}`)
})

test('R25: each opening, with and without the verification’s id', () => {
  const opening = (text: string) => text.split('\n')[0]
  const without = { network: 'ETHEREUM', address: '0xaddress' }
  const blob = unverifiable('contract-safe')
  expect(opening(explainVerdict(invalid('trimmed'), without).partnerText)).toBe(
    'The signature for a Paxos address verification does not verify.',
  )
  expect(opening(explainVerdict(invalid('trimmed'), { ...without, verificationId: '' }).partnerText)).toBe(
    'The signature for a Paxos address verification does not verify.',
  )
  expect(opening(explainVerdict(blob, request).partnerText)).toBe(
    'The signature for Paxos address verification v-1 cannot be checked as a signature of a key.',
  )
  expect(opening(explainVerdict(blob, without).partnerText)).toBe(
    'The signature for a Paxos address verification cannot be checked as a signature of a key.',
  )
  const text = addressText('address-off-curve', request)
  expect(opening(text)).toBe('Paxos address verification v-1 cannot be done by a signature.')
  expect(opening(addressText('address-off-curve', without))).toBe(
    'A Paxos address verification cannot be done by a signature.',
  )
  expect(text).toContain('Diagnosis: address-off-curve')
  expect(text).toContain('"verification_method":"SMALL_DEPOSIT"')
  expect(addressText('address-wrong-network', request)).toContain('Ethereum')
  expect(addressText('address-wrong-network', { ...request, network: 'NOWHERE' })).toContain('NOWHERE')
})

test('of several things that were done, all are said, and the step is the one that goes furthest', () => {
  const verdict = { ...invalid('recovery-id-lost'), also: ['trimmed', 'newline-added'] as const }
  const explained = explainVerdict(verdict, request)
  expect(explained).toMatchObject({
    code: 'recovery-id-lost',
    also: ['trimmed', 'newline-added'],
    next: 'other-wallet',
  })
  expect(explained.partnerText).toContain('Diagnosis: recovery-id-lost, trimmed, newline-added')
  expect(explained.sentence.split('. ').length).toBeGreaterThan(2)
  expect(explained.english).toBe(explained.sentence)
  expect(explainVerdict(invalid('trimmed'), request)).not.toHaveProperty('also')
  const next = (code: Parameters<typeof invalid>[0], ...also: Parameters<typeof invalid>[0][]) =>
    explainVerdict({ ...invalid(code), ...(also.length > 0 && { also }) }, request).next
  expect(next('other-account')).toBe('sign-again')
  expect(next('recovery-id-lost', 'other-account')).toBe('ask-partner')
  expect(next('other-account', 'private-key-given', 'trimmed')).toBe('keep-secret')
  expect(next('trimmed', 'contract-safe')).toBe('small-deposit')
  expect(explainVerdict(invalid('recovery-id-lost'), request).partnerText).not.toContain('POST ')
})

test('R24: what was mended is said, and nothing where nothing was', () => {
  expect(mendedSentence([])).toBeUndefined()
  const encoding = mendedSentence(['encoding']) ?? ''
  expect(encoding).toMatch(/^The signature was written in another encoding and was rewritten\. ./)
  expect(mendedSentence(['compact', 'high-s'])).toMatch(/ERC-2098.* counterpart/)
})
