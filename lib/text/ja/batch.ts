import type { batch as english } from '../en/batch.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window for requests that a page made at once. */
export const batch = {
  'heading.other': 'これら {count} 件のアドレスを管理していることを証明してください',

  'ready.other': '{count} 件は、ここに保管されたアカウントで署名できます。',

  'alone.other': '{count} 件は個別の確認が必要です。この一覧のあとに続きます。',
  checking: '確認しています… {done}/{all}',
  list: 'リクエスト',

  'row.clean': '準備完了',
  'row.checking': '確認しています…',
  'row.alone': '個別に確認',
  'row.blocked': 'ここでは署名できません',
  'row.nobody': 'このアドレスを持つアカウントはここにありません',
  'row.touch': 'パスキーが必要です',
  'row.working': '署名しています…',
  'row.signed': '署名済み',
  'row.returned': '署名して返送済み',
  'row.undelivered': '署名して保管済み。ページは受け取っていません',
  'row.show': 'メッセージと確認結果',
  'row.with': '{account} で署名済み',
  'row.willSign': '{account} で署名します',

  'sign.other': '{count} 件すべてに署名して {site} に返す',

  'signPage.other': '{count} 件すべてに署名してページに返す',
  signing: '署名済み {done}/{all}',
  reassurance: 'これらは取引ではありません。何も移動しません。',
  cancel: 'すべて拒否',
  'rest.cancel': '残りを拒否',

  'rest.review.other': '残りの {count} 件を 1 件ずつ確認',
  'none.ready': 'この一覧から署名できるものはありません。',

  'done.title': '完了',

  'done.signed.other': '{site} のために {count} 件署名しました。',

  'done.left.other': '{count} 件は署名されませんでした。理由は各行にあります。',
} satisfies Words<typeof english>
