import type { findings as english } from '../en/findings.ts'
import type { Words } from '../translation.ts'

/** One sentence for each finding code, for the person who is about to sign: what it is, then what to do. */
export const findings = {
  // The payload as a whole
  'payload-unreadable': '这不是可读取的验证数据：{reason}。请要求原样提供 Paxos 返回的 JSON。',
  'payload-too-large': '数据大于 64 KiB。请只要求 Paxos 返回的字段。',
  'payload-too-complex': '其 JSON 嵌套超过 {depth} 层或字段超过 {keys} 个。请只要求 Paxos 返回的字段。',
  'duplicate-keys': '字段“{field}”出现多次，不同的读取方可能看到不同的内容。请要求干净的数据。',
  'forbidden-key': '数据有名为“{field}”的字段，常用于攻击程序。请要求干净的数据。',
  'contradictory-payload': '数据两次给出“{field}”且值不同。请要求干净的数据。',
  'credentials-in-payload':
    '数据的“{field}”中带有凭据。未保存任何内容。发送方应移除并更换该凭据；签名从不需要它。',
  'callback-named': '它还要求将签名发送到 {host}。未经您同意，不会向那里发送任何内容。',
  'callback-unusable': '它指定的签名发送地址无法使用（不是接收方的 https 地址）。已忽略。',
  'unknown-fields': '数据含有 Paxos 未定义的字段（{fields}）。已忽略。',

  // What is asked, for which address
  'unsupported-network': 'Countersign 不认识网络“{network}”。请与请求方核对，或更新 Countersign。',
  'unsupported-method': '方式“{method}”无法在此进行。请联系请求此验证的一方。',
  'not-pending': '此验证的状态为“{status}”，已没有可签署的内容。如有需要，请请求新的验证。',
  expired: '此验证已于 {time} 过期。请请求新的验证。',
  'expiry-missing': '数据未说明何时过期。请要求带有 Paxos 返回的“expires_at”的数据。',
  'expiry-unreadable': '过期时间“{time}”不是带时区的真实时间。请要求原样提供 Paxos 返回的数据。',
  'expiry-far': '此验证的有效期超过 Paxos 给出的 48 小时。请确认您知道是谁在请求。',
  'creation-time': '创建时间“{time}”不可能正确。请确认您知道是谁在请求，并检查您的时钟。',
  'address-unreadable': '“{address}”不是 {network} 上的地址。请要求带有您所提供地址的数据。',
  'address-wrong-network': '“{address}”属于 {network} 以外的网络类型。请要求带有正确网络的数据。',
  'address-checksum': '{address} 的校验和有误，可能有字母输错。请与您的钱包核对并重新请求。',
  'address-off-curve':
    '{address} 无法签名，因为没有私钥属于它（可能是程序账户或共享账户）。请改为请求小额存款。',
  'address-without-key': '{address} 是无人控制的地址。请要求带有您自己地址的数据。',
  'address-without-checksum': '该地址书写时不带校验和。请与您的钱包完整核对。',
  'deposit-address': '存款将发往“{address}”，它不是 {network} 上可用的地址。请勿发送任何内容，并重新请求。',
  'deposit-to-itself': '存款将退回到待验证的地址。请勿发送任何内容，并重新请求。',
  'deposit-amount': '存款金额“{amount}”不是可发送的普通正数。请勿发送任何内容，并重新请求。',
  'deposit-asset': '存款资产“{asset}”不是资产名称。请勿发送任何内容，并重新请求。',

  // The message: what it hides
  'message-too-long': '消息超过 16 KiB，人无法逐一检查。请要求 Paxos 返回的消息。',
  'blank-message': '消息为空白，没有可签署的内容。请要求 Paxos 返回的消息。',
  'hidden-characters': '消息含有不可见字符（{characters}）。请勿在任何地方签署；请要求干净的消息。',
  'bidi-characters':
    '消息含有改变阅读方向的字符（{characters}），其内容可能与看上去不同。请勿在任何地方签署。',
  'control-characters': '消息含有文本不需要的控制字符（{characters}）。请要求干净的消息。',
  'lone-surrogate': '消息含有半个字符（{characters}），没有确定的字节可签。请重新请求。',
  'replacement-character': '消息在途中被损坏（原字符处为 U+FFFD）。请重新请求。',
  noncharacters: '消息含有不属于任何文字的代码（{characters}）。请要求干净的消息。',
  'look-alike-letters': '单词“{word}”由只是看起来正确的字母写成。请勿在任何地方签署；请告知请求方。',
  padding: '消息中有一长段空白。签名前请读到最后。',
  'odd-whitespace': '消息含有不常见的空白（{kinds}）。它会原样签署，但某些钱包会更改空白，导致签名失败。',

  // The message: what else it could mean
  'sign-in': '这是网站登录，不是验证。签署它可能让别人以您的身份登录。请勿在此签署。',
  permit: '这会授予他人对您资金或账户的权限。它不是验证；请勿在任何地方签署。',
  'typed-data': '这是供合约使用的结构化数据（订单、授权等），不是验证。请勿在此签署。',
  'transaction-request': '这描述的是交易或对钱包的调用，不是验证。请勿在此签署。',
  'solana-transaction': '此消息是伪装的 Solana 交易。签署它可能转移您的资金；请勿在任何地方签署。',
  'ethereum-transaction': '此消息是伪装的以太坊交易。签署它可能转移您的资金；请勿在任何地方签署。',
  'bare-hash': '这只是一个哈希，无人能知道它代表什么。请要求消息的完整文本。',
  'hex-text': '这只是十六进制，钱包可能将其当作原始字节。请要求消息的完整文本。',
  'address-text': '消息只有一个地址。请要求 Paxos 返回的消息。',
  'encoded-bytes': '这是无人能读的编码数据。请要求消息的完整文本。',
  'signing-prefix': '消息自带签名前缀，因此其签名可能被用于其他用途。请勿在任何地方签署。',

  // The message: whether it fits
  'unknown-shape': '这不是已知的 Paxos 消息形式。请阅读，仅当它说明的正是您想证明的内容时才签名。',
  'nonce-mismatch': '消息带有 nonce“{actual}”，但验证的 nonce 是“{expected}”。请请求新的验证。',
  'nonce-missing': '消息中没有验证的 nonce“{expected}”，因此可能属于其他内容。请请求新的验证。',
  'nonce-ambiguous': '消息带有不止一个 nonce。请请求新的验证。',
  'other-address': '消息写的是另一个地址（{address}），而非待验证的地址。请勿签署；请请求新的验证。',
  'other-network': '消息写的是“{named}”，但验证针对 {network}。请勿签署；请请求新的验证。',
  'other-verification': '消息属于另一个验证（{named}）。请勿签署；请请求新的验证。',
  'issue-time': '消息称其签发于 {time}，与此验证不符。请确认您知道是谁在请求。',
  'issue-time-unreadable': '消息的签发时间“{time}”不是带时区的真实时间。请确认您知道是谁在请求。',

  // Who asks
  'no-site': '这来自链接或二维码，背后没有网站。请确认您知道是谁发送的。',
  'origin-refused': '请求来自“{origin}”，它不是网站。请通过 https 打开网页并重新请求。',
  'origin-insecure': '{origin} 未加密，途中任何人都可能更改此请求。请通过 https 打开网站。',
  'origin-of-paxos': 'Countersign 不介入 Paxos 自己的网页（{origin}）。请在那里不使用它而继续。',
  'look-alike-origin': '{origin} 可能被误认为其他网站：{reason}。请确认它就是您要访问的网站。',
  'loopback-origin': '请求来自本机（{origin}），如开发时那样。',
  'cross-origin-frame': '请求来自 {origin}，显示在 {top} 之内。请确认您信任两者。',

  // What came before
  conflict: '此验证曾以其他内容出现。两者之一不是真的；请请求新的验证。',
  'seen-from-another-origin': '同一验证之前由 {origin} 请求过。请确认您要答复此网站。',
  'already-signed': '您以前签署过此内容。再次签署不会泄露任何新信息。',
} satisfies Words<typeof english>
