import type { proofs as english } from '../en/proofs.ts'
import type { Words } from '../translation.ts'

/** What is said of proofs and their chains, on the pages and by `verify-proof`. */
export const proofs = {
  /** What can be wrong with a proof besides its signature. The codes are part of `verify-proof`'s output: never rename one. */
  problems: {
    'digest-differs': '証明の SHA-256 がメッセージのものと違います。文書が変更されています。',
    'text-differs': '証明のテキストがバイト列と違います。文書が変更されています。',
    'canonical-differs': '署名は合っていますが、正規の形式で書かれていません。文書が変更されています。',
    'standard-differs': '証明に、使われたものとは別の署名規格が書かれています。',
    'delivered-differs': '引き渡された署名が、検査されたものと違います。',
    'times-differ': '証明の時刻が、起こり得る順序になっていません。',
    'document-changed': '文書が書かれたあとに変更されています。ハッシュが合いません。',
    'delivery-changed': '署名を引き渡した時刻が変更されています。ハッシュが合いません。',
  },

  valid: '有効：{network} の {address} の鍵が、まさにこのメッセージに署名しました。',
  invalid: '無効です。',
  changed: '署名は正しいですが、それを含む証明が変更されています。',
  unverifiable: 'オフラインでは検査できません。',

  // What a valid proof proves, and what it does not.
  provesKey: '署名した人は、{address} の秘密鍵を使うことができました。',
  provesMessage: '署名されたのは、まさにこのメッセージです：{bytes}、SHA-256 {digest}。',

  'bytes.other': '{count} バイト',
  provesUnchanged: '文書は自身のハッシュのとおりですが、変更した人は新しいハッシュを作れます。',
  notWho: '誰が鍵を持っていたか、今日も同じ人が持っているかは証明できません。',
  notWhen:
    'いつ署名されたか、どのサイトが依頼したか、どの方法で署名したかは証明できません。Countersign の記録であり、署名の対象ではありません。',
  notPaxos:
    'Paxos が依頼または承認したことは証明できません。{verificationId} の状況は Paxos に確認してください。',
  notVerification:
    'Paxos が依頼したことは証明できません。ページが Countersign にウォレットとして依頼したもので、検証は示されていません。',
  notUnchained: '証明がチェーンになる前に保存されたもので、時刻が変更されたかどうかはわかりません。',

  // What several proofs show together.
  chainWhole: 'チェーンは完全です。何も変更されておらず、削除の記録がない欠落もありません。',
  chainPart:
    'ここにある部分は整合しています。ファイルはチェーン全体を含まないため、抜けがあっても問題とは限りません。',
  chainBroken: 'チェーンが切れています。何かが変更されたか、取り除かれています。',
  chainMissing: '記録のない欠落：{ranges}。',
  chainUnfit: '前のものに続いていません：{ranges}。',
  chainNotes: '変更された記録：{ranges}。',

  'deletedByPerson.other': '{time} に {count} 件の証明が手動で削除されました。',

  'deletedByRetention.other': '{time} に {count} 件の証明が古くなったため削除されました。',

  'deletedByReplacement.other':
    '{time} に同じリクエストへ再度署名したため、{count} 件の証明が置き換えられました。',

  'adopted.other': '{count} 件の証明はチェーンの開始前から保管されていました。それ以前の変更はわかりません。',
  chainsDiffer:
    'これらのファイルは、1 つのチェーンについて異なる履歴を示しています。どれかが変更されています。',
  eachProves:
    '有効な証明はそれぞれ、そのアドレスの鍵がまさにそのメッセージに署名したことを証明します。次のことは証明できません：',
  chainLimit:
    'チェーンを保管するコンピューターを支配する人は、新しいチェーンを書けます。書き出しを別の場所に保管してください。あとの書き出しにはその内容が含まれるはずです。',
} satisfies Words<typeof english>
