import type { common as english } from '../en/common.ts'
import type { Words } from '../translation.ts'

/** Words that several pages share. */
export const common = {
  name: 'Countersign',
  cancel: '取消',
  close: '关闭',
  back: '返回',
  retry: '重试',
  save: '保存',
  copied: '已复制',
  copyFailed: '无法复制。请选中后手动复制。',
  copyAddress: '复制地址',
  copySignature: '复制签名',
  copyReply: '复制 ID 和签名',
  copyDigest: '复制 SHA-256',
  openExplorer: '在区块浏览器中查看此地址',
  password: '密码',
  wrongPasswords: '密码错误次数过多。',
  tryAgain: '您可以在{time}重试。',
  unlock: '解锁',
  locked: '已锁定',
  unlocked: '已解锁',
  expiresIn: '{time}到期',
  expired: '已过期',

  // Who asks, where no site does.
  'asker.pasted': '由您粘贴',
  'asker.linked': '来自链接',
  'asker.file': '来自文件',
  'asker.qr': '来自二维码',
  'asker.other': '无网站',
} satisfies Words<typeof english>
