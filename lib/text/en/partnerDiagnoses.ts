import type { diagnoses } from './diagnoses.ts'

/**
 * One sentence a diagnosis for the engineers of the party that asked: what their integration, or the wallet that
 * it uses, did, and what to change. No sentence names an account beside the one that was asked for.
 */
export const partnerDiagnoses: Readonly<Record<keyof typeof diagnoses, string>> = {
  'message-missing':
    'The payload has no message. Send signature_verification.message as the API returned it.',
  'message-not-text':
    'The message has an unpaired surrogate, so it was cut inside a character. Send the string as the API returned it.',
  'network-unknown': 'The network is none of the API’s. Send network as the API returned it.',
  'address-missing': 'The payload has no address. Send address as the API returned it.',
  'address-unreadable':
    'The address does not parse on this network. Create the verification with an address of {network}.',
  'address-checksum':
    'The address fails its EIP-55 checksum. Ask the holder for it again and create a new verification.',
  'address-wrong-network':
    'The address belongs to another kind of network than {network}. Create a verification with the right network.',
  'address-off-curve':
    'The address is a program-derived one, off the ed25519 curve, and can never sign. Create a SMALL_DEPOSIT verification.',
  'address-without-key': 'Nobody can hold a key for this address. Ask the holder for the address again.',

  'signature-missing': 'No signature reached the check. Pass on what the wallet returned.',
  'signature-unreadable':
    'The signature is neither hex nor base58 nor base64. Pass on the wallet’s return value without changing it.',
  'signature-length':
    'The signature has {actual} bytes; {expected} were expected. Look for a column, a URL or a log that cuts it off.',
  'signature-extra-bytes':
    '{extra} bytes hang on an otherwise right signature of {expected}. Take the detached signature alone, as nacl.sign.detached returns it.',
  'signature-der':
    'ECDSA signature in ASN.1 DER. Submit r‖s‖v: 65 bytes, r and s padded to 32 bytes each, v 27 or 28.',
  'signature-range': 'r or s is zero or not below the order of the curve: no signer made this.',
  'signature-recovery-id': 'v is {value}. Submit 27 or 28; subtract whatever your library adds to it.',
  'signature-other-family':
    'The signature has the form of {family}; the verification is on {network}. Match wallet and network.',
  'signature-malleable':
    'S is not below the order of ed25519’s group, which RFC 8032 forbids. Submit what the signer returned.',
  'recovery-id-lost': 'r‖s verify, but v was dropped. Submit 65 bytes r‖s‖v with v 27 or 28.',
  'recovery-id-first': 'v stands before r‖s, as Bitcoin libraries write it. Submit r‖s‖v.',
  'halves-swapped': 'The halves of the signature are swapped: s‖r in the place of r‖s.',
  'bytes-reversed':
    'r and s (or R and S) were written in the other byte order. EVM numbers are big-endian; ed25519 halves are kept as they are.',
  'leading-zero-lost':
    'A number of the signature was written without its leading zeros. Pad r and s (or the 64 bytes) to their full length.',
  'encoded-twice':
    'The text of the signature was taken for bytes and encoded again. Encode once: 0x hex on EVM networks, base58 on Solana.',
  'encoding-confused':
    'The signature’s text was decoded with the decoder of another encoding. Hex, base58 and base64 share letters: state which one you pass on.',
  'private-key-given':
    'A private key came in the place of a signature. Delete it wherever it was stored or logged, and tell the holder to move the funds.',
  'transaction-given':
    'A serialized transaction came in the place of a signature. Call the wallet’s message signing, not its transaction signing, and broadcast nothing.',
  'signature-weak-point':
    'R is a point of small or mixed order, which honest signers never produce. Ask for another signature.',

  'contract-erc6492':
    'ERC-6492 signature of a contract account that is not deployed. It is no signature of a key: create a SMALL_DEPOSIT verification.',
  'contract-webauthn':
    'Passkey (WebAuthn) signature of a contract account. It is no signature of a key: create a SMALL_DEPOSIT verification.',
  'contract-safe':
    'Signature in the form of a Safe account. It is no signature of a key: create a SMALL_DEPOSIT verification.',
  'contract-erc7739':
    'ERC-7739 nested signature of a contract account. It is no signature of a key: create a SMALL_DEPOSIT verification.',
  'contract-owner':
    'The address is a contract account; one of its owners signed for it (ERC-1271). Create a SMALL_DEPOSIT verification.',
  'account-envelope':
    'The key of the address signed the hash of a smart account’s envelope (an EIP-7702 account, ERC-7739 or the like), not EIP-191 personal_sign. Another wallet with the same key signs it plainly; else create a SMALL_DEPOSIT verification.',
  'account-contract':
    'The address has contract code on {chain}, so no key signs for it. Create a SMALL_DEPOSIT verification.',
  'account-delegated':
    'The address is an EIP-7702 account on {chain}: its key can still sign plainly with another wallet; else create a SMALL_DEPOSIT verification.',
  'contract-accepts':
    'The address is a contract on {chain} whose isValidSignature (ERC-1271) accepts the signature. It is no signature of a key: create a SMALL_DEPOSIT verification.',
  'contract-declines':
    'The address is a contract on {chain} whose isValidSignature (ERC-1271) declines the signature. Create a SMALL_DEPOSIT verification.',
  'contract-signature':
    'The signature has the form of a contract account’s (ERC-1271). It is no signature of a key: create a SMALL_DEPOSIT verification.',

  'line-ends-changed':
    'Line ends were converted before signing. The message has the line ends that the API sent: look for a textarea, a form post or a template.',
  'line-ends-removed':
    'Line ends were removed before signing. Look for an input of one line, or HTML that folds white space.',
  'line-ends-escaped':
    'The JSON escape \\n was signed in place of line ends. Parse the JSON and pass the string’s value.',
  'line-ends-unescaped':
    'An escape in the message was turned into a line end. Pass the string’s value as it is, without parsing it again.',
  trimmed: 'White space at the edges of the message was trimmed before signing. Do not call trim.',
  'newline-added':
    'A line end was added before signing. Look for echo, an editor or a file that ends in a line end.',
  'newline-lost': 'The final line end of the message was dropped before signing. Do not call trim.',
  'blanks-changed': 'White space inside the message was folded before signing. Pass the string as it is.',
  'unicode-normalised':
    'The message was normalised (NFC, NFD, NFKC or NFKD) before signing. Pass the code points as they are.',
  'byte-order-mark': 'U+FEFF was added or lost at the start. Read and write UTF-8 without a byte order mark.',
  'case-changed': 'Upper and lower case of the message were changed before signing.',
  'json-quoted': 'JSON.stringify was applied to the message before signing. Pass the string’s value.',
  'json-rewritten':
    'The message is a JSON text and was parsed and serialised again. Treat it as an opaque string.',
  'percent-encoded': 'The message was signed percent-encoded. Decode the deep link’s parameter exactly once.',
  'html-escaped':
    'The message was signed with HTML entities. Take it from the API’s answer, not from a page.',
  'hex-as-bytes':
    'The message looks like hex and was decoded. Pass personal_sign the 0x hex of the message’s UTF-8 bytes.',
  'hex-as-text':
    'The hex of the message was signed as text. Pass bytes where your library wants bytes, and text where it wants text.',
  'base64-as-text': 'The base64 of the message was signed as text. Decode it before signing.',
  'base58-as-text': 'The base58 of the message was signed as text. Decode it before signing.',
  'charset-changed':
    'The message was signed as Latin-1, or encoded as UTF-8 twice. Encode once with TextEncoder.',
  'part-signed': 'Only one line or the nonce was signed. Sign the whole message.',
  'typed-data':
    'The message was signed through eth_signTypedData. Use EIP-191 personal_sign over the message.',
  'utf16-encoded': 'The message was signed as UTF-16. Encode with TextEncoder, which is UTF-8.',
  'digest-signed':
    'A hash of the message was handed to the signer. personal_sign and ed25519 take the message itself.',
  'prefix-missing':
    'keccak-256 of the bare message was signed, as eth_sign does. Use personal_sign, which adds the EIP-191 prefix.',
  'prefix-doubled':
    'The EIP-191 prefix was applied twice. Pass personal_sign the plain message, not hashMessage(message).',
  'prefix-length':
    'The EIP-191 prefix carries a length in characters or in another format. It is the number of UTF-8 bytes in decimal digits.',
  'prefix-foreign':
    'The message was signed under another chain’s prefix. EVM networks take EIP-191; Solana takes the bare bytes.',
  'offchain-envelope':
    'The wallet signed Solana’s off-chain message envelope, as Ledger devices do. Paxos takes ed25519 over the bare bytes: another wallet, or a SMALL_DEPOSIT verification.',
  'recovery-id-flipped': 'v is the other one of 27 and 28. Look for code that computes v by itself.',
  'other-account':
    'Another account than the one asked for signed. Name the address in personal_sign’s second argument, and show it to the holder.',

  'other-signer':
    'The signature recovers to another address than the one asked for: another account signed, or something else than the exact message.',
  'no-match':
    'The signature belongs neither to this key nor to any known change of this message: another account signed, or something else than the exact message.',
}
