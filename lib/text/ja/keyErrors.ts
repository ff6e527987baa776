import type { keyErrors as english } from '../en/keyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of keys, phrases and backups that cannot be read. They come with the code that reads them. */
export const keyErrors = {
  'key-unreadable': 'インポートできる秘密鍵ではありません（{reason}）。貼り付けた内容を確認してください。',
  'key-mismatch': 'その鍵の前半と後半が対応していません。元の場所からもう一度書き出してください。',
  'key-address-mismatch':
    '中の鍵は、ファイルに書かれたアドレスのものではありません。このファイルは使わず、鍵をもう一度書き出してください。',
  'key-cost':
    'このファイルを開くには、正当なファイルではあり得ないほどのメモリーや時間が必要です（{reason}）。開きませんでした。',
  'key-unsupported': 'この形式の鍵はここにインポートできません（{reason}）。',
  'key-password-missing': 'このファイルは暗号化されています。作成時のパスワードを入力してください。',
  'key-password':
    'そのパスワードではファイルを開けないか、ファイルが変更されています。両方を確認してください。',
  'phrase-length':
    'リカバリーフレーズは 12、15、18、21、24 語のいずれかです。現在 {count} 語です。足りないものを確認してください。',
  'phrase-word': '{number} 番目の単語がリカバリー用の単語リストにありません。つづりを確認してください。',
  'phrase-checksum': 'これらの単語はリカバリーフレーズとして成り立ちません。順番と各単語を確認してください。',
  'backup-unreadable': '読み取れる Countersign のバックアップではありません（{reason}）。',
  'backup-password':
    'そのパスワードではこのバックアップを開けません。作成時に使っていたものを使ってください。',
} satisfies Words<typeof english>
