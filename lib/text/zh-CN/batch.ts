import type { batch as english } from '../en/batch.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window for requests that a page made at once. */
export const batch = {
  'heading.other': '证明您控制这 {count} 个地址',

  'ready.other': '{count} 个可用此处保存的账户签名。',

  'alone.other': '{count} 个需要单独查看，排在此列表之后。',
  checking: '正在检查 {done}/{all}…',
  list: '请求',

  'row.clean': '就绪',
  'row.checking': '正在检查…',
  'row.alone': '单独查看',
  'row.blocked': '无法在此签名',
  'row.nobody': '此处保存的账户均没有此地址',
  'row.touch': '需要您的通行密钥',
  'row.working': '正在签名…',
  'row.signed': '已签名',
  'row.returned': '已签名并返回',
  'row.undelivered': '已签名并保存；网页未接收',
  'row.show': '消息和检查结果',
  'row.with': '已用 {account} 签名',
  'row.willSign': '将用 {account} 签名',

  'sign.other': '全部 {count} 个签名并返回给 {site}',

  'signPage.other': '全部 {count} 个签名并返回给网页',
  signing: '已签名 {done}/{all}',
  reassurance: '这些不是交易。不会转移任何资产。',
  cancel: '全部拒绝',
  'rest.cancel': '拒绝其余',

  'rest.review.other': '逐个查看其余 {count} 个',
  'none.ready': '此列表中没有可签名的请求。',

  'done.title': '完成',

  'done.signed.other': '已为 {site} 签名 {count} 个。',

  'done.left.other': '{count} 个未签名，原因见各行。',
} satisfies Words<typeof english>
