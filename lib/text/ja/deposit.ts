import type { deposit as english } from '../en/deposit.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a verification asks for a small deposit; loaded only then. */
export const deposit = {
  heading: '少額の入金を送る',
  'moves.title': '資金が移動します',
  moves: 'Paxos は、あなたのアドレスからちょうどこの金額を送るよう求めています。送ったあとは取り消せません。',

  amount: '金額（正確に）',
  'amount.copy': '金額をコピー',
  'amount.units': '= {units} {unit}',
  'unit.wei': 'wei',
  'unit.lamports': 'lamports',
  'unit.token': '基本単位（小数 {decimals} 桁）',
  contract: '{symbol} のコントラクト',
  from: '送信元：あなたのアドレス',
  to: '宛先：Paxos の入金アドレス',

  'chain.on': '{chain} 上',
  'chain.change': '別のネットワークですか？',
  'chain.legend': '対象のネットワーク',
  'chain.hint': 'リクエストには、{network} 本体かそのテストネットワークかが書かれていません。',
  'chain.main': '{chain}：実際の資金',
  'chain.test': '{chain}：価値のないテスト資金',
  'chain.testNow': 'テストネットワーク：この資金に価値はありません。',

  'sender.with': '送信方法',
  'sender.hand': '自分で送る',
  'sender.handHint': '取引所、カストディアン、スマートフォン、別のウォレットから',
  'sender.byHand.asset':
    'Countersign は {chain} の {asset} を知らないため送れません。対応しているウォレットからご自身で送ってください。',

  'rpc.title': 'Countersign がチェーンを確認してもよいですか？',
  'rpc.hint':
    '残高が足りるか、手数料はいくらか、入金が届いたかを確認するため、{chain} のサーバー（RPC）に問い合わせます。サーバーにはあなたのアドレスと IP アドレスが見えます。まだ何も問い合わせていません。',
  'rpc.handHint':
    '{chain} のサーバー（RPC）があれば、入金が届いたことを Countersign がお知らせできます。サーバーにはあなたのアドレスと IP アドレスが見えます。',
  'rpc.legend': 'サーバー',
  'rpc.own': 'ほかのサーバー',
  'rpc.ownLabel': 'サーバーのアドレス',
  'rpc.use': 'このサーバーに問い合わせる',
  'rpc.public': '{chain} の公開サーバー',
  'rpc.denied': 'ブラウザーが許可しなかったため、何も問い合わせていません。',
  'rpc.asking': '{host} に問い合わせています…',
  'rpc.asked': '{host} による',
  'rpc.other': '別のサーバーを使う',
  'rpc.unreadable': 'ウェブアドレスではありません。例：https://rpc.example.com',
  'rpc.http': 'アドレスは https で始まるか、この端末上のものである必要があります。',
  'rpc.untouchable': 'Countersign はこのサイトとは決して通信しません。',
  'rpc.credentials': 'ユーザー名とパスワードは含めないでください。',

  fee: '手数料',
  'fee.about': '約 {fee}',
  'fee.atMost': '最大 {fee}',
  'fee.account': '受取人のトークンアカウント開設の {amount} を含みます',
  'fee.contract': 'あなたのアドレスはコントラクトです。誰が手数料を払うかはウォレットによります。',
  balance: '残高',
  'funds.title': 'このアドレスの残高が足りません',
  'funds.again': 'もう一度確認',

  'send.hold.to': '長押しして {amount} を送る',
  'send.hold': '押したまま少しお待ちください。',
  'send.holding': 'そのまま押し続けてください…',
  'send.brief': '送信中と表示されるまで押し続けてください。',
  'send.cannotHold': '長押しせずに送る',
  'send.confirm': 'はい、自分のアドレスから {amount} を送ります。資金が移動します。',
  'send.now': '送る',
  'send.sending': '送信しています…',

  'send.tick.other': '送るには上の {count} 個のボックスにチェックを入れてください。',
  'send.choose': '送信方法を選んでください。',
  'send.rpc': '先に Countersign が問い合わせるサーバーを選んでください。',
  'send.cost': '手数料を確認しています。',
  'send.funds': 'このアドレスの残高が足りません。',
  'send.with': '{sender} で送信、手数料 約 {fee}',
  'send.noCost': '手数料と残高がわからないと送信しません。',
  'send.toHand': '方法を表示',
  'send.toHandHint': '次に、金額、アドレス、QR コードを表示します。',

  'unlock.title': 'ロックを解除して {account} で送る',
  'unlock.send': 'ロックを解除して送る',

  'trouble.title': '何も送られませんでした',
  'wallet.title': '{wallet} で確認してください',
  'wallet.hint': 'この金額、この宛先、{chain} が表示されるはずです。',
  'wallet.stop': '待つのをやめる',
  'wallet.wait': 'そこで確認すると、このウィンドウが開いているかどうかにかかわらず入金が送られます。',

  'sending.title': '送信しています',
  'sending.hint': '少しお待ちください。Countersign が二重に送ることはありません。',
  'sent.title': '送信しました',
  'sent.hint':
    'チェーンに向かっています。このウィンドウは閉じてかまいません。Countersign が引き続き確認します。',
  'confirming.title': 'チェーンに記録されました',
  'confirming.hint':
    '{needed} 承認で有効になります。このウィンドウは閉じてかまいません。Countersign が引き続き確認します。',
  'confirming.label': '承認',
  'confirming.count': '{count}/{needed} 承認',
  'confirmed.title': '入金が確認されました',
  'confirmed.hint': 'この数分後に Paxos が検証を承認します。もうすることはありません。',
  'confirmed.page': '{site} に通知しました。',
  seenByBalance: 'コントラクトが送信しました。Paxos のアドレスの残高に表れ、あなたの取引には表れません。',
  'reverted.title': '取引は失敗しました',
  'reverted.hint':
    'チェーンに記録されましたが、手数料以外は何も移動していません。理由はエクスプローラーで確認してください。もう一度送れます。',
  'dropped.title': '送られていません',
  'dropped.hint': '何も届いておらず、今後も届かないことが確かです。もう一度送れます。',
  'unknown.title': '送られた可能性があります',
  'unknown.hint':
    '送られたかどうか、まだ誰にもわかりません。もう一度送らず、ウォレットの履歴か、エクスプローラーであなたのアドレスを確認してください。',
  'watching.title': '入金を待っています',
  'watching.hint': 'ウォレットまたはカストディアンから送ってください。Countersign がチェーン上で探します。',
  'unknown.unsentHint':
    '何も送られていないことがウォレットで確実にわかる場合は、その旨を伝えてもう一度送れます。実際には送られていた場合、金額が二重に出ていきます。',
  'unknown.unsent': '送られていません',
  'watching.unsentHint': '送りませんでしたか？ それなら、ほかの方法に戻れます。',
  'watching.unsent': '送っていません',

  'note.wallet-refused': 'ウォレットで拒否されました。',
  'note.blockhash-expired': 'ネットワークが時間内に取り込みませんでした。',
  'note.nonce-used': 'あなたのアドレスの別の取引が先に入りました。この入金ではありません。',
  'note.declared-unsent': '送られていないとあなたが伝えました。',
  'note.wallet-failed': 'ウォレットがエラーで終了し、送ったかどうかを示しませんでした。',
  'note.window-closed': 'ウォレットに問い合わせている間にウィンドウが閉じられました。',
  'note.overtaken':
    'ウォレットが示した取引はネットワークになく、あなたのアドレスの別の取引が取り込まれました。',
  'note.endpoint-down': 'サーバーが現在応答していません。Countersign が引き続き問い合わせます。',
  'note.endpoint-wrong-chain':
    'サーバーは別のチェーンについて応答しているため、その内容は無効です。別のサーバーを選んでください。',
  'note.endpoint-contradicts':
    'サーバーの内容がつじつまが合わないため、無効です。別のサーバーを選んでください。',
  'note.broadcast-refused': 'サーバーは受け付けませんでした。それでも通る可能性があります。',
  'note.replaced': 'ウォレットが、同じ内容の別の取引に置き換えました。',
  'note.waiting': 'ネットワークは受け取りましたが、まだ取り込んでいません。',

  'expired.title': 'このリクエストは期限切れです',
  'expired.hint':
    'ここからは何も送られていません。今から届く入金は有効になりません。新しいリクエストを依頼してください。',
  'rejected.title': '拒否しました',
  'rejected.hint': '何も送られず、ウォレットについて何も共有されていません。',
  'withdrawn.title': 'ページがリクエストを取り下げました',
  'withdrawn.hint': '何も送られていません。',
  'failed.title': '送られていません',
  late: 'その間にリクエストの期限が切れました。時間内に送られたものは Paxos が有効とする場合があります。',

  'hash.label': '取引',
  'hash.copy': '取引をコピー',
  'hash.open': '調べる',
  leave: 'ページを待たせるのをやめる',

  again: 'もう一度送る',
  givesUp: 'ここでやめる',

  'hand.title': '自分で送る',
  'hand.steps':
    '{chain} で、ちょうどこの金額を 1 回の送金で送ってください。少しでも多かったり少なかったりすると無効です。手数料は別に支払われるようにしてください。',
  'hand.qr': 'スマートフォンのウォレットで読み取ってください',
  'hand.qrLabel': '支払いの QR コード：{address} へ {amount}',
  'hand.qrShow': 'QR コードを表示',
  'hand.qrHide': 'QR コードを隠す',
  'hand.copyLink': '支払いリンクをコピー',
  'hand.watch': '着金を見守る',
  'hand.watchHint': '送る前に押してください。Countersign が着金を確認できます。',
  'hand.blindDone': '完了',
  'hand.blindHint': 'サーバーがないと、Countersign は着金を確認できません。Paxos は確認できます。',
} satisfies Words<typeof english>
