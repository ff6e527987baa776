/**
 * One sentence for each error of the API caller's side: what happened and what to do next. Apart from the other
 * errors because no part of the extension needs them.
 */
export const apiErrors = {
  'paxos-refused': 'Paxos refused the request ({status}, {title}): {detail} {advice}',
  'paxos-credentials-refused':
    'Paxos did not accept the credentials ({reason}). Check the client id, the secret and the scopes enabled on them.',
  'paxos-unreachable':
    'Paxos could not be reached ({reason}). Check the address and the network, then try again.',
  'paxos-unexpected':
    'Paxos answered in a form that is not known here ({reason}). Look for a newer version of Countersign.',
  'api-url-unsafe':
    'Credentials are not sent to {url}. Use an https address, or http on this machine for a local sandbox.',
  'signing-key-unusable': 'The signing key cannot be used: {reason}.',
  'request-unsignable': 'The request cannot be signed: {reason}.',
  'signer-failed':
    'The key service did not sign ({reason}). Nothing was sent; check its state and its permissions.',
  'credentials-missing': '{name} is not set. Set it in the environment, or name a file with --credentials.',
  'file-unsafe': '{file} cannot be trusted with a secret: {reason}.',
  'file-unreadable': '{file} could not be read: {reason}.',
  'file-exists': '{file} exists already and was left as it is. Choose another name.',
  'file-not-written': '{file} could not be written: {reason}.',
  'not-pending':
    'This verification is {status}, so there is nothing left to sign. Create a new one if it is still needed.',
  'reply-unreadable': 'The signature to submit could not be read: {reason}.',
} as const

/** What to do about a problem that Paxos stated, by its slug. */
export const problemAdvice = {
  'already-exists': 'Read the existing record, or choose another ref_id.',
  expired: 'Create a new verification and start again.',
  rejected: 'Contact Paxos Support about this address.',
  'unsupported-address': 'Check the address and its network.',
  'not-found': 'Check the id, and that it belongs to this account.',
  400: 'Correct the request; the same one would be refused again.',
  401: 'Check the credentials, and whether they require signed requests.',
  403: 'Check which scopes and permissions the credentials have.',
  404: 'Check the id, and that it belongs to this account.',
  409: 'Read the existing record first.',
  422: 'Correct the request; the same one would be refused again.',
  429: 'Wait as long as Paxos says, then send less often.',
  500: 'Try again later; what was asked may have been done.',
} as const
