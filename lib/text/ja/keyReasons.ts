import type { keyReasons as english } from '../en/keyReasons.ts'
import type { Words } from '../translation.ts'

/**
 * Why a text is no key that can be imported: the `{reason}` of `key-unreadable`, `key-unsupported` and `key-cost`.
 * The names are stable, and `countersign inspect-key` prints them. None may quote the text.
 */
export const keyReasons = {
  empty: '読み取るものがありません',
  tooLong: '長すぎます',
  notText: 'テキストファイルではありません',
  notHex: '16 進数でない文字があります',
  evmLength: '16 進数 64 桁である必要があります',
  isAddress: 'アドレスと同じ長さです',
  outOfRange: '数値が鍵の範囲外です',
  solanaLength: '32 または 64 バイトである必要があります',
  isEvmKey: 'EVM ネットワークの鍵のようです',
  isSolanaKey: 'Solana の鍵のようです',
  notBase58: 'base58 でない文字があります',
  notBytes: '0～255 の数値のリストではありません',
  unknownForm: 'Countersign が知っている鍵の形式ではありません',
  notJson: 'JSON のように始まりますが、JSON ではありません',
  duplicateMember: '同じメンバーが 2 回あります',
  noCrypto: '「crypto」メンバーがありません',
  cryptoMember: '「crypto」メンバーが不完全または不正です',
  kdfMember: '「kdfparams」が不完全または不正です',
  cipherMember: '「iv」「ciphertext」「mac」のいずれかが不正です',
  addressMember: '「address」がアドレスではありません',
  versionOne: 'バージョン 1 です。読み取れるのはバージョン 3 だけです',
  versionOther: 'バージョンが 3 ではありません',
  validatorKey: 'アカウントではなくバリデーターの鍵です（EIP-2335）',
  presale: 'Ethereum プレセールのウォレットです',
  otherKdf: '鍵導出が scrypt でも PBKDF2 でもありません',
  otherPrf: 'PBKDF2 が HMAC-SHA-256 を使っていません',
  otherCipher: '暗号が AES-128-CTR ではありません',
  otherWallet: '別のウォレットの暗号化ストアです。そちらで鍵を書き出してください',
  isBackup: 'Countersign のバックアップです。復元してください',
  extendedKey: '拡張鍵です。リカバリーフレーズか単独の秘密鍵を使ってください',
  pem: 'PEM ファイルです',
  bitcoinKey: 'Bitcoin の鍵です',
  memory: '1 GiB を超えるメモリー',
  work: '最も厳しいウォレットの 4 倍を超える計算量',
  iterations: '1,000 万回を超える反復',
} satisfies Words<typeof english>
