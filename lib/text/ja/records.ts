import type { records as english } from '../en/records.ts'
import type { Words } from '../translation.ts'

/** Words of approvals that were signed with an approval key: in the list and in a check. */
export const records = {
  heading: '承認の記録',
  intro:
    'ここで承認キーを使って承認したリクエストです。各記録には、表示された内容とキーの署名が含まれ、だれでも問い合わせなしに検査できます。',
  all: '{count} 件すべて表示',
  save: '承認を JSON として保存',
  saveOne: '保存',
  saveNamed: '{amount} の承認を保存',
  details: '詳細',
  'kind.withdrawal': '出金',
  'kind.transfer': '振替',
  'kind.conversion': '交換',
  row: '{kind}・{amount}',
  asked: '{site} からの依頼',
  key: 'キー {name}',
  approver: '承認者',
  code: '検証コード',
  signedIn: '署名した場所',
  recorded: '記録日時',
  when: '{time}に承認',
  delete: '承認を削除',
  'deleteSure.other': '{count} 件の承認を完全に削除しますか？',
  deleteHint:
    '削除すると、ここで何を承認したかをだれも示せなくなります。求められる可能性があれば、先に保存してください。',
  deleteConfirm: '完全に削除',

  valid: '有効です。コード {code} のキーが、この内容そのものを承認しました。',
  invalid: '有効ではありません。',
  unverifiable: '検査できません。キーは別の場所で作成され、記録にその公開された半分がありません。',
  changed: '内容が変更されたか、別のキーが署名しました。',
  'many.valid': '{count} 件の承認はすべて有効です。',
  'many.invalid': '{count} 件の承認のうち {bad} 件は、有効ではないか検査できません。',
  proves: '証明できること',
  provesNot: '証明できないこと',
  provesKey: 'このキーがここに示された内容そのものに署名し、その端末がキーの使用者を確認していたこと。',
  notWho: 'だれのキーか。そのために検証コードがあります。持ち主が伝えたコードと見比べてください。',
  notWhen: 'いつ署名されたか。時刻は記録を保管した人が書いたもので、署名の対象ではありません。',
  notWhere: 'ウィンドウが信頼できること。{origin} で署名されました。ご存じの場所か確かめてください。',
} satisfies Words<typeof english>
