/**
 * Why a text is no key that can be imported: the `{reason}` of `key-unreadable`, `key-unsupported` and `key-cost`.
 * The names are stable, and `countersign inspect-key` prints them. None may quote the text.
 */
export const keyReasons = {
  empty: 'there is nothing to read',
  tooLong: 'it is too long',
  notText: 'it is not a text file',
  notHex: 'it has characters that are not hexadecimal',
  evmLength: 'it should have 64 hexadecimal digits',
  isAddress: 'it has the length of an address',
  outOfRange: 'the number is outside the range of keys',
  solanaLength: 'it should have 32 or 64 bytes',
  isEvmKey: 'it looks like a key for an EVM network',
  isSolanaKey: 'it looks like a key for Solana',
  notBase58: 'it has characters that are not base58',
  notBytes: 'it is not a list of numbers from 0 to 255',
  unknownForm: 'it has the form of no key that Countersign knows',
  notJson: 'it begins like JSON, and is not',
  duplicateMember: 'one of its members is there twice',
  noCrypto: 'it has no “crypto” member',
  cryptoMember: 'its “crypto” member is incomplete or malformed',
  kdfMember: 'its “kdfparams” are incomplete or malformed',
  cipherMember: 'its cipher’s “iv”, its “ciphertext” or its “mac” is malformed',
  addressMember: 'its “address” is not an address',
  versionOne: 'it is of version 1; only version 3 can be read',
  versionOther: 'its version is not 3',
  validatorKey: 'it is a validator’s key (EIP-2335), not an account’s',
  presale: 'it is a wallet of Ethereum’s presale',
  otherKdf: 'its key derivation is neither scrypt nor PBKDF2',
  otherPrf: 'its PBKDF2 is not with HMAC-SHA-256',
  otherCipher: 'its cipher is not AES-128-CTR',
  otherWallet: 'it is the encrypted store of another wallet; export the key there instead',
  isBackup: 'it is a backup of Countersign; restore it instead',
  extendedKey: 'it is an extended key; use the recovery phrase or a single private key',
  pem: 'it is a PEM file',
  bitcoinKey: 'it is a key for Bitcoin',
  memory: 'more than 1 GiB of memory',
  work: 'more than four times the work of the strictest wallets',
  iterations: 'more than 10 million rounds',
} as const

export type KeyReason = keyof typeof keyReasons
