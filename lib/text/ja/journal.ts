import type { journal as english } from '../en/journal.ts'
import type { Words } from '../translation.ts'

/** Words of small deposits where they are listed: in the popup and under “Activity”. */
export const journal = {
  heading: '少額の入金',
  'state.sending': '送信中',
  'state.sent': '送信済み、ネットワークを待っています',

  'state.confirming.other': '{count}/{needed} 承認',
  'state.confirmed': 'ネットワークで確定',
  'state.reverted': 'ネットワークで失敗。手数料のみ支払われました',
  'state.dropped': '未送信',
  'state.unknown': '送信されたかどうか不明です。まずウォレットを確認してください。',
  'state.watching': '着金を待っています',
  'state.unwatched': '着金は確認されませんでした',
  show: '表示',
  showFor: '{whom} への入金を表示',

  intro:
    'アドレスを証明するために送られたものを、このブラウザーが記録した内容です。正式な記録はネットワーク自体にあります。',
  to: '宛先',
  transaction: '取引',
  replaced: '置き換え元',
  byHand: '貼り付けまたはリンク',
  began: '{time}に開始',
  all: '{count} 件すべて表示',
  save: '入金を JSON として保存',
  delete: '終了した入金を削除',

  'deleteSure.other': 'この一覧から {count} 件の入金を削除しますか？',
  deleteHint: '進行中、またはその可能性があるものは残ります。ネットワーク上では何も変わりません。',
  deleteConfirm: '削除',
} satisfies Words<typeof english>
