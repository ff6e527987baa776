import type { popup as english } from '../en/popup.ts'
import type { Words } from '../translation.ts'

/** Words of the popup page. */
export const popup = {
  title: 'Countersign',
  settings: '打开设置',
  lock: '锁定',
  lockAccounts: '立即锁定您的账户',
  unlockAccounts: '在设置中解锁您的账户',

  'waiting.heading': '等待您处理',
  'waiting.empty': '没有等待处理的内容。当网站请您证明地址时，会显示在此。',

  'waiting.review.other': '查看 {count} 个请求',

  'waiting.batch.other': '一次 {count} 个地址',
  'waiting.connect': '请求查看您的账户',
  'waiting.approval': '要求您的审批密钥',
  'waiting.signing': '正在签名',
  'waiting.notice': '已拒绝',

  'site.heading': '此网站',
  'site.allowed': 'Countersign 在此运行。',
  'site.allowedEverywhere': 'Countersign 在所有 https 网站上运行。',
  'site.allowedLoopback': 'Countersign 在 {host} 的任何端口上运行。',
  'site.once': '在您离开此页面之前，Countersign 在此运行。',
  'site.notAllowed': 'Countersign 尚未在此运行。',
  'site.allow': '始终在此网站',
  'site.allowLoopback': '始终在 {host}',
  'site.useOnce': '仅此一次',
  'site.stop': '在此网站停止',
  'site.change': '更改',
  'site.wallet': '在此网站充当钱包',
  'site.walletHint': '网站可以请求查看您在此的账户，并请求签署消息。每次都会询问您。',
  'site.walletByPolicy': '由您的管理员决定。',
  'site.policy': '您的管理员不允许在此网站使用 Countersign。',
  'policy.broken': '您管理员的策略无法读取，因此任何网站都不能请求，也不会使用任何密钥。请联系管理员修正。',
  'site.http': '此页面未加密（http），因此 Countersign 不在此运行。请打开其 https 地址。',
  'site.untouchable': '这是 Paxos 的页面。Countersign 从不在此运行。',
  'site.browser': '此页面属于浏览器。请打开请您证明地址的网站。',
  'site.denied': '浏览器未授予访问权限，因此没有任何更改。',

  'proofs.heading': '最近的证明',
  'proofs.empty': '尚未签署任何内容。您的证明将列在此处。',
  'proofs.undelivered': '网页尚未接收此签名。请复制它，或从同一网站重新请求。',
  'proofs.all': '所有证明',
  'proofs.copyFor': '复制给 {whom} 的签名',
  'proofs.moreFor': '交付给 {whom} 的签名的其他方式',
} satisfies Words<typeof english>
