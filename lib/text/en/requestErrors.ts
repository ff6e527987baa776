/** The sentences that the background needs: it starts often, so it carries no others. */
export const requestErrors = {
  rejected: 'The request was declined. Ask again when the address holder is ready.',
  cancelled: 'The page withdrew the request. Ask again to start over.',
  'payload-unreadable':
    'The verification payload could not be read: {reason}. Send the JSON exactly as Paxos returned it.',
  'payload-too-large':
    'The verification payload is larger than 64 KiB. Send only the fields that Paxos returned.',
  'credentials-in-payload':
    'The payload carries a credential in “{field}”. Nothing was kept. Remove it and rotate that credential; a wallet never needs it.',
  'method-mismatch':
    'This verification takes another call: requestDeposit for a small deposit, requestSignature for a signature.',
  expired: 'This verification has expired. Create a new one and ask again.',
  'origin-refused':
    'Requests from {origin} are not taken. Use an https page of your own (or localhost while developing).',
  'policy-forbids': 'Your administrator does not allow this here. Ask them if you need it.',
  'too-many-requests': 'This site has too many requests waiting. Finish or cancel some, then ask again.',
  paused: 'Requests from this site are paused after several were declined. Try again later.',
  'not-found': 'That request is no longer here. Ask again from the page.',
  'state-changed': 'This request has moved on in the meantime. Look at its present state.',
  'digest-mismatch': 'What was approved is not what would be signed. Nothing was signed; ask again.',
  'window-closed': 'The sign window was closed before it finished. Nothing was sent; ask again.',
  interrupted: 'Signing was interrupted. Nothing was sent; ask again.',
  'wallet-page-gone': 'The page that carries the wallet has gone. Open it again and retry.',
  'permission-missing': 'Countersign has no access to {origin}. Grant it in the popup, then try again.',
  internal: 'Something went wrong inside Countersign ({reason}). Try again; if it stays, report it.',
} as const

/** Why a payload could not be read, where the finding is more than a reason; completes “could not be read: …”. */
export const payloadReasons = {
  'duplicate-keys': 'the field “{field}” stands in it twice',
  'forbidden-key': 'it has a field “{field}”, which is not allowed',
  'payload-too-complex': 'it is nested too deeply or has too many fields',
  'contradictory-payload': 'its two ways of giving “{field}” differ',
} as const
