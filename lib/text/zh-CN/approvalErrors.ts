import type { approvalErrors as english } from '../en/approvalErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys. */
export const approvalErrors = {
  'relying-party-refused': '网页 {origin} 不能请求“{domain}”的审批密钥。请从该域名或其下级域名请求。',
  'approval-not-used': '未签署任何内容：浏览器的对话框被关闭，或所请求的密钥都不在此设备上。',
  'approval-not-made': '未创建密钥：浏览器的对话框被关闭，或时限已过。',
  'approver-key-missing': '手边没有这些密钥。请在有密钥的地方签名，或将其吊销并创建新的密钥。',
  'approval-no-access': 'Countersign 不能使用 {domain} 的密钥。请允许后重试，或在网页中自行签名。',
  'approval-unsupported':
    '此浏览器或设备无法在此使用这样的密钥：{reason}。请使用其他设备，或在网页中自行签名。',
  'approval-unfit':
    '密钥所作的不是对所示内容的签名，因此未交付任何内容。请重试；如果持续出现，请吊销该密钥。',
} satisfies Words<typeof english>
