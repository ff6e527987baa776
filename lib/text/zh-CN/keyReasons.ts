import type { keyReasons as english } from '../en/keyReasons.ts'
import type { Words } from '../translation.ts'

/**
 * Why a text is no key that can be imported: the `{reason}` of `key-unreadable`, `key-unsupported` and `key-cost`.
 * The names are stable, and `countersign inspect-key` prints them. None may quote the text.
 */
export const keyReasons = {
  empty: '没有可读取的内容',
  tooLong: '太长',
  notText: '不是文本文件',
  notHex: '含有非十六进制字符',
  evmLength: '应为 64 位十六进制数字',
  isAddress: '长度与地址相同',
  outOfRange: '数值超出密钥范围',
  solanaLength: '应为 32 或 64 字节',
  isEvmKey: '看起来是 EVM 网络的密钥',
  isSolanaKey: '看起来是 Solana 的密钥',
  notBase58: '含有非 base58 字符',
  notBytes: '不是 0 到 255 的数字列表',
  unknownForm: '不是 Countersign 所知的密钥形式',
  notJson: '开头像 JSON，但不是',
  duplicateMember: '有一个成员出现两次',
  noCrypto: '没有“crypto”成员',
  cryptoMember: '“crypto”成员不完整或格式有误',
  kdfMember: '“kdfparams”不完整或格式有误',
  cipherMember: '“iv”、“ciphertext”或“mac”格式有误',
  addressMember: '“address”不是地址',
  versionOne: '是版本 1；只能读取版本 3',
  versionOther: '版本不是 3',
  validatorKey: '是验证者的密钥（EIP-2335），不是账户的密钥',
  presale: '是以太坊预售钱包',
  otherKdf: '密钥派生既非 scrypt 也非 PBKDF2',
  otherPrf: 'PBKDF2 未使用 HMAC-SHA-256',
  otherCipher: '加密算法不是 AES-128-CTR',
  otherWallet: '是其他钱包的加密存储；请在那里导出密钥',
  isBackup: '是 Countersign 的备份；请改为恢复它',
  extendedKey: '是扩展密钥；请使用助记词或单个私钥',
  pem: '是 PEM 文件',
  bitcoinKey: '是比特币的密钥',
  memory: '内存超过 1 GiB',
  work: '运算量超过最严格钱包的四倍',
  iterations: '超过 1000 万轮',
} satisfies Words<typeof english>
