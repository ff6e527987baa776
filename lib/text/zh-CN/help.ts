import type { help as english } from '../en/help.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window's advice and of its problem screen, loaded when one of them is shown. */
export const help = {
  next: '接下来',
  copyForPartner: '复制给合作方的文本',
  showForPartner: '文本内容',

  'advice.title': '签名之前',
  'advice.ledger':
    '此账户在 Ledger 上吗？Ledger 会把 Solana 消息放入 Paxos 不接受的信封中签名。请使用持有同一密钥的其他钱包，或请求小额存款。',
  'advice.contract-wallet': '{wallet} 账户是合约，没有自己的密钥。其签名无法在此检查：请请求小额存款。',
  'advice.contract-account':
    '此地址是 {chain} 上的合约（已向 {host} 查询）。它没有密钥，其签名无法检查：请请求小额存款。',
  'advice.delegated-account':
    '此地址是 {chain} 上的智能账户（EIP-7702；已向 {host} 查询）。请以普通方式签名：包装消息的钱包生成的签名不相符。',

  'wrong.title': '{wallet} 中当前是另一个账户',
  'wrong.needed': '需要',
  'wrong.active': '{wallet} 中当前',
  'wrong.next': '请在 {wallet} 中切换到所需账户后重试。未发送任何内容。',

  'unfit.title': '签名不符',
  'unfit.unverifiable': '此签名无法在此检查',
  'unfit.kept': '未向 {site} 发送任何内容，因为 Paxos 不会接受。',
  'unfit.keptNoSite': '未发送任何内容，因为 Paxos 不会接受。',
  'unfit.unverifiableKept': '未发送任何内容。',
  'unfit.tell': '停止并说明原因',
  'unfit.stop': '停止',
  unsupported: '{wallet} 无法签署此内容',
} satisfies Words<typeof english>
