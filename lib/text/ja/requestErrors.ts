import type { requestErrors as english } from '../en/requestErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences that the background needs: it starts often, so it carries no others. */
export const requestErrors = {
  rejected: 'リクエストは拒否されました。アドレスの保有者の準備ができたら、もう一度依頼してください。',
  cancelled: 'ページがリクエストを取り下げました。やり直すには、もう一度依頼してください。',
  'payload-unreadable':
    '検証データを読み取れませんでした（{reason}）。Paxos が返した JSON をそのまま送ってください。',
  'payload-too-large': '検証データが 64 KiB を超えています。Paxos が返した項目だけを送ってください。',
  'credentials-in-payload':
    'データの「{field}」に認証情報が含まれています。何も保存していません。その認証情報を取り除き、更新してください。ウォレットには必要ありません。',
  'method-mismatch':
    'この検証には別の呼び出しが必要です。少額の入金は requestDeposit、署名は requestSignature です。',
  expired: 'この検証は期限切れです。新しく作成して、もう一度依頼してください。',
  'origin-refused':
    '{origin} からのリクエストは受け付けません。ご自身の https ページ（開発中は localhost）を使ってください。',
  'policy-forbids': '管理者がここでの利用を許可していません。必要な場合は管理者に問い合わせてください。',
  'too-many-requests':
    'このサイトで待っているリクエストが多すぎます。いくつか完了または取り消してから、もう一度依頼してください。',
  paused:
    '何度か拒否されたため、このサイトからのリクエストを一時停止しています。あとでもう一度試してください。',
  'not-found': 'そのリクエストはもうありません。ページからもう一度依頼してください。',
  'state-changed': 'このリクエストはその間に進みました。現在の状態を確認してください。',
  'digest-mismatch':
    '承認された内容と署名される内容が違います。何も署名されていません。もう一度依頼してください。',
  'window-closed': '完了前に署名ウィンドウが閉じられました。何も送られていません。もう一度依頼してください。',
  interrupted: '署名が中断されました。何も送られていません。もう一度依頼してください。',
  'wallet-page-gone': 'ウォレットのあるページがなくなりました。もう一度開いて試してください。',
  'permission-missing':
    'Countersign は {origin} にアクセスできません。ポップアップで許可してから、もう一度試してください。',
  internal: 'Countersign 内部で問題が起きました（{reason}）。もう一度試し、続く場合は報告してください。',
} satisfies Words<typeof english>
