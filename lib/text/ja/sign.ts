import type { sign as english } from '../en/sign.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window, and of the views of a request that other pages share with it. */
export const sign = {
  title: 'Countersign：署名リクエスト',
  heading: 'このアドレスを管理していることを証明してください',
  'heading.blocked': 'ここでは署名できません',
  checking: '確認しています…',

  'origin.punycode': 'この名前には a～z 以外の文字が使われています。これが正確な表記です。',
  'origin.frame': '{top} の中のフレームからの依頼です。',
  'origin.frameHidden': 'Countersign から見えないサイトの中のフレームからの依頼です。',
  'origin.link': 'リンクから',
  'origin.paste': '貼り付けたもの',
  'origin.file': 'ファイルから',
  'origin.qr': 'QR コードから',
  'origin.other': 'サイトなし',
  'origin.noSite': 'サイトが不明です。心当たりのあるものだけに署名してください。',

  queue: '{position}/{total}',
  'queue.label': 'リクエスト',

  address: 'アドレス',
  'network.unknown': '「{network}」（不明なネットワーク）',

  message: 'メッセージ（署名されるとおり）',
  'message.refused': 'メッセージ',
  'message.form': 'メッセージの表示形式',
  'message.text': 'テキスト',
  'message.escaped': 'Esc',
  'message.hex': 'Hex',

  'message.bytes.other': '{count} バイト',

  'message.lines.other': '{count} 行',

  'message.below.other': '下にあと {count} 行',
  'message.end': 'ここで終わりです',
  'message.all': 'すべて表示',
  'message.less': '折りたたむ',
  payload: '送られた内容',

  'risk.fine': 'Paxos のメッセージです。このアドレスとネットワークに合っています。',
  'risk.tick': '内容を読み、続けることを希望します',

  'signer.with': '署名方法',
  'signer.others': 'ほかのウォレット',
  'signer.searching': 'ウォレットを探しています…',
  'signer.local': 'Countersign が保管',
  'signer.fits': 'このアドレスを持っています',
  'signer.unknown': 'ここではまだ未接続',
  'signer.other': '別のアドレスを表示中：{account}',
  'signer.duplicate': '同じ名前のウォレットがほかにもあります。よく確かめてください。',
  'nobody.title': 'このアドレスを持つウォレットがここにありません',
  'nobody.page':
    'アドレスを持つウォレットをページで接続してもう一度探すか、アカウントを Countersign に追加してください。',
  'nobody.noPage': 'アカウントを Countersign に追加するか、開いているタブのウォレットを使ってください。',
  'nobody.frame':
    'ウォレットはフレーム内には現れません。ページを独立したタブで開くか、アカウントを Countersign に追加してください。',
  'nobody.insecure':
    'ウォレットは通常の http ページには現れません。ページを https で開くか、アカウントを Countersign に追加してください。',
  'nobody.localhost-subdomain':
    '多くのウォレットは *.localhost には現れません。http://localhost を使うか、アカウントを Countersign に追加してください。',
  'nobody.lookAgain': 'もう一度探す',
  'nobody.add': 'アカウントを追加',
  'nobody.tab': 'タブのウォレットを使う',
  'nobody.tabs': 'どのタブにウォレットがありますか？',
  'nobody.noTabs':
    'Countersign がウォレットを探せるタブが開いていません。ウォレットが動作するサイトへのアクセスを許可してから、もう一度探してください。',

  reassurance: 'これは取引ではありません。何も移動しません。',
  sign: '署名',
  'sign.return': '署名して {site} に返す',
  'sign.returnPage': '署名してページに返す',
  'sign.connect': '{wallet} を接続して署名',

  'sign.tick.other': '署名するには上の {count} 個のボックスにチェックを入れてください。',
  'sign.show': '表示',
  'sign.choose': '署名方法を選んでください。',
  'sign.nobody': 'このアドレスを持つウォレットがここにありません。',
  signing: '署名しています…',
  touch: 'ブラウザーの案内に従ってください…',

  'blocked.close': '拒否して閉じる',
  'blocked.told': 'ページには理由だけが伝わり、ウォレットの詳細は伝わりません。',

  'unlock.title': 'ロックを解除して {account} で署名',
  'unlock.sign': 'ロックを解除して署名',
  'unlock.passkey': 'パスキーを使う',
  'unlock.touching': 'ブラウザーの案内に従ってください',
  'unlock.progress': 'パスワードを確認しています…',

  'wallet.title': '{wallet} で確認してください',
  'wallet.hint': '取引ではなく、同じメッセージが表示されるはずです。',
  'wallet.lost': '開きませんでしたか？',
  'wallet.lostHint':
    'ツールバーの {wallet} のアイコンをクリックしてください。依頼したページの横でしか開かないウォレットもあります。',
  'wallet.showPage': 'ページを表示',

  'returned.title': '署名して返送しました',
  'returned.to': '{site} が署名を受け取りました。検証を完了できます。',
  'returned.next': '次のリクエスト',
  'returned.soon': '次のリクエストがまもなく表示されます。',
  'returned.proof': '証明は「アクティビティ」に保管されます。',
  'returned.noProof': 'プライベートウィンドウのため、証明は保管されません。',
  'signed.title': '署名しました',
  'signed.hint':
    '依頼した相手に渡してください。証明するのはアドレスの管理だけで、それ以外は何も証明しません。',
  'delivering.title': '{site} に引き渡しています',
  'delivering.hint': '署名は完了し、保管されています。ページの受け取りを待っています。',
  'undelivered.title': '署名しましたが、ページが受け取りませんでした',
  'undelivered.hint':
    '{site} のページが閉じられたか、再読み込みされた可能性があります。署名は保管されています。もう一度送るか、ご自身で引き渡してください。ページがもう一度依頼すると、同じ署名が渡されます。',
  'undelivered.retry': 'もう一度送る',

  'expired.title': 'このリクエストは期限切れです',
  'expired.hint': '何も署名されていません。{site} に新しいリクエストを依頼してください。',
  'expired.hintNoSite': '何も署名されていません。送った相手に新しいリクエストを依頼してください。',
  'rejected.title': '拒否しました',
  'rejected.hint': '何も署名されず、ウォレットについて何も共有されていません。',
  'withdrawn.title': 'ページがリクエストを取り下げました',
  'withdrawn.hint': '何も署名されていません。必要なら {site} からもう一度依頼してください。',
  'failed.title': '署名されませんでした',
  'failed.told': 'ページに通知しました。',
  'notice.title': '秘密の情報が一緒に送られました',
  'notice.hint': '何も署名されていません。',
  'notice.read': '読みました',
  'empty.title': '署名するものはありません',
  'empty.hint':
    'ページからのリクエストはここに表示されます。Countersign のポップアップに貼り付けることもできます。',

  'trouble.title': 'うまくいきませんでした',
} satisfies Words<typeof english>
