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
  'recovery-id-lost':
    'The last byte of the signature, v, is missing; the rest fits. Give all 65 bytes that the wallet returned.',
  'recovery-id-first':
    'The last byte of the signature was put first; the rest fits. Give it exactly as the wallet returned it.',
  'halves-swapped':
    'The two halves of the signature were swapped. Give it exactly as the wallet returned it.',
  'bytes-reversed':
    'The bytes of the signature are in reverse order. Give it exactly as the wallet returned it.',
  'leading-zero-lost':
    'A zero at the front of a number in the signature was lost. Give it exactly as the wallet returned it.',
  'encoded-twice':
    'The signature was encoded twice: its text was taken for bytes. Give it exactly as the wallet returned it.',
  'encoding-confused':
    'The signature was read as another encoding than it was written in. Give it exactly as the wallet returned it.',
  'private-key-given':
    'This is the private key of the address, not a signature. Show it to nobody; where it was already sent, move your funds to a new address.',
  'transaction-given':
    'This is a transaction, not the signature of a message. Do not send it anywhere; ask the wallet to sign the message.',
  'signature-weak-point':
    'The signature uses a degenerate point, which would fit many messages. Ask the wallet to sign again.',

  // Contract accounts: neither right nor wrong as far as can be told here.
  'contract-erc6492':
    'This is the signature of a contract wallet that is not deployed yet (ERC-6492). It cannot be checked without its chain.',
  'contract-webauthn':
    'This is a passkey signature of a contract wallet. It cannot be checked without its chain.',
  'contract-safe':
    'This is a signature in the form that Safe wallets use. It cannot be checked without its chain.',
  'contract-erc7739':
    'This is the signature of a smart account that nests what it signs (ERC-7739). It cannot be checked without its chain.',
  'contract-owner':
    'Another account signed in the name of this address, as an owner of a contract wallet does. Only the contract can check that.',
  'account-envelope':
    'The key of this address signed, but inside the envelope of a smart account. Turn the smart account off for this signature, or use another wallet with the same key.',
  'account-contract':
    'This address is a contract on {chain} (checked by asking {host}). A contract has no key, so it cannot be checked as a signature.',
  'account-delegated':
    'This address has handed itself over to a contract on {chain} (EIP-7702; checked by asking {host}), and its wallet did not sign as a plain account.',
  'contract-accepts':
    'This address is a contract on {chain}, and the contract itself accepts the signature (checked by asking {host}). It still cannot be checked as the signature of a key.',
  'contract-declines':
    'This address is a contract on {chain}, and the contract itself does not accept the signature (checked by asking {host}).',
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
  'json-rewritten':
    'The message is JSON and was written anew before signing. Pass the text exactly as it is.',
  'percent-encoded': 'The message was signed as it looks in a link, percent-encoded. Pass the text itself.',
  'html-escaped': 'The message was signed as it looks in a page’s source. Pass the text itself.',
  'hex-as-bytes':
    'The wallet took the message for hexadecimal and signed the bytes it stands for. Pass 0x and the hex of the text’s bytes.',
  'hex-as-text':
    'The hex digits of the message were signed as if they were the text. Pass the text itself, or use another wallet.',
  'base64-as-text': 'The base64 form of the message was signed. Pass the text itself.',
  'base58-as-text': 'The base58 form of the message was signed. Pass the text itself.',
  'charset-changed':
    'Letters beyond plain ASCII were signed in another character set than UTF-8. Use another wallet.',
  'part-signed': 'Only a part of the message was signed. Pass all of it.',
  'typed-data':
    'The message was signed as typed data (EIP-712). Ask the wallet for a plain message signature, personal_sign.',
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
