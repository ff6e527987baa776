import type { approvalErrors as english } from '../en/approvalErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys. */
export const approvalErrors = {
  'relying-party-refused':
    'ページ {origin} は「{domain}」の承認キーを求めることができません。そのドメインか、その下のドメインから依頼してください。',
  'approval-not-used':
    '何も署名されていません。ブラウザーのダイアログが閉じられたか、求められたキーがこの端末にありません。',
  'approval-not-made': 'キーは作成されていません。ブラウザーのダイアログが閉じられたか、期限が過ぎました。',
  'approver-key-missing':
    '該当するキーが手元にありません。キーのある場所で署名するか、キーを取り消して新しく作成してください。',
  'approval-no-access':
    'Countersign は {domain} のキーを使えません。許可してからもう一度試すか、ページ自体で署名してください。',
  'approval-unsupported':
    'このブラウザーまたは端末では、そのようなキーをここで使えません（{reason}）。別の端末を使うか、ページ自体で署名してください。',
  'approval-unfit':
    'キーが作成したものは、表示された内容の署名ではありません。何も引き渡していません。もう一度試し、続く場合はキーを取り消してください。',
} satisfies Words<typeof english>
