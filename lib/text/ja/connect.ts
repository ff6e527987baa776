import type { connect as english } from '../en/connect.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a page asks to see accounts; loaded only then. */
export const connect = {
  'heading.evm': 'Ethereum アカウントを接続しますか？',
  'heading.solana': 'Solana アカウントを接続しますか？',
  'heading.blocked': 'このページは接続できません',
  intro:
    '{site} が Countersign をウォレットとして使おうとしています。サイトにはチェックを入れたアカウントが見え、それらでメッセージへの署名を依頼できるようになります。内容は毎回先にここで確認できます。',

  'which.other': 'どのアカウントを見せますか？',
  'nobody.title': 'この種類のアカウントはここにありません',
  'nobody.hint': '先に追加してください。その間ページは待っています。',
  'nobody.add': 'アカウントを追加',
  'nobody.lookAgain': 'もう一度探す',
  'foot.ready': '何かを移動することは決してできません。ポップアップでいつでも取り消せます。',
  'foot.choose': '見せるアカウントにチェックを入れてください。',

  'foot.tick.other': '先に上の {count} 個のボックスにチェックを入れてください。',
  'foot.nobody': 'アカウントがなければ接続するものはありません。',
  connect: '接続',
} satisfies Words<typeof english>
