// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import '../../../lib/text/optionsTexts.ts'
import { sampleRecord } from '../../../lib/approvalKey/approvalRecord.fixture.ts'
import { sampleRequests } from '../../../lib/approvalKey/approvalRequest.fixture.ts'
import { exampleBody, exampleChain } from '../../../lib/proof/proof.fixture.ts'
import { CheckPage } from './CheckPage.tsx'

afterEach(cleanup)

const { proofs } = await exampleChain(2)
const { network, address, text: message, signature } = await exampleBody(1)
const paste = (value: unknown) => {
  render(<CheckPage />)
  const field = screen.getByLabelText('Paste it')
  fireEvent.change(field, { target: { value: typeof value === 'string' ? value : JSON.stringify(value) } })
  fireEvent.click(screen.getByRole('button', { name: 'Check' }))
}
const record = (signed: string, text = message) => ({
  id: '01934abc',
  network,
  address,
  status: 'PENDING',
  verification_method: 'SIGNATURE',
  signature_verification: { message: text, nonce: '1', signature: signed },
})

test('a proof is valid, and says what it proves', async () => {
  paste(proofs[0])
  await screen.findByText(/Valid: the key of/)
  expect(screen.getByText('What this proves, and what it does not')).toBeDefined()
})

test('a changed proof is not', async () => {
  paste({ ...proofs[0], origin: 'https://other.example' })
  await screen.findByText('The signature is right, but the proof around it was changed.')
  expect(screen.queryByText('What this proves, and what it does not')).toBeNull()
})

test('T65: an approval is checked, and one that was changed is not valid', async () => {
  const signed = await sampleRecord(sampleRequests.transfer)
  paste(signed)
  await screen.findByText(
    `Valid: the key with the code ${signed.key.verification_code} approved exactly this.`,
  )
  expect(screen.getByText('It does not prove')).toBeDefined()
  expect(screen.getByText('250000.50 USDG')).toBeDefined()
  cleanup()
  paste([signed, { ...signed, request: { ...signed.request, to: 'Somebody else' } }])
  await screen.findByText('1 of 2 approvals are not valid, or cannot be checked.')
})

test('several proofs are checked together', async () => {
  paste(proofs)
  await screen.findByText(/2 proofs checked/)
})

test('an API record with its signature is valid; with another message it is told why not', async () => {
  paste(record(signature.canonical))
  await screen.findByText('Valid')
  cleanup()
  paste(record(signature.canonical, `${message}\n`))
  await screen.findByText('Not valid')
})

test('a contract wallet’s signature can’t be checked offline', async () => {
  paste(record(`0x${'11'.repeat(200)}`))
  await screen.findByText('Can’t be checked offline')
})

test('a record without signature asks for it, and keeps the record’s own line ends', async () => {
  paste(record('', `${message}\r\n`))
  await screen.findByText(/has no signature yet/)
  fireEvent.change(screen.getByLabelText('Signature'), { target: { value: signature.canonical } })
  fireEvent.click(screen.getByRole('button', { name: 'Check' }))
  await screen.findByText('Not valid')
})

test('message, address and signature by hand', async () => {
  render(<CheckPage />)
  fireEvent.click(screen.getByRole('radio', { name: /A message, an address/ }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check' }).disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('Address'), { target: { value: ` ${address} ` } })
  fireEvent.change(screen.getByLabelText('Message'), { target: { value: message } })
  fireEvent.change(screen.getByLabelText('Signature'), { target: { value: signature.canonical.slice(2) } })
  fireEvent.click(screen.getByRole('button', { name: 'Check' }))
  await screen.findByText('Valid')
})

test.each([
  ['{', /neither a proof nor/],
  ['{"id":"1","signature":"0x"}', /answer without its message/],
  [`{"network":"ETHEREUM","address":"a","message":"b","client_secret":"canary"}`, /credential|secret/i],
  [JSON.stringify({ ...proofs[0], digest: 'x' }), /cannot be read/],
])('what cannot be checked says so: %s', async (pasted, sentence) => {
  paste(pasted)
  await screen.findByText(sentence)
  expect(
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(),
  ).not.toContain('canary')
})
