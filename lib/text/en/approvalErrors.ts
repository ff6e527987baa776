/** The sentences of approval keys. They come with the code that reads and signs approvals. */
export const approvalErrors = {
  'relying-party-refused':
    'The page {origin} may not ask for approval keys of “{domain}”. Ask from that domain, or from one below it.',
  'approval-not-used':
    'Nothing was signed: your browser’s dialog was closed, or none of the asked keys is on this device.',
  'approval-not-made': 'No key was made: your browser’s dialog was closed, or its time was over.',
  'approver-key-missing':
    'The approver has none of these keys at hand. They sign where the key is, or revoke it and create another one.',
  'approval-no-access':
    'Countersign may not use keys of {domain}. Let it, then try again; or sign in the page itself.',
  'approval-unsupported':
    'This browser or device cannot use such a key here: {reason}. Use another device, or sign in the page itself.',
  'approval-unfit':
    'What the key made is not a signature of what was shown, so nothing was handed over. Try again; if it stays, revoke the key.',
} as const
