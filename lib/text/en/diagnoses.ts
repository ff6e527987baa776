/**
 * One sentence for each thing that can be wrong with a signature: what happened and what to do next. The
 * sign window shows them, and the `verify` command prints code and sentence.
 */
export const diagnoses = {
  // The claim itself cannot be read.
  'message-missing': 'There is no message text. Give the message exactly as Paxos returned it.',
  'message-not-text':
    'The message has half of a surrogate pair, so it has no UTF-8 form. Take it again from Paxos’s answer.',
  'network-unknown': 'The network “{network}” is not known here. Check the payload.',
  'address-missing': 'There is no address. Give the address that the payload names.',
  'address-unreadable': 'The address is not one of {network}. Copy it again from the payload.',
  'address-checksum':
    'The capital letters of the address do not fit its checksum, so a character is probably wrong. Copy it again.',
  'address-wrong-network':
    'The address has the form of another network than {network}. Check network and address in the payload.',
  'address-off-curve':
    'This address belongs to a program, which has no private key. Ask for a small deposit instead.',
  'address-without-key':
    'Nobody holds a private key for this address. Check the address, or ask for a small deposit instead.',

  // The signature cannot be read.
  'signature-missing': 'There is no signature. Give it exactly as the wallet returned it.',
  'signature-unreadable':
    'The signature is in no encoding that is known here. Give it exactly as the wallet returned it.',
  'signature-length':
    'The signature has {actual} bytes instead of {expected}. It was probably cut off or pasted in part.',
  'signature-extra-bytes':
    'The signature is right, but {extra} more bytes hang on it. Give only the {expected} bytes that the wallet returned.',
  'signature-der':
    'The signature is in DER form, which lacks the last byte that an EVM signature needs. Ask for 65 bytes in hex.',
  'signature-range':
    'The numbers in the signature lie outside their range, so no key made it. Ask the wallet to sign again.',
  'signature-recovery-id':
    'The last byte of the signature is {value}; 27 or 28 was expected. Ask the wallet to sign again, or use another wallet.',
  'signature-other-family':
    'This looks like a signature for {family}, but the address is on {network}. Use the wallet that holds this address.',
  'signature-malleable':
    'The signature was altered into a second form that is not accepted. Give it exactly as the wallet returned it.',
  'signature-weak-point':
    'The signature uses a degenerate point, which would fit many messages. Ask the wallet to sign again.',

  // Contract accounts: neither right nor wrong as far as can be told here.
  'contract-erc6492':
    'This is the signature of a contract wallet that is not deployed yet (ERC-6492). It cannot be checked without its chain.',
  'contract-webauthn':
    'This is a passkey signature of a contract wallet. It cannot be checked without its chain.',
  'contract-safe':
    'This is a signature in the form that Safe wallets use. It cannot be checked without its chain.',
  'contract-signature':
    'This has the form of a contract wallet’s signature (ERC-1271). It cannot be checked without its chain.',

  // It reads well but does not verify, and something that wallets are known to do explains it.
  'line-ends-changed':
    'The wallet signed the message with other line ends. Use a wallet that signs it unchanged.',
  'line-ends-removed':
    'The wallet signed the message with its line ends removed. Use a wallet that signs it unchanged.',
  'line-ends-escaped':
    'A backslash and the letter n were signed in place of line ends. Pass the message as text, not as JSON.',
  'line-ends-unescaped':
    'Line ends were signed in place of a backslash and a letter. Pass the message exactly as it is.',
  trimmed: 'The message was signed without the blanks at its edges. Pass the message exactly as it is.',
  'newline-added':
    'A line end was added to the message before it was signed. Pass the message exactly as it is.',
  'newline-lost':
    'The last line end of the message was lost before it was signed. Pass the message exactly as it is.',
  'blanks-changed':
    'Blanks inside the message were changed before it was signed. Pass the message exactly as it is.',
  'unicode-normalised':
    'Letters of the message were rewritten in another Unicode form before signing. Pass the message exactly as it is.',
  'byte-order-mark': 'A byte order mark was added or lost before signing. Pass the message exactly as it is.',
  'case-changed': 'The message was signed in other case. Pass the message exactly as it is.',
  'json-quoted': 'The message was signed as a quoted JSON string. Pass the text itself.',
  'hex-as-bytes':
    'The wallet took the message for hexadecimal and signed the bytes it stands for. Pass 0x and the hex of the text’s bytes.',
  'hex-as-text':
    'The hex digits of the message were signed as if they were the text. Pass the text itself, or use another wallet.',
  'base64-as-text': 'The base64 form of the message was signed. Pass the text itself.',
  'utf16-encoded': 'The message was signed as UTF-16 instead of UTF-8. Use another wallet.',
  'digest-signed':
    'A hash of the message was signed instead of the message. Ask the wallet to sign the message itself.',
  'prefix-missing':
    'The message was signed without the personal_sign prefix (as eth_sign does). Use personal_sign.',
  'prefix-doubled': 'The personal_sign prefix was applied twice. Pass the plain message to the wallet.',
  'prefix-length':
    'The personal_sign prefix carries a wrong length, as some old devices write it. Update the device or use another wallet.',
  'prefix-foreign':
    'The message was signed under the prefix of another chain. Ask the wallet for a plain message signature.',
  'offchain-envelope':
    'The wallet wrapped the message in Solana’s off-chain envelope, as Ledger devices do. Use a software wallet or a small deposit.',
  'recovery-id-flipped':
    'The signature is right but its last byte is the other of 27 and 28. Ask the wallet to sign again.',
  'other-account':
    'Another account of this wallet signed: {signer}. Choose the account {address} in the wallet, then sign again.',

  // Nothing explains it.
  'other-signer':
    'The signature belongs to {signer}, not to this address, if exactly this message was signed. Check account and message, then sign again.',
  'no-match':
    'The signature does not belong to this address and message. Check which account signed and that the message is unchanged.',
} as const
