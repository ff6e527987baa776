import type { common as english } from '../en/common.ts'
import type { Words } from '../translation.ts'

/** Words that several pages share. */
export const common = {
  name: 'Countersign',
  cancel: 'キャンセル',
  close: '閉じる',
  back: '戻る',
  retry: 'もう一度試す',
  save: '保存',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。選択して手動でコピーしてください。',
  copyAddress: 'アドレスをコピー',
  copySignature: '署名をコピー',
  copyReply: 'ID と署名をコピー',
  copyDigest: 'SHA-256 をコピー',
  openExplorer: 'このアドレスをエクスプローラーで見る',
  password: 'パスワード',
  wrongPasswords: 'パスワードの誤りが多すぎます。',
  tryAgain: '{time}にもう一度試せます。',
  unlock: 'ロックを解除',
  locked: 'ロック中',
  unlocked: 'ロック解除中',
  expiresIn: '{time}に期限切れ',
  expired: '期限切れ',

  // Who asks, where no site does.
  'asker.pasted': '貼り付けたもの',
  'asker.linked': 'リンクから',
  'asker.file': 'ファイルから',
  'asker.qr': 'QR コードから',
  'asker.other': 'サイトなし',
} satisfies Words<typeof english>
