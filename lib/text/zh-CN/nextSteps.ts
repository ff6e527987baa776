import type { nextSteps as english } from '../en/nextSteps.ts'
import type { Words } from '../translation.ts'

/** What comes next after a diagnosis, for the person; and the same for whoever asked. */
export const nextSteps = {
  'sign-again': '请用所要求的账户和消息原样重新签名。',
  'other-wallet': '请使用持有此地址的其他钱包。如果没有，请请求小额存款。',
  'small-deposit': '请请求小额存款：请求方可以为此地址创建这样的验证。',
  'ask-partner': '请求方需要在其一方修正。请将下面的文本发给他们。',
  'keep-secret': '请勿将此交给任何人，也不要请任何人查看。',

  // What was only written in another way, and was therefore mended.
  'mended.encoding': '签名使用了其他编码，已重新编写。',
  'mended.recovery-id': '签名的最后一个字节 v 写法不同，现为 27 或 28。',
  'mended.compact': '签名为 ERC-2098 的短形式，已展开为 65 字节。',
  'mended.high-s': '签名的数值 s 位于上半区，已替换为含义相同的对应值。',
  mended: '只更改了写法，从未更改所签内容。',
} satisfies Words<typeof english>
