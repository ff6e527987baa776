import { expect, test } from 'vitest'
import { readMessage } from '../message/readMessage.ts'
import { messageShape } from './messageShape.ts'

const heading = 'Paxos Address Ownership Verification'
const time = '2026-05-19T12:00:00Z'
const text = `${heading}\nNonce: abc\nIssued At: ${time}`
const shape = (message: unknown) =>
  messageShape(readMessage(typeof message === 'string' ? message : JSON.stringify(message)))
const known = (kind: string) => ({ kind, nonce: 'abc', issuedAt: time })
const good = { message: heading, nonce: 'abc', issued_at: time }

test.each([
  text,
  `${text}\n\n`,
  text.replaceAll('\n', '\r\n'),
  text.replaceAll('\n', '\r'),
  text.replaceAll(' ', '\u00a0'),
  text.replace('Nonce: ', 'Nonce:\t'),
  text.replace('\n', '  \n'),
  `${text}  `,
])('the three lines: %j', (message) => {
  expect(shape(message)).toEqual(known('text'))
})

test.each([
  ` ${text}`,
  `${text}\nMore: x`,
  `x\n${text}`,
  text.replace('abc', ''),
  text.replace('abc', 'a b'),
  text.replace('Nonce', 'nonce'),
  text.replace(heading, heading.toUpperCase()),
])('not the three lines: %j', (message) => {
  expect(shape(message).kind).toBe('unknown')
})

test.each([
  good,
  { [heading]: { nonce: 'abc', issuedAt: time } },
  { type: 'PAXOS_ADDRESS_OWNERSHIP_VERIFICATION', nonce: 'abc', timestamp: time },
  { kind: 'address-verification', nonce: 'abc', issued: time },
  { action: 'paxos.address_ownership.v1', nonce: 'abc', issue_time: time },
  { purpose: 'addressOwnership', nonce: 'abc', issueDate: time },
  { title: 'Address Ownership Verification', nonce: 'abc', created_at: time },
  { message: text },
  { message: text, nonce: 'abc', issuedAt: time },
  { ...good, version: 1 },
  { ...good, v: 'v1.2' },
  { ...good, version: '2' },
  { ...good, version: '12.345.6' },
  ...['type', 'kind', 'title', 'heading', 'header', 'subject', 'statement', 'text', 'purpose', 'intent'].map(
    (name) => ({ ...good, [name]: heading }),
  ),
  ...['description', 'action', 'paxos'].map((name) => ({
    ...good,
    [name]: 'paxos:address_verification:v12',
  })),
  ...['issuer', 'service', 'app', 'application', 'name', 'organization'].map((name) => ({
    ...good,
    [name]: 'Paxos.com',
  })),
  ...['network', 'blockchain', 'chain', 'address', 'wallet', 'account', 'publicKey'].map((name) => ({
    ...good,
    [name]: 'anything at all',
  })),
  ...['message', 'body', 'payload', 'data', 'content', 'details', 'verification'].map((name) => ({
    [name]: good,
  })),
  { ...good, issuer: 'paxos.com', service: 'Paxos', app: 'PAXOS' },
  { ...good, network: 'x', address: 'y', wallet: 'z', account: 'a', public_key: 'b', wallet_address: 'c' },
  { ...good, verification_id: 'a-1_b', id: 'x' },
  { ...good, expires_at: time, expiry: time },
  { payload: { data: { details: { content: good } } } },
  { body: good },
  { verification: { message: good } },
])('JSON: %j', (message) => {
  expect(shape(message)).toEqual(known('json'))
})

test.each([
  [good],
  'null',
  '5',
  { nonce: 'abc', issued_at: time },
  { ...good, nonce: undefined },
  { ...good, issued_at: undefined },
  { ...good, data: { nonce: 'other' } },
  { ...good, timestamp: '2026-05-19T12:00:01Z' },
  { ...good, text: 'and pay me' },
  ...['typex', 'mytype', 'paxosx', 'xissuer', 'services', 'xversion', 'versions', 'xexpiry', 'expiresx'].map(
    (name) => ({ ...good, [name]: heading }),
  ),
  ...['xnetwork', 'networks', 'myaddress', 'addresses', 'wallets', 'ids', 'xid', 'verificationids'].map(
    (name) => ({ ...good, [name]: 'x' }),
  ),
  { xmessage: { ...good } },
  { payloads: { ...good } },
  { ...good, expires_at: 'x2026-05-19T12:00:00Z' },
  { ...good, version: 'v' },
  { ...good, version: 'x1' },
  { ...good, version: '1.' },
  { ...good, id: '' },
  { ...good, xv: 1 },
  { ...good, versions: 1 },
  { ...good, issuer: 'notpaxos' },
  { ...good, issuer: 'paxos.community' },
  { ...good, service: 'my paxos.com' },
  { ...good, verification_id: 'a b' },
  { ...good, id: 'x'.repeat(129) },
  { ...good, expires_at: 'soon' },
  { ...good, version: 'one' },
  { ...good, version: '1.x' },
  { ...good, version: true },
  { ...good, count: 1 },
  { ...good, other: 'x' },
  { ...good, nonce: 5 },
  { ...good, nonce: '' },
  { ...good, title: 'paxos address ownership verification' },
  { outer: good },
  { message: { other: good } },
  { type: 'address_ownership_verification_v123', nonce: 'abc', issued_at: time },
  { type: 'addressownershipx', nonce: 'abc', issued_at: time },
  { type: 'xaddress_verification', nonce: 'abc', issued_at: time },
])('not JSON of Paxos: %j', (message) => {
  expect(shape(message).kind).toBe('unknown')
})

test.each<[unknown, string | undefined]>([
  [`Hello\nIssued At: ${time}`, time],
  [`Hello\n  issued_at :  x y  \nmore`, 'x y'],
  ['Issued: now', 'now'],
  ['issuedat:now', 'now'],
  ['Issued-At: now', 'now'],
  ['It was issued at: now', undefined],
  ['Issued At:', undefined],
  ['reissued: now', undefined],
  [{ issued_at: 'then', x: 1 }, 'then'],
  [{ a: { Issued: 'then' } }, 'then'],
  [{ issued_at: 5, x: 1 }, undefined],
  [{ reissued: 'then' }, undefined],
  [{ issuedatx: 'then' }, undefined],
])('T26: of %j the time of issue is %s', (message, issuedAt) => {
  expect(shape(message)).toEqual({ kind: 'unknown', ...(issuedAt !== undefined && { issuedAt }) })
})
