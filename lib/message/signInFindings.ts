import type { Finding } from '../paxos/finding.ts'
import { latinised } from './confusables.ts'
import { type MessageReading, plainKey } from './readMessage.ts'

const phrases: readonly RegExp[] = [
  /\bwants?\s+you\s+to\s+(?:sign|log|authenticate|connect)/i,
  // “Sign in”, “log-in”, “signing into”; but not “sign in order to”.
  /\b(?:sign|log)(?:ing|ging)?[\s_-]*in(?:to)?\b(?!\s+(?:order|person|ink|advance)\b)/i,
  /\bauthenticat(?:e|ing)\s+(?:with|to|into|as|yourself|your\s+(?:session|account|wallet))\b/i,
  /\b(?:log|sign)[\s-]?(?:on|up)\s+(?:to|with|for|at)\b/i,
  /\b(?:SIWE|SIWS|EIP-?4361|CAIP-?122)\b/,
  /\bi\s+further\s+authorize\s+the\s+stated\s+uri\b/i,
]

/** Labels that only sign-in messages have together. Source: EIP-4361, and Sign In With Solana. */
const labels = [
  'uri',
  'version',
  'chain id',
  'expiration time',
  'not before',
  'request id',
  'resources',
  'domain',
]

/**
 * Sign-ins (T22): Sign-In with Ethereum (EIP-4361), Sign In With Solana and the like, in their exact form or a
 * slight variation of it, as text or as JSON. Signed, they would log somebody else in.
 */
export function signInFindings({ texts, entries }: MessageReading): Finding[] {
  const isSignIn = texts.some((text) => {
    const plain = latinised(text)
    return phrases.some((pattern) => pattern.test(plain)) || hasLabels(plain)
  })
  return isSignIn || hasKeys(entries.map(({ path }) => plainKey(path.at(-1) ?? '')))
    ? [{ code: 'sign-in', weight: 'block' }]
    : []
}

function hasLabels(text: string): boolean {
  const lines = text.toLowerCase().split(/\r\n|\r|\n/)
  const present = labels.filter((label) =>
    lines.some((line) =>
      line
        .replaceAll(/[\s_-]+/g, ' ')
        .trimStart()
        .startsWith(`${label}:`),
    ),
  )
  return (
    present.length >= 2 &&
    present.some((label) => label === 'uri' || label === 'domain' || label === 'version')
  )
}

function hasKeys(keys: readonly string[]): boolean {
  const has = (key: string): boolean => keys.includes(key)
  return (
    has('domain') ||
    (has('statement') && (has('uri') || has('version') || has('chainid'))) ||
    (has('uri') && (has('nonce') || has('issuedat')))
  )
}
