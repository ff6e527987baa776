/** One sentence for each finding code, for the person who is about to sign: what it is, then what to do. */
export const findings = {
  // The payload as a whole
  'payload-unreadable':
    'This is not a readable verification payload: {reason}. Ask for the JSON exactly as Paxos returned it.',
  'payload-too-large': 'The payload is larger than 64 KiB. Ask for only the fields that Paxos returned.',
  'payload-too-complex':
    'Its JSON is nested deeper than {depth} levels or has more than {keys} fields. Ask for only the fields that Paxos returned.',
  'duplicate-keys':
    'The field “{field}” is there more than once, so two readers could see different things. Ask for a clean payload.',
  'forbidden-key':
    'The payload has a field named “{field}”, which is used in attacks on programs. Ask for a clean payload.',
  'contradictory-payload':
    'The payload gives “{field}” twice with different values. Ask for a clean payload.',
  'credentials-in-payload':
    'The payload carries a credential in “{field}”. Nothing was kept. Whoever sent it should remove and replace that credential; signing never needs one.',
  'callback-named':
    'It asks for the signature to be sent to {host} as well. Nothing goes there without your word.',
  'callback-unusable':
    'It names an address to send the signature to that cannot be used (no https address of a collector). It is ignored.',
  'unknown-fields': 'The payload has fields that Paxos does not define ({fields}). They are ignored.',

  // What is asked, for which address
  'unsupported-network':
    'The network “{network}” is not one that Countersign knows. Check it with whoever asked, or update Countersign.',
  'unsupported-method':
    'The method “{method}” cannot be done here. Contact whoever asked for this verification.',
  'not-pending':
    'This verification is “{status}”, so there is nothing left to sign. Ask for a new one if it is needed.',
  expired: 'This verification expired at {time}. Ask for a new one.',
  'expiry-missing':
    'The payload does not say when it expires. Ask for the payload with “expires_at” as Paxos returned it.',
  'expiry-unreadable':
    'The expiry time “{time}” is not a real time with its zone. Ask for the payload exactly as Paxos returned it.',
  'expiry-far':
    'This verification runs longer than the 48 hours that Paxos gives. Make sure that you know who asks.',
  'creation-time':
    'The creation time “{time}” cannot be right. Make sure that you know who asks, and check your clock.',
  'address-unreadable':
    '“{address}” is not an address on {network}. Ask for a payload with the address that you gave.',
  'address-wrong-network':
    '“{address}” belongs to another kind of network than {network}. Ask for a payload with the right network.',
  'address-checksum':
    'The checksum of {address} is wrong, so a letter may be mistyped. Compare it with your wallet and ask again.',
  'address-off-curve':
    '{address} cannot sign, because no private key belongs to it (a program’s or shared account, perhaps). Ask for a small deposit instead.',
  'address-without-key':
    '{address} is an address that nobody controls. Ask for a payload with your own address.',
  'address-without-checksum':
    'The address is written without a checksum. Compare all of it with your wallet.',
  'deposit-address':
    'The deposit would go to “{address}”, which is not a usable address on {network}. Send nothing, and ask again.',
  'deposit-to-itself':
    'The deposit would go back to the address under verification. Send nothing, and ask again.',
  'deposit-amount':
    'The deposit’s amount “{amount}” is not a plain positive number that can be sent. Send nothing, and ask again.',
  'deposit-asset': 'The deposit’s asset “{asset}” is not an asset’s name. Send nothing, and ask again.',

  // The message: what it hides
  'message-too-long':
    'The message is longer than 16 KiB, more than a person can check. Ask for the message that Paxos returned.',
  'blank-message':
    'The message is blank, so there is nothing to sign. Ask for the message that Paxos returned.',
  'hidden-characters':
    'The message has characters that cannot be seen ({characters}). Do not sign it anywhere; ask for a clean one.',
  'bidi-characters':
    'The message has characters that turn the reading direction ({characters}), so it may not say what it seems to. Do not sign it anywhere.',
  'control-characters':
    'The message has control characters ({characters}), which text does not need. Ask for a clean one.',
  'lone-surrogate':
    'The message has half a character ({characters}), so it has no exact bytes to sign. Ask for it again.',
  'replacement-character':
    'The message was damaged on its way (it has U+FFFD where a character was). Ask for it again.',
  noncharacters:
    'The message has codes that are no characters of any script ({characters}). Ask for a clean one.',
  'look-alike-letters':
    'The word “{word}” is written with letters that only look right. Do not sign it anywhere; tell whoever asked.',
  padding: 'The message has a long stretch of nothing in it. Read it to its very end before you sign.',
  'odd-whitespace':
    'The message has unusual white space ({kinds}). It is signed as it is, but some wallets change it and the signature then fails.',

  // The message: what else it could mean
  'sign-in':
    'This is a sign-in to a website, not a verification. Signing it could let someone in as you. Do not sign it here.',
  permit:
    'This gives someone else permission over your funds or account. It is not a verification; do not sign it anywhere.',
  'typed-data':
    'This is structured data for a contract (an order, a permission or the like), not a verification. Do not sign it here.',
  'transaction-request':
    'This describes a transaction or a call to a wallet, not a verification. Do not sign it here.',
  'solana-transaction':
    'This message is a Solana transaction in disguise. Signing it could move your funds; do not sign it anywhere.',
  'ethereum-transaction':
    'This message is an Ethereum transaction in disguise. Signing it could move your funds; do not sign it anywhere.',
  'bare-hash':
    'This is only a hash, and nobody can tell what it stands for. Ask for the full text of the message.',
  'hex-text':
    'This is only hexadecimal, which wallets may take for raw bytes. Ask for the full text of the message.',
  'address-text': 'The message is nothing but an address. Ask for the message that Paxos returned.',
  'encoded-bytes': 'This is encoded data that nobody can read. Ask for the full text of the message.',
  'signing-prefix':
    'The message brings its own signing prefix, so that its signature could be used for something else. Do not sign it anywhere.',

  // The message: whether it fits
  'unknown-shape':
    'This is not a message as Paxos is known to write it. Read it, and sign only if it says what you want to prove.',
  'nonce-mismatch':
    'The message carries the nonce “{actual}”, but the verification’s is “{expected}”. Ask for a new verification.',
  'nonce-missing':
    'The verification’s nonce “{expected}” is not in the message, so the message may belong to something else. Ask for a new verification.',
  'nonce-ambiguous': 'The message carries more than one nonce. Ask for a new verification.',
  'other-address':
    'The message names another address ({address}) than the one to be verified. Do not sign it; ask for a new verification.',
  'other-network':
    'The message names “{named}”, but the verification is for {network}. Do not sign it; ask for a new verification.',
  'other-verification':
    'The message belongs to another verification ({named}). Do not sign it; ask for a new verification.',
  'issue-time':
    'The message says that it was issued at {time}, which does not fit this verification. Make sure that you know who asks.',
  'issue-time-unreadable':
    'The message’s issue time “{time}” is not a real time with its zone. Make sure that you know who asks.',

  // Who asks
  'no-site':
    'This came by a link or a code, so no site stands behind it. Make sure that you know who sent it.',
  'origin-refused':
    'The request comes from “{origin}”, which is no website. Open the page over https and ask again.',
  'origin-insecure':
    '{origin} is not encrypted, so anyone on the way could have changed this request. Open the site over https.',
  'origin-of-paxos': 'Countersign stays away from Paxos’s own pages ({origin}). Continue there without it.',
  'look-alike-origin':
    '{origin} could be taken for another site because of {reason}. Make sure that it is the site you mean.',
  'loopback-origin': 'The request comes from this computer ({origin}), as it does during development.',
  'cross-origin-frame': 'The request comes from {origin}, shown inside {top}. Make sure that you trust both.',

  // What came before
  conflict:
    'This verification was already seen with other content. One of the two is not genuine; ask for a new verification.',
  'seen-from-another-origin':
    'The same verification was asked for by {origin} before. Make sure that you mean to answer this site.',
  'already-signed': 'You have signed this before. Signing it again gives nothing new away.',
} as const
