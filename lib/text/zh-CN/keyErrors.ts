import type { keyErrors as english } from '../en/keyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of keys, phrases and backups that cannot be read. They come with the code that reads them. */
export const keyErrors = {
  'key-unreadable': '这不是可导入的私钥：{reason}。请检查您粘贴的内容。',
  'key-mismatch': '该密钥的两半不匹配。请从来源处重新导出。',
  'key-address-mismatch': '其中的密钥不属于文件所写的地址。请勿使用此文件；请重新导出密钥。',
  'key-cost': '打开此文件所需的内存或时间超过任何正常文件：{reason}。未打开。',
  'key-unsupported': '此形式的密钥无法在此导入：{reason}。',
  'key-password-missing': '此文件已加密。请输入创建它时的密码。',
  'key-password': '该密码无法打开此文件，或文件已被更改。请检查两者。',
  'phrase-length': '助记词有 12、15、18、21 或 24 个单词；当前为 {count} 个。请检查缺少了什么。',
  'phrase-word': '第 {number} 个单词不在助记词词表中。请检查拼写。',
  'phrase-checksum': '这些单词不构成助记词。请检查顺序和每个单词。',
  'backup-unreadable': '这不是可读取的 Countersign 备份：{reason}。',
  'backup-password': '该密码无法打开此备份。请使用创建时的密码。',
} satisfies Words<typeof english>
