import type { depositErrors as english } from '../en/depositErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of small deposits. They come with the code that builds and sends one. */
export const depositErrors = {
  'deposit-refused': '这不是可发送的小额存款：{reason}。请勿发送任何内容，并重新请求。',
  'deposit-endpoint': '{host} 的响应不正常：{reason}。未发送任何内容。请重试或选择其他节点。',
  'deposit-wrong-chain': '{host} 响应的不是 {chain} 这条链。未发送任何内容。请选择该链的节点。',
  'deposit-funds': '账户有 {held} {asset}；需要 {needed}，含网络手续费。未发送任何内容。请补充后重试。',
  'deposit-token-funds': '账户有 {held} {asset}；需要 {needed}。未发送任何内容。请补充后重试。',
  'deposit-would-fail': '网络不会执行此转账：{reason}。未发送任何内容。请用其他方式发送，或重新请求。',
  'deposit-mismatch': '将要签署的不是所显示的存款。未签署任何内容；请重新请求。',
  'wallet-wrong-chain': '钱包不在 {chain} 链上，未发送任何内容。请切换后重试。',
  'wallet-chain-unknown': '钱包不认识 {chain}，未发送任何内容。请在钱包中添加该链后重试。',
  'wallet-cannot-send': '此钱包无法从此处发送，未发送任何内容。请选择其他钱包，或手动发送。',
  'wallet-unclear': '不确定钱包是否已发送存款：{reason}。请先查看钱包。',
  'deposit-by-hand': '此验证要求小额存款，已显示给地址持有人。不会有签名；请关注其状态。',
  'deposit-fee-changed': '网络手续费在显示后上涨，因此未发送任何内容。请再看一次并重新决定。',
  'deposit-under-way': '此存款之前已开始，可能已发送。现在未发送任何内容。请查看其状态。',
  'deposit-not-noted': '存款未能先行记录，因此未发送任何内容。请释放磁盘空间后重试。',
  'deposit-dropped': '存款未发送，未转移任何资产。可以再次发送。',
  'deposit-reverted': '网络未执行存款：仅支付了手续费。可以再次发送。',
  'deposit-unknown': '存款已提交，是否到达尚不清楚。请勿再次发送；请关注验证的状态。',
} satisfies Words<typeof english>
