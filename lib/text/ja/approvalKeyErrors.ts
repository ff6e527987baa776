import type { approvalKeyErrors as english } from '../en/approvalKeyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys in the own work of the extension. */
export const approvalKeyErrors = {
  'approval-key-missing':
    'ルールが承認キーを求めていますが、ここにはまだありません。何も署名も送信もされていません。設定で作成してから、もう一度試してください。',
  'approval-key-cancelled':
    '承認キーが使われなかったため、何も署名、送信、変更されていません。もう一度試し、ブラウザーの案内に従ってください。',
  'approval-key-refused':
    'あなたの承認キーではないか、この内容そのものを承認していません。何も署名、送信、変更されていません。設定の一覧にあるキーで、もう一度試してください。',
  'approval-key-unavailable': 'ここでは承認キーを使えません。{reason}',
  'approval-key-exists':
    'この端末にはすでにあなたの承認キーがあります。そのキーか、別の端末を使ってください。',
} satisfies Words<typeof english>
