import type { doors as english } from '../en/doors.ts'
import type { Words } from '../translation.ts'

/** Words about payloads that come by links and watched pages, and signatures that go back by fields and callbacks. */
export const doors = {
  'link.page': '検証リンク',
  'link.opened': 'リンクのリクエストは Countersign のウィンドウにあります。このタブは閉じてかまいません。',
  'link.again': 'ウィンドウを表示',
  'link.title': 'このリンクに心当たりはありますか？',
  'link.who':
    'リンクが、アドレスを管理していることの証明を求めています。リンクはサイトを示さないため、誰が送ったか Countersign にはわかりません。',
  'link.where':
    '署名はあなたの手元に残ります。信頼できる相手にだけ渡してください。署名があれば、そのアドレスがあなたのものだと Paxos に伝えられます。',
  'link.look': 'リクエストを見る',
  'link.decline': '拒否',

  'noticed.heading': 'このページが検証を受け取りました',
  'noticed.hint': '署名は求められていません。心当たりがあれば、まず確認してください。',
  'noticed.look': '確認する',

  'watch.label': 'このサイトの検証を見守る',
  'watch.hint':
    'Countersign に対応していないサイト用です。ページが読む返答を確認し、検証があればお知らせします。ページは何も変わりません。',

  'fill.put': 'ページに入力',
  'fill.done': '署名を「{field}」欄に入力しました。そこから送信してください。',
  'fill.unnamed': '署名をページの欄に入力しました。そこから送信してください。',
  'fill.gone': 'ページまたは欄がなくなりました。代わりに署名をコピーしてください。',

  'callback.asks': 'このリクエストの作成者は、署名を {host} に送ることを希望しています。',
  'callback.send': '{host} に送る',
  'callback.always': '今後は確認せずに {host} に送る',
  'callback.sending': '{host} に送信しています…',
  'callback.sent': '{host} が署名を受け取りました。',
  'callback.waiting': '{host} はまだ受け取っていません。Countersign が{time}に再試行します。',
  'callback.failed': '{host} は受け取りませんでした。署名をコピーして、ご自身で引き渡してください。',
  'callback.retry': '今すぐ再試行',
  'callback.heading': '送信中',
} satisfies Words<typeof english>
