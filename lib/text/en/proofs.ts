/** What is said of proofs and their chains, on the pages and by `verify-proof`. */
export const proofs = {
  /** What can be wrong with a proof besides its signature. The codes are part of `verify-proof`'s output: never rename one. */
  problems: {
    'digest-differs': 'The SHA-256 in the proof is not that of its message. The document was changed.',
    'text-differs': 'The text in the proof is not what its bytes say. The document was changed.',
    'canonical-differs':
      'The signature fits, but is not written in its canonical form. The document was changed.',
    'standard-differs': 'The proof names another signature standard than the one that was used.',
    'delivered-differs': 'The signature that was handed over is not the one that was checked.',
    'times-differ': 'The times in the proof are not in the order in which such things happen.',
    'document-changed': 'The document was changed after it was written: its hash does not fit any more.',
    'delivery-changed':
      'The time at which the signature was handed over was changed: its hash does not fit any more.',
  },

  valid: 'Valid: the key of {address} on {network} signed exactly this message.',
  invalid: 'Not valid.',
  changed: 'The signature is right, but the proof around it was changed.',
  unverifiable: 'This cannot be checked offline.',

  // What a valid proof proves, and what it does not.
  provesKey: 'Whoever signed had the use of the private key of {address}.',
  provesMessage: 'What was signed is exactly this message: {bytes}, SHA-256 {digest}.',
  'bytes.one': '{count} byte',
  'bytes.other': '{count} bytes',
  provesUnchanged: 'The document is as its own hash says; anybody who changes it can make a new hash.',
  notWho: 'It does not prove who held the key, or that the same person holds it today.',
  notWhen:
    'It does not prove when it was signed, which site asked, or with which kind of signer. Countersign wrote these down; no signature covers them.',
  notPaxos:
    'It does not prove that Paxos made the request or approved it. Ask Paxos for the status of {verificationId}.',
  notVerification:
    'It does not prove that Paxos asked for it: a page asked Countersign as its wallet, and names no verification.',
  notUnchained: 'It was saved before proofs were chained, so nothing shows whether its times were changed.',

  // What several proofs show together.
  chainWhole:
    'The chain is whole: nothing was changed, and nothing is missing that was not noted as deleted.',
  chainPart:
    'What is here of the chain fits together. The file does not hold all of it, so gaps say nothing.',
  chainBroken: 'The chain is broken: something was changed or taken out.',
  chainMissing: 'Missing without a note: {ranges}.',
  chainUnfit: 'Does not follow from the link before: {ranges}.',
  chainNotes: 'Notes that were changed: {ranges}.',
  'deletedByPerson.one': '{count} proof was deleted by hand on {time}.',
  'deletedByPerson.other': '{count} proofs were deleted by hand on {time}.',
  'deletedByRetention.one': '{count} proof was deleted on {time} because of its age.',
  'deletedByRetention.other': '{count} proofs were deleted on {time} because of their age.',
  'deletedByReplacement.one': '{count} proof was replaced on {time}, when the same request was signed again.',
  'deletedByReplacement.other':
    '{count} proofs were replaced on {time}, when the same request was signed again.',
  'adopted.one': '{count} proof was kept before the chain began; earlier changes to it would not show.',
  'adopted.other': '{count} proofs were kept before the chain began; earlier changes to them would not show.',
  chainsDiffer: 'These files tell different histories of one chain: in one of them something was changed.',
  eachProves:
    'Each valid proof proves that the key of its address signed exactly its message. It does not prove more:',
  chainLimit:
    'Whoever rules the computer on which a chain is kept can write a new one. Keep an export elsewhere: a later one has to contain it.',
} as const
