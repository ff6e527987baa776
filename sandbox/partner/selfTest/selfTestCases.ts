import type { CollectorPayload } from '../../../lib/api/toCollectorPayload.ts'

/**
 * One thing that can be wrong with a request, and what a page should hear of it.
 *
 * `finding` is what the sign window says (its code); `codes` are the errors that the page may get, by what the
 * person presses; `status` is what Paxos says of the signature where one is made.
 */
export type SelfTestCase = {
  id: string
  title: string
  what: string
  finding?: string
  codes: readonly string[]
  status?: 'APPROVED' | 'PENDING'
  /** What is asked, made from a fresh verification and from another one. */
  payload: (fresh: CollectorPayload, other: CollectorPayload) => string | object
  /** What is asked just before, and left waiting. */
  before?: (fresh: CollectorPayload) => object
}

/** What the page hears when the window refuses, or is closed, or the person declines. */
const refusedInWindow = ['blocked', 'rejected', 'window-closed', 'cancelled']
const declined = ['rejected', 'window-closed', 'cancelled']

/** What a partner's users may meet, from the one that is well to those that are refused before any window. */
export const selfTestCases: readonly SelfTestCase[] = [
  {
    id: 'good',
    title: 'All is well',
    what: 'The payload as Paxos returned it.',
    codes: declined,
    status: 'APPROVED',
    payload: (fresh) => fresh,
  },
  {
    id: 'text',
    title: 'JSON text with odd spacing',
    what: 'The same as text; how it is spaced makes no difference.',
    codes: declined,
    status: 'APPROVED',
    payload: (fresh) => JSON.stringify(fresh, null, 4),
  },
  {
    id: 'changed-message',
    title: 'Message with trimmed line ends',
    what: 'Line breaks became spaces on the way. It can be signed after a warning, and Paxos does not accept it.',
    finding: 'unknown-shape',
    codes: declined,
    status: 'PENDING',
    payload: (fresh) => ({ ...fresh, message: fresh.message.replaceAll('\n', ' ') }),
  },
  {
    id: 'other-id',
    title: 'Message of another verification',
    what: 'The id is right, the message belongs to another. It can be signed, and Paxos does not accept it.',
    codes: declined,
    status: 'PENDING',
    payload: (fresh, other) => ({ ...fresh, message: other.message }),
  },
  {
    id: 'nonce',
    title: 'Nonce that does not fit',
    what: 'An API record whose nonce is not the message’s.',
    finding: 'nonce-mismatch',
    codes: refusedInWindow,
    payload: (fresh) =>
      recordOf(fresh, { signature_verification: { message: fresh.message, nonce: 'ffffffff' } }),
  },
  {
    id: 'conflict',
    title: 'Same id, other content',
    what: 'The same verification is asked for twice, with different messages.',
    finding: 'conflict',
    codes: [...refusedInWindow, 'conflict'],
    before: (fresh) => fresh,
    payload: (fresh, other) => ({ ...fresh, message: other.message }),
  },
  {
    id: 'expired',
    title: 'Expired',
    what: 'Its time ended an hour ago.',
    finding: 'expired',
    codes: ['expired', ...refusedInWindow],
    payload: (fresh) => ({ ...fresh, expires_at: new Date(Date.now() - 3_600_000).toISOString() }),
  },
  {
    id: 'wrong-network',
    title: 'Wrong network',
    what: 'The address belongs to another kind of network.',
    finding: 'address-wrong-network',
    codes: refusedInWindow,
    payload: (fresh) => ({ ...fresh, network: fresh.network === 'SOLANA' ? 'ETHEREUM' : 'SOLANA' }),
  },
  {
    id: 'unknown-network',
    title: 'Unknown network',
    what: 'A network that this version does not know.',
    finding: 'unsupported-network',
    codes: ['unsupported-network', ...refusedInWindow],
    payload: (fresh) => ({ ...fresh, network: 'EXAMPLENET' }),
  },
  {
    id: 'method',
    title: 'Unsupported method',
    what: 'A verification that Paxos’s support handles by hand.',
    finding: 'unsupported-method',
    codes: ['unsupported-method', ...refusedInWindow],
    payload: (fresh) => recordOf(fresh, { verification_method: 'MANUAL' }),
  },
  {
    id: 'look-alike',
    title: 'Look-alike letters',
    what: 'The “a” of Paxos is Cyrillic.',
    finding: 'look-alike-letters',
    codes: refusedInWindow,
    payload: (fresh) => ({ ...fresh, message: fresh.message.replace('Paxos', 'P\u0430xos') }),
  },
  {
    id: 'hidden',
    title: 'Hidden characters',
    what: 'A zero-width space stands in the message.',
    finding: 'hidden-characters',
    codes: refusedInWindow,
    payload: (fresh) => ({ ...fresh, message: fresh.message.replace('Nonce', 'No\u200bnce') }),
  },
  {
    id: 'sign-in',
    title: 'A sign-in instead',
    what: 'The message is a login to some website.',
    finding: 'sign-in',
    codes: refusedInWindow,
    payload: (fresh) => ({ ...fresh, message: signInMessage(fresh.address) }),
  },
  {
    id: 'credentials',
    title: 'Credentials in the payload',
    what: 'Somebody passed the whole configuration on. Nothing of it is kept, and the person is warned.',
    finding: 'credentials-in-payload',
    codes: ['credentials-in-payload'],
    payload: (fresh) => ({ ...fresh, client_secret: 'not-a-real-secret' }),
  },
  {
    id: 'unknown-shape',
    title: 'Not a payload',
    what: 'JSON that is something else.',
    finding: 'payload-unreadable',
    codes: ['payload-unreadable'],
    payload: () => ({ hello: 'world' }),
  },
  {
    id: 'malformed',
    title: 'Malformed JSON',
    what: 'The text was cut off.',
    finding: 'payload-unreadable',
    codes: ['payload-unreadable'],
    payload: (fresh) => JSON.stringify(fresh).slice(0, -5),
  },
  {
    id: 'duplicate',
    title: 'A field twice',
    what: 'Two readers could see different messages.',
    finding: 'duplicate-keys',
    codes: ['payload-unreadable'],
    payload: (fresh) => `{"message":"other",${JSON.stringify(fresh).slice(1)}`,
  },
  {
    id: 'too-large',
    title: 'Too large',
    what: 'More than 64 KiB.',
    finding: 'payload-too-large',
    codes: ['payload-too-large'],
    payload: (fresh) => ({ ...fresh, note: 'x'.repeat(70_000) }),
  },
]

/** The API's own shape of a verification, with some of it replaced. */
function recordOf(fresh: CollectorPayload, changes: object): object {
  const { verification_id: id, network, address, message, expires_at } = fresh
  return {
    id,
    network,
    address,
    verification_method: 'SIGNATURE',
    status: 'PENDING',
    signature_verification: { message, nonce: /Nonce: (\S+)/.exec(message)?.[1] ?? '', signature: '' },
    expires_at,
    ...changes,
  }
}

function signInMessage(address: string): string {
  const head = `shop.example wants you to sign in with your Ethereum account:\n${address}\n\nSign in.\n\n`
  return `${head}URI: https://shop.example\nVersion: 1\nChain ID: 1\nNonce: 12345678\nIssued At: 2026-05-19T12:00:00Z`
}
