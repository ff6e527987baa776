import { describe, expect, test } from 'vitest'
import {
  check,
  codesOf,
  evmAddress,
  message,
  recordWith,
  solana,
  solanaAddress,
} from './checkRequest.fixture.ts'

const nonce = 'a1b2c3d4'

/** Harmless, but not as Paxos writes: a tick is needed, and nothing more. */
const odd: [string, string, string[]][] = [
  ['CRLF', message.replaceAll('\n', '\r\n'), ['odd-whitespace']],
  ['CR', message.replaceAll('\n', '\r'), ['odd-whitespace']],
  ['a trailing blank', `${message} `, ['odd-whitespace']],
  ['a trailing blank on a line', message.replace('\n', ' \n'), ['odd-whitespace']],
  ['a line end at the end', `${message}\n`, ['odd-whitespace']],
  ['a tab', message.replace('Nonce: ', 'Nonce:\t'), ['odd-whitespace']],
  ['a no-break space', message.replace('Paxos ', 'Paxos\u00a0'), ['odd-whitespace']],
  ['an ideographic space', message.replace('Paxos ', 'Paxos\u3000'), ['odd-whitespace']],
  ['a blank at the start', ` ${message}`, ['unknown-shape', 'odd-whitespace']],
  ['two blanks', message.replace('Nonce: ', 'Nonce:  '), ['unknown-shape']],
  ['400 empty lines', message.replace('\nIssued', `${'\n'.repeat(400)}Issued`), ['unknown-shape', 'padding']],
  ['2,000 blanks', message.replace('\nIssued', `${' '.repeat(2000)}\nIssued`), ['odd-whitespace', 'padding']],
  ['another heading', message.replace('Verification', 'Check'), ['unknown-shape']],
  ['another case', message.replace('Paxos', 'PAXOS'), ['unknown-shape']],
  [
    'another order',
    'Paxos Address Ownership Verification\nIssued At: 2026-05-19T12:00:00Z\nNonce: a1b2c3d4',
    ['unknown-shape'],
  ],
  ['an extra line', `${message}\nThis does not authorize movement of funds.`, ['unknown-shape']],
  ['its own address in lower case', `${message}\nAddress: ${evmAddress.toLowerCase()}`, ['unknown-shape']],
  ['its own address, shortened', `${message}\nAddress: 0xd8dA…6045`, ['unknown-shape']],
  ['its own network', `${message}\nNetwork: Ethereum Mainnet`, ['unknown-shape']],
  ['its own chain id', `${message}\nChain ID: 1`, ['unknown-shape']],
  ['its own test chain', `${message}\nNetwork: Sepolia`, ['unknown-shape']],
  ['free text', `Please prove that you control this address. Reference ${nonce}.`, ['unknown-shape']],
  [
    'free text without the nonce',
    'Please prove that you control this address.',
    ['nonce-missing', 'unknown-shape'],
  ],
  ['free text in French', `Vérification d’adresse Paxos, référence ${nonce}.`, ['unknown-shape']],
  ['free text in Russian', `Подтвердите адрес: ${nonce}`, ['unknown-shape']],
  ['free text in Japanese', `アドレスの確認 ${nonce}`, ['unknown-shape']],
  ['an emoji', `${message}\n😀`, ['unknown-shape']],
  ['HTML', `${message}\n<b>bold</b> <script>alert(1)</script>`, ['unknown-shape']],
  ['a URL', `${message}\nhttps://partner.example/terms`, ['unknown-shape']],
  [
    'a sentence with a nonce',
    `Prove that you hold this address (nonce: ${nonce}). Thank you.`,
    ['unknown-shape'],
  ],
  [
    'one line',
    'Paxos Address Ownership Verification, Nonce: a1b2c3d4, Issued At: 2026-05-19T12:00:00Z',
    ['unknown-shape'],
  ],
  [
    'one line with blanks',
    'Paxos Address Ownership Verification Nonce: a1b2c3d4 Issued At: 2026-05-19T12:00:00Z',
    ['unknown-shape'],
  ],
  [
    'known JSON with free text',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      nonce,
      issued_at: '2026-05-19T12:00:00Z',
      statement: 'I give all I have away',
    }),
    ['unknown-shape'],
  ],
  ['a nonce inside a sentence', `I sign with nonce: ${nonce} to prove it.`, ['unknown-shape']],
  ['unknown JSON', JSON.stringify({ nonce, hello: 'world' }), ['unknown-shape']],
  ['broken JSON', `{"nonce":"${nonce}",}`, ['unknown-shape']],
  ['sign in order to', `Sign in order to prove it: ${nonce}`, ['unknown-shape']],
  ['secrets in a sentence', `${message}\nNever share your seed phrase or private key.`, ['unknown-shape']],
  ['no seconds', message.replace('12:00:00Z', '12:00Z'), ['issue-time-unreadable']],
  ['no zone', message.replace('00Z', '00'), ['issue-time-unreadable']],
  ['30 February', message.replace('05-19', '02-30'), ['issue-time-unreadable']],
  ['a day early', message.replace('05-19T12', '05-18T12'), ['issue-time']],
  ['a day late', message.replace('05-19T12', '05-20T12'), ['issue-time']],
  ['a year early', message.replace('2026', '2025'), ['issue-time']],
]

describe('warned, not blocked', () => {
  test.each(odd)('%s', (_, text, codes) => {
    const checked = check(recordWith(text))
    expect(codesOf(checked)).toEqual(codes)
    expect(checked.verdict).toBe('warn')
  })

  test('free text for Solana, its own address in it', () => {
    expect(
      codesOf(check({ ...recordWith(`I control ${solanaAddress} on Solana. ${nonce}`), ...solana })),
    ).toEqual(['unknown-shape'])
  })
})
