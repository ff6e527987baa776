import type { journal as english } from '../en/journal.ts'
import type { Words } from '../translation.ts'

/** Words of small deposits where they are listed: in the popup and under “Activity”. */
export const journal = {
  heading: '小额存款',
  'state.sending': '正在发送',
  'state.sent': '已发送，等待网络',

  'state.confirming.other': '{count}/{needed} 次确认',
  'state.confirmed': '网络已最终确认',
  'state.reverted': '在网络上失败；仅支付了手续费',
  'state.dropped': '未发送',
  'state.unknown': '不确定是否已发送。请先查看钱包。',
  'state.watching': '正在等待到账',
  'state.unwatched': '未见到账',
  show: '显示',
  showFor: '显示给 {whom} 的存款',

  intro: '为证明地址而发送的内容，由此浏览器记录。以网络本身的记录为准。',
  to: '发往',
  transaction: '交易',
  replaced: '取代',
  byHand: '粘贴或链接',
  began: '开始于{time}',
  all: '显示全部 {count} 笔',
  save: '将存款保存为 JSON',
  delete: '删除已结束的存款',

  'deleteSure.other': '要从此列表删除 {count} 笔存款吗？',
  deleteHint: '正在进行或可能正在进行的会保留。网络上不会有任何变化。',
  deleteConfirm: '删除',
} satisfies Words<typeof english>
