import type { doors as english } from '../en/doors.ts'
import type { Words } from '../translation.ts'

/** Words about payloads that come by links and watched pages, and signatures that go back by fields and callbacks. */
export const doors = {
  'link.page': '验证链接',
  'link.opened': '链接中的请求在 Countersign 窗口中。您可以关闭此标签页。',
  'link.again': '显示窗口',
  'link.title': '您在等待这个链接吗？',
  'link.who': '有链接请您证明您控制某个地址。链接不指明网站：Countersign 无法得知是谁发送的。',
  'link.where': '签名由您保管。只交给您信任的人；凭它可以告诉 Paxos 该地址属于您。',
  'link.look': '查看请求',
  'link.decline': '拒绝',

  'noticed.heading': '此网页收到了一个验证',
  'noticed.hint': '没有人请您签名。如果您在等待它，请先查看。',
  'noticed.look': '查看',

  'watch.label': '在此网站留意验证',
  'watch.hint':
    '适用于不认识 Countersign 的网站：它会查看网页读取的答复，并在其中有验证时告诉您。网页不会有任何变化。',

  'fill.put': '填入网页',
  'fill.done': '签名已在“{field}”字段中。请从那里发送。',
  'fill.unnamed': '签名已在网页的字段中。请从那里发送。',
  'fill.gone': '网页或其字段已不存在。请改为复制签名。',

  'callback.asks': '发出此请求的一方希望将签名发送到 {host}。',
  'callback.send': '发送到 {host}',
  'callback.always': '始终发送到 {host}，不再询问',
  'callback.sending': '正在发送到 {host}…',
  'callback.sent': '{host} 已收到签名。',
  'callback.waiting': '{host} 尚未接收。Countersign 将在{time}重试。',
  'callback.failed': '{host} 未接收。请复制签名并自行交付。',
  'callback.retry': '立即重试',
  'callback.heading': '正在发送',
} satisfies Words<typeof english>
