import type { reasons as english } from '../en/reasons.ts'
import type { Words } from '../translation.ts'

/**
 * Reasons that rules, readers and wallets' answers give in English, since pages and programs are told them too. They
 * complete a sentence (`{reason}`, `{kinds}`); a reason that is not here is shown as it is.
 */
export const reasons = {
  // Why an origin could be taken for another one
  'text before the host': 'ホスト名の前に文字がある',
  'a dot at its end': '末尾に点がある',
  'letters of another alphabet': '別の文字体系の文字がある',
  'a name like Paxos’s': 'Paxos に似た名前',
  'a name like a well-known one': '有名な名前に似た名前',
  'another site’s name at its start': '先頭が別のサイトの名前',
  'its length': '長すぎる',

  // Unusual white space
  'Windows line ends': 'Windows の改行',
  'carriage returns': '復帰文字',
  tabs: 'タブ',
  'blanks at the end of a line': '行末の空白',
  'a line end at its end': '最後の改行',
  'blanks at its start': '先頭の空白',
  'spaces that are not the usual one': '通常と異なる空白',

  // Why a payload cannot be read
  'it is not valid JSON': '有効な JSON ではありません',
  'it has no verification_id and no id': 'verification_id も id もありません',
  'it has no message to sign': '署名するメッセージがありません',
  'it has no small_deposit_verification': 'small_deposit_verification がありません',
  'the link carries none': 'リンクに含まれていません',
  'the element names none': '要素に指定されていません',
  'the file is not text': 'ファイルがテキストではありません',

  // Why a deposit is refused
  'its amount is not a plain decimal number': '金額が単純な 10 進数ではありません',
  'its amount is zero': '金額がゼロです',
  'it has no details of a deposit': '入金の詳細がありません',
  'it sends to the address that it comes from': '送信元と同じアドレス宛てです',
  'one of its addresses cannot be read': 'アドレスの 1 つを読み取れません',

  // Why a backup cannot be read
  'it is damaged': '破損しています',
  'it is too long': '長すぎます',
  'it is not JSON': 'JSON ではありません',
  'it is another kind of file': '別の種類のファイルです',
  'a newer Countersign made it': 'より新しい Countersign で作成されています',
  'its members are not those of a backup': 'バックアップの項目ではありません',
  'an account in it is damaged': '中のアカウントが破損しています',

  // What a wallet or its page did
  'it gave no reason': '理由は示されていません',
  'it did not answer in time': '時間内に応答がありませんでした',
  'the page failed': 'ページのエラー',
  'the page returned something else': 'ページが別のものを返しました',
  'not on this site': 'このサイトにはありません',
  'not there any more': 'もうありません',
  'another account': '別のアカウント',
} satisfies Words<typeof english>
