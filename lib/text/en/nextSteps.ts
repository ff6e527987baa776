/** What comes next after a diagnosis, for the person; and the same for whoever asked. */
export const nextSteps = {
  'sign-again': 'Sign again, with the account and the message exactly as they are asked for.',
  'other-wallet': 'Use another wallet that holds this address. Where there is none, ask for a small deposit.',
  'small-deposit': 'Ask for a small deposit: whoever asked can create such a verification for this address.',
  'ask-partner': 'Whoever asked has to mend this on their side. Send them the text below.',
  'keep-secret': 'Give this to nobody, and ask nobody to look at it.',

  'partner.sign-again': 'Next: let the holder sign the exact message again.',
  'partner.other-wallet':
    'Next: let the holder sign with another wallet that holds the address, or offer a small deposit:',
  'partner.small-deposit': 'Next: create a small-deposit verification for the same address:',
  'partner.ask-partner': 'Next: mend this in the integration, then ask the holder again.',
  'partner.keep-secret': 'Next: delete it, and ask the holder for a signature from a new address.',

  'partner.opening': 'The signature for Paxos address verification {id} does not verify.',
  'partner.openingNoId': 'The signature for a Paxos address verification does not verify.',
  'partner.openingUnverifiable':
    'The signature for Paxos address verification {id} cannot be checked as a signature of a key.',
  'partner.openingUnverifiableNoId':
    'The signature for a Paxos address verification cannot be checked as a signature of a key.',
  'partner.openingAddressNoId': 'A Paxos address verification cannot be done by a signature.',
  'partner.openingAddress': 'Paxos address verification {id} cannot be done by a signature.',

  // What was only written in another way, and was therefore mended.
  'mended.encoding': 'The signature was written in another encoding and was rewritten.',
  'mended.recovery-id': 'The last byte of the signature, v, was written in another way and is now 27 or 28.',
  'mended.compact': 'The signature came in the short form of ERC-2098 and was written out to 65 bytes.',
  'mended.high-s':
    'The number s of the signature was in the upper half and was replaced by its counterpart, which says the same.',
  mended: 'Only how it is written was changed, never what it signs.',
} as const
