import type { requestErrors as english } from '../en/requestErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences that the background needs: it starts often, so it carries no others. */
export const requestErrors = {
  rejected: '请求已被拒绝。请在地址持有人准备好后重新请求。',
  cancelled: '网页撤回了请求。请重新请求以重新开始。',
  'payload-unreadable': '无法读取验证数据：{reason}。请原样发送 Paxos 返回的 JSON。',
  'payload-too-large': '验证数据大于 64 KiB。请只发送 Paxos 返回的字段。',
  'credentials-in-payload': '数据的“{field}”中带有凭据。未保存任何内容。请移除并更换该凭据；钱包从不需要它。',
  'method-mismatch': '此验证需要另一种调用：小额存款用 requestDeposit，签名用 requestSignature。',
  expired: '此验证已过期。请创建新的验证并重新请求。',
  'origin-refused': '不接受来自 {origin} 的请求。请使用您自己的 https 网页（开发时可用 localhost）。',
  'policy-forbids': '您的管理员不允许在此进行。如有需要，请联系管理员。',
  'too-many-requests': '此网站有太多等待中的请求。请完成或取消一些后再请求。',
  paused: '此网站的请求在多次被拒绝后已暂停。请稍后重试。',
  'not-found': '该请求已不在此处。请从网页重新请求。',
  'state-changed': '此请求在此期间已有变化。请查看其当前状态。',
  'digest-mismatch': '所批准的内容与将要签署的内容不同。未签署任何内容；请重新请求。',
  'window-closed': '签名窗口在完成前被关闭。未发送任何内容；请重新请求。',
  interrupted: '签名被中断。未发送任何内容；请重新请求。',
  'wallet-page-gone': '承载钱包的网页已不存在。请重新打开并重试。',
  'permission-missing': 'Countersign 无权访问 {origin}。请在弹出窗口中授权后重试。',
  internal: 'Countersign 内部出现问题（{reason}）。请重试；如果持续出现，请报告。',
} satisfies Words<typeof english>
