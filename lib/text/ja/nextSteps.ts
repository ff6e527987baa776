import type { nextSteps as english } from '../en/nextSteps.ts'
import type { Words } from '../translation.ts'

/** What comes next after a diagnosis, for the person; and the same for whoever asked. */
export const nextSteps = {
  'sign-again': '依頼されたとおりのアカウントとメッセージで、もう一度署名してください。',
  'other-wallet':
    'このアドレスを持つ別のウォレットを使ってください。なければ、少額の入金を依頼してください。',
  'small-deposit': '少額の入金を依頼してください。依頼元はこのアドレスの検証をその方法で作成できます。',
  'ask-partner': '依頼元の側で修正が必要です。下のテキストを送ってください。',
  'keep-secret': 'これを誰にも渡さず、誰にも見せないでください。',

  // What was only written in another way, and was therefore mended.
  'mended.encoding': '署名は別の符号化で書かれていたため、書き直しました。',
  'mended.recovery-id': '署名の最後のバイト v は別の書き方だったため、27 または 28 に直しました。',
  'mended.compact': '署名は ERC-2098 の短い形式だったため、65 バイトに展開しました。',
  'mended.high-s': '署名の数値 s は上半分にあったため、同じ意味の対応する値に置き換えました。',
  mended: '変えたのは書き方だけで、署名の対象は変えていません。',
} satisfies Words<typeof english>
