import type { approvalKeyErrors as english } from '../en/approvalKeyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys in the own work of the extension. */
export const approvalKeyErrors = {
  'approval-key-missing': '有规则要求审批密钥，而此处尚无。未签署也未发送任何内容。请在设置中创建后重试。',
  'approval-key-cancelled':
    '未使用您的审批密钥，因此未签署、发送或更改任何内容。请重试，并按浏览器的提示操作。',
  'approval-key-refused':
    '那不是您的审批密钥，或它批准的不正是此内容。未签署、发送或更改任何内容。请用设置中列出的密钥重试。',
  'approval-key-unavailable': '无法在此使用审批密钥。{reason}',
  'approval-key-exists': '此设备已有您的审批密钥。请使用该密钥或其他设备。',
} satisfies Words<typeof english>
