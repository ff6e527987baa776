import type { sign as english } from '../en/sign.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window, and of the views of a request that other pages share with it. */
export const sign = {
  title: 'Countersign：签名请求',
  heading: '证明您控制此地址',
  'heading.blocked': '无法在此签署',
  checking: '正在检查…',

  'origin.punycode': '此名称含有 a 至 z 以外的字母；这是其确切形式。',
  'origin.frame': '由 {top} 内的框架请求。',
  'origin.frameHidden': '由 Countersign 无法看到的网站内的框架请求。',
  'origin.link': '来自链接',
  'origin.paste': '由您粘贴',
  'origin.file': '来自文件',
  'origin.qr': '来自二维码',
  'origin.other': '无网站',
  'origin.noSite': '没有已知的网站。请只签署您预期的内容。',

  queue: '{position}/{total}',
  'queue.label': '请求',

  address: '地址',
  'network.unknown': '“{network}”（此处不认识）',

  message: '消息，与将要签署的完全一致',
  'message.refused': '消息',
  'message.form': '消息显示方式',
  'message.text': '文本',
  'message.escaped': 'Esc',
  'message.hex': 'Hex',

  'message.bytes.other': '{count} 字节',

  'message.lines.other': '{count} 行',

  'message.below.other': '下方还有 {count} 行',
  'message.end': '到此结束',
  'message.all': '全部显示',
  'message.less': '收起',
  payload: '所发送的内容',

  'risk.fine': 'Paxos 消息。与此地址和网络相符。',
  'risk.tick': '我已阅读并希望继续',

  'signer.with': '签名方式',
  'signer.others': '其他钱包',
  'signer.searching': '正在查找您的钱包…',
  'signer.local': '由 Countersign 保管',
  'signer.fits': '持有此地址',
  'signer.unknown': '尚未在此连接',
  'signer.other': '显示另一个地址：{account}',
  'signer.duplicate': '此处有另一个同名钱包。请仔细辨认。',
  'nobody.title': '您的钱包在此均没有此地址',
  'nobody.page': '请在网页上连接持有它的钱包后再次查找，或将账户添加到 Countersign。',
  'nobody.noPage': '请将账户添加到 Countersign，或使用已打开标签页中的钱包。',
  'nobody.frame': '钱包不会出现在框架中。请在单独的标签页中打开网页，或将账户添加到 Countersign。',
  'nobody.insecure': '钱包不会出现在普通 http 网页上。请通过 https 打开网页，或将账户添加到 Countersign。',
  'nobody.localhost-subdomain':
    '许多钱包不会出现在 *.localhost 下。请使用 http://localhost，或将账户添加到 Countersign。',
  'nobody.lookAgain': '再次查找',
  'nobody.add': '添加账户',
  'nobody.tab': '使用标签页中的钱包',
  'nobody.tabs': '哪个标签页有钱包？',
  'nobody.noTabs':
    '没有打开的标签页允许 Countersign 查找钱包。请授权它访问您的钱包可用的网站，然后再次查找。',

  reassurance: '这不是交易。不会转移任何资产。',
  sign: '签名',
  'sign.return': '签名并返回给 {site}',
  'sign.returnPage': '签名并返回给网页',
  'sign.connect': '连接 {wallet} 并签名',

  'sign.tick.other': '请勾选上方的 {count} 个方框以签名。',
  'sign.show': '显示',
  'sign.choose': '请选择由谁签名。',
  'sign.nobody': '您的钱包在此均没有此地址。',
  signing: '正在签名…',
  touch: '请按浏览器的提示操作…',

  'blocked.close': '拒绝并关闭',
  'blocked.told': '会告知网页原因，但不含您钱包的细节。',

  'unlock.title': '解锁以使用 {account} 签名',
  'unlock.sign': '解锁并签名',
  'unlock.passkey': '使用您的通行密钥',
  'unlock.touching': '请按浏览器的提示操作',
  'unlock.progress': '正在检查密码…',

  'wallet.title': '请在 {wallet} 中确认',
  'wallet.hint': '其中应显示同一条消息，且没有交易。',
  'wallet.lost': '没有打开？',
  'wallet.lostHint': '请点击工具栏中的 {wallet} 图标。有些钱包只在发出请求的网页旁打开。',
  'wallet.showPage': '显示网页',

  'returned.title': '已签名并返回',
  'returned.to': '{site} 已收到您的签名，现在可以完成验证。',
  'returned.next': '下一个请求',
  'returned.soon': '下一个请求马上到来。',
  'returned.proof': '证明保存在“活动”中。',
  'returned.noProof': '您在隐私窗口中，因此不保存证明。',
  'signed.title': '已签名',
  'signed.hint': '请将此交给请求您的人。它只证明对地址的控制权，别无其他。',
  'delivering.title': '正在交付给 {site}',
  'delivering.hint': '签名已完成并保存。正在等待网页接收。',
  'undelivered.title': '已签名，但网页未接收',
  'undelivered.hint':
    '{site} 的网页可能已关闭或重新加载。您的签名已保存：请再次发送，或自行交付。如果网页再次请求，会得到同一签名。',
  'undelivered.retry': '再次发送',

  'expired.title': '此请求已过期',
  'expired.hint': '未签署任何内容。请向 {site} 请求新的验证。',
  'expired.hintNoSite': '未签署任何内容。请向发送方请求新的验证。',
  'rejected.title': '已拒绝',
  'rejected.hint': '未签署任何内容，也未分享关于您钱包的任何信息。',
  'withdrawn.title': '网页撤回了请求',
  'withdrawn.hint': '未签署任何内容。如仍需要，请从 {site} 重新请求。',
  'failed.title': '未签名',
  'failed.told': '已告知网页。',
  'notice.title': '随请求发来了机密',
  'notice.hint': '未签署任何内容。',
  'notice.read': '我已阅读',
  'empty.title': '没有可签署的内容',
  'empty.hint': '来自网页的请求会显示在此。您也可以将请求粘贴到 Countersign 弹出窗口中。',

  'trouble.title': '未成功',
} satisfies Words<typeof english>
