/** Why a signed request was refused, one sentence for each code: what is wrong and what to do. */
export const refusals = {
  missing:
    'The request carries no Paxos-Signature. Sign it with one of the keys that are registered for these credentials.',
  malformed:
    'The signature is not a compact JWS: three parts of base64url without padding, joined by dots. Send it as the library wrote it, once.',
  'header-invalid':
    'The protected header is not one JSON object with alg, kid, paxos.com/timestamp, paxos.com/request-method and paxos.com/request-path, each a string. Build it as the guide does.',
  'header-duplicate': 'The protected header has a member twice. Write each member once.',
  'header-forbidden':
    'The protected header carries crit, b64, or a key of its own. Leave those members out: the key is found by its kid.',
  'alg-not-allowed': 'The algorithm is neither EdDSA nor ES256. Sign with one of these two.',
  'kid-unknown':
    'No key with this kid is registered for these credentials. Check the kid, or register the public key.',
  'kid-ambiguous': 'More than one key is registered under this kid. Give each key a kid of its own.',
  'key-revoked': 'The key with this kid is no longer active. Sign with an active key.',
  'key-unusable':
    'The key registered under this kid cannot be used for its algorithm. Register an Ed25519 key for EdDSA or a P-256 key for ES256.',
  'alg-mismatch':
    'The algorithm is not the one that this key is registered for. Sign with the algorithm of the key.',
  'method-mismatch': 'The request was sent with another method than the signed one. Sign what is sent.',
  'path-mismatch':
    'The request was sent to another path or query than the signed one. Sign both exactly as they go over the wire.',
  'body-mismatch':
    'The body is not the signed one, byte for byte. Sign the very bytes that are sent, and none for a request without a body.',
  'timestamp-malformed':
    'paxos.com/timestamp is not a string of digits. Write whole seconds since 1970 as a string.',
  'timestamp-old': 'The signature is older than 30 minutes. Sign each request when it is sent.',
  'timestamp-future': 'The signature is dated in the future. Check the clock of the machine that signs.',
  'signature-invalid':
    'The signature does not verify under the registered key. Check that the private key belongs to this kid.',
  replayed: 'This very request was received before. Sign each request anew.',
  'input-unreadable': 'The request to check could not be read. Check its fields and their types.',
} as const
