import type { DiagnosisCode } from './verdict.ts'

/** What comes next after a diagnosis. What was only encoded in another way is mended and needs no next step. */
export type NextStep = 'sign-again' | 'other-wallet' | 'small-deposit' | 'ask-partner' | 'keep-secret'

/**
 * How a diagnosis is known: `claim`, the request itself is at fault; `form`, from how the signature looks;
 * `verified`, with that one change undone the signature verifies; `chain`, by asking an RPC endpoint;
 * `unknown`, nothing that is known explains it.
 */
export type DiagnosisBasis = 'claim' | 'form' | 'verified' | 'chain' | 'unknown'

/** Every diagnosis, in the order of docs/diagnosis.md. */
export const diagnosisTable: Readonly<Record<DiagnosisCode, { basis: DiagnosisBasis; next: NextStep }>> = {
  'message-missing': { basis: 'claim', next: 'ask-partner' },
  'message-not-text': { basis: 'claim', next: 'ask-partner' },
  'network-unknown': { basis: 'claim', next: 'ask-partner' },
  'address-missing': { basis: 'claim', next: 'ask-partner' },
  'address-unreadable': { basis: 'claim', next: 'ask-partner' },
  'address-checksum': { basis: 'claim', next: 'ask-partner' },
  'address-wrong-network': { basis: 'claim', next: 'ask-partner' },
  'address-off-curve': { basis: 'claim', next: 'small-deposit' },
  'address-without-key': { basis: 'claim', next: 'ask-partner' },

  'signature-missing': { basis: 'form', next: 'sign-again' },
  'signature-unreadable': { basis: 'form', next: 'sign-again' },
  'signature-length': { basis: 'form', next: 'sign-again' },
  'signature-extra-bytes': { basis: 'verified', next: 'ask-partner' },
  'signature-der': { basis: 'form', next: 'ask-partner' },
  'signature-range': { basis: 'form', next: 'sign-again' },
  'signature-recovery-id': { basis: 'form', next: 'other-wallet' },
  'signature-other-family': { basis: 'form', next: 'other-wallet' },
  'signature-malleable': { basis: 'form', next: 'sign-again' },
  'signature-weak-point': { basis: 'form', next: 'sign-again' },
  'recovery-id-lost': { basis: 'verified', next: 'ask-partner' },
  'recovery-id-first': { basis: 'verified', next: 'ask-partner' },
  'recovery-id-flipped': { basis: 'verified', next: 'sign-again' },
  'halves-swapped': { basis: 'verified', next: 'ask-partner' },
  'bytes-reversed': { basis: 'verified', next: 'ask-partner' },
  'leading-zero-lost': { basis: 'verified', next: 'ask-partner' },
  'encoded-twice': { basis: 'verified', next: 'ask-partner' },
  'encoding-confused': { basis: 'verified', next: 'ask-partner' },
  'private-key-given': { basis: 'verified', next: 'keep-secret' },
  'transaction-given': { basis: 'form', next: 'other-wallet' },

  'contract-erc6492': { basis: 'form', next: 'small-deposit' },
  'contract-webauthn': { basis: 'form', next: 'small-deposit' },
  'contract-safe': { basis: 'form', next: 'small-deposit' },
  'contract-erc7739': { basis: 'form', next: 'small-deposit' },
  'contract-signature': { basis: 'form', next: 'small-deposit' },
  'contract-owner': { basis: 'verified', next: 'small-deposit' },
  'account-envelope': { basis: 'verified', next: 'other-wallet' },
  'account-contract': { basis: 'chain', next: 'small-deposit' },
  'account-delegated': { basis: 'chain', next: 'other-wallet' },
  'contract-accepts': { basis: 'chain', next: 'small-deposit' },
  'contract-declines': { basis: 'chain', next: 'small-deposit' },

  'line-ends-changed': { basis: 'verified', next: 'other-wallet' },
  'line-ends-removed': { basis: 'verified', next: 'other-wallet' },
  'line-ends-escaped': { basis: 'verified', next: 'ask-partner' },
  'line-ends-unescaped': { basis: 'verified', next: 'ask-partner' },
  trimmed: { basis: 'verified', next: 'other-wallet' },
  'newline-added': { basis: 'verified', next: 'other-wallet' },
  'newline-lost': { basis: 'verified', next: 'other-wallet' },
  'blanks-changed': { basis: 'verified', next: 'other-wallet' },
  'unicode-normalised': { basis: 'verified', next: 'other-wallet' },
  'byte-order-mark': { basis: 'verified', next: 'other-wallet' },
  'case-changed': { basis: 'verified', next: 'other-wallet' },
  'json-quoted': { basis: 'verified', next: 'ask-partner' },
  'json-rewritten': { basis: 'verified', next: 'other-wallet' },
  'percent-encoded': { basis: 'verified', next: 'ask-partner' },
  'html-escaped': { basis: 'verified', next: 'ask-partner' },
  'hex-as-bytes': { basis: 'verified', next: 'other-wallet' },
  'hex-as-text': { basis: 'verified', next: 'other-wallet' },
  'base64-as-text': { basis: 'verified', next: 'other-wallet' },
  'base58-as-text': { basis: 'verified', next: 'other-wallet' },
  'utf16-encoded': { basis: 'verified', next: 'other-wallet' },
  'charset-changed': { basis: 'verified', next: 'other-wallet' },
  'part-signed': { basis: 'verified', next: 'sign-again' },
  'digest-signed': { basis: 'verified', next: 'other-wallet' },
  'typed-data': { basis: 'verified', next: 'other-wallet' },
  'prefix-missing': { basis: 'verified', next: 'other-wallet' },
  'prefix-doubled': { basis: 'verified', next: 'other-wallet' },
  'prefix-length': { basis: 'verified', next: 'other-wallet' },
  'prefix-foreign': { basis: 'verified', next: 'other-wallet' },
  'offchain-envelope': { basis: 'verified', next: 'other-wallet' },
  'other-account': { basis: 'verified', next: 'sign-again' },

  'other-signer': { basis: 'unknown', next: 'sign-again' },
  'no-match': { basis: 'unknown', next: 'sign-again' },
}
