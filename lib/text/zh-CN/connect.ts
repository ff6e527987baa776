import type { connect as english } from '../en/connect.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a page asks to see accounts; loaded only then. */
export const connect = {
  'heading.evm': '连接以太坊账户？',
  'heading.solana': '连接 Solana 账户？',
  'heading.blocked': '此网页无法连接',
  intro:
    '{site} 想把 Countersign 用作钱包。它会看到您勾选的账户，之后可以请您用这些账户签署消息。每条消息您都会先在此阅读。',

  'which.other': '它可以看到哪些账户？',
  'nobody.title': '您在此没有这类账户',
  'nobody.hint': '请先添加一个；网页会等待。',
  'nobody.add': '添加账户',
  'nobody.lookAgain': '再次查找',
  'foot.ready': '它永远无法转移任何资产。您可以随时在弹出窗口中撤销。',
  'foot.choose': '请勾选它可以看到的账户。',

  'foot.tick.other': '请先勾选上方的 {count} 个方框。',
  'foot.nobody': '没有账户，就没有可连接的内容。',
  connect: '连接',
} satisfies Words<typeof english>
