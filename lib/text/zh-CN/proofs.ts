import type { proofs as english } from '../en/proofs.ts'
import type { Words } from '../translation.ts'

/** What is said of proofs and their chains, on the pages and by `verify-proof`. */
export const proofs = {
  /** What can be wrong with a proof besides its signature. The codes are part of `verify-proof`'s output: never rename one. */
  problems: {
    'digest-differs': '证明中的 SHA-256 不是其消息的 SHA-256。文档已被更改。',
    'text-differs': '证明中的文本与其字节不符。文档已被更改。',
    'canonical-differs': '签名相符，但未以规范形式书写。文档已被更改。',
    'standard-differs': '证明写明的签名标准与实际使用的不同。',
    'delivered-differs': '交付的签名不是所检查的签名。',
    'times-differ': '证明中的时间不符合事情发生的先后顺序。',
    'document-changed': '文档在写成后被更改：其哈希已不符。',
    'delivery-changed': '签名交付的时间被更改：其哈希已不符。',
  },

  valid: '有效：{network} 上 {address} 的密钥签署了完全相同的这条消息。',
  invalid: '无效。',
  changed: '签名正确，但其外围的证明已被更改。',
  unverifiable: '无法离线检查。',

  // What a valid proof proves, and what it does not.
  provesKey: '签名者能够使用 {address} 的私钥。',
  provesMessage: '所签署的正是这条消息：{bytes}，SHA-256 {digest}。',

  'bytes.other': '{count} 字节',
  provesUnchanged: '文档与其自身哈希一致；任何更改它的人都可以生成新的哈希。',
  notWho: '不能证明密钥由谁持有，也不能证明今天仍由同一人持有。',
  notWhen: '不能证明何时签署、由哪个网站请求或以何种方式签署。这些由 Countersign 记录；没有签名涵盖它们。',
  notPaxos: '不能证明 Paxos 发出或批准了请求。请向 Paxos 查询 {verificationId} 的状态。',
  notVerification: '不能证明 Paxos 请求过：是网页把 Countersign 当作钱包请求，且未指明任何验证。',
  notUnchained: '它在证明形成链之前保存，因此无法显示其时间是否被更改。',

  // What several proofs show together.
  chainWhole: '证明链完整：没有任何更改，除已记录的删除外没有缺失。',
  chainPart: '此处的链部分相互吻合。文件不含完整的链，因此缺口不说明任何问题。',
  chainBroken: '证明链断裂：有内容被更改或取走。',
  chainMissing: '无记录的缺失：{ranges}。',
  chainUnfit: '与前一环不衔接：{ranges}。',
  chainNotes: '被更改的记录：{ranges}。',

  'deletedByPerson.other': '{time} 手动删除了 {count} 份证明。',

  'deletedByRetention.other': '{time} 因时间久远删除了 {count} 份证明。',

  'deletedByReplacement.other': '{time} 同一请求再次签署时替换了 {count} 份证明。',

  'adopted.other': '{count} 份证明在链开始之前已保存；之前的更改不会显现。',
  chainsDiffer: '这些文件讲述了同一条链的不同历史：其中之一被更改过。',
  eachProves: '每份有效证明都能证明其地址的密钥签署了完全相同的消息。除此之外不证明：',
  chainLimit: '谁掌控保存链的电脑，谁就能写出新的链。请在别处保存一份导出：之后的导出必须包含它。',
} satisfies Words<typeof english>
