import type { welcome as english } from '../en/welcome.ts'
import type { Words } from '../translation.ts'

/** Words of the welcome page. */
export const welcome = {
  title: 'Countersign へようこそ',
  intro:
    'サイトがアドレスの証明を求めると、Countersign は正確なメッセージを表示し、確認し、署名だけを返します。',
  steps: '手順',
  stepDone: '完了',
  next: '続ける',
  skip: 'この手順をスキップ',
  skipAll: '案内をスキップ',

  'sites.name': 'サイト',
  'sites.heading': 'Countersign をどこで使いますか？',
  'sites.intro': '許可した場所でだけページの依頼を受け取り、Paxos のページでは決して動作しません。',
  'sites.every': 'すべての https サイト',
  'sites.everyHint': '簡単な方法です。依頼してくるサイトでそのまま使えます。',
  'sites.chosen': '自分で選んだサイトのみ',
  'sites.chosenHint': 'サイトごとに 1 回、ツールバーのボタンから許可します。',
  'sites.loopback': 'この端末でも（localhost）、開発者向け',
  'sites.denied': 'ブラウザーがアクセスを許可しませんでした。サイトを個別に選ぶことはできます。',
  'sites.deniedLoopback': 'ブラウザーが localhost へのアクセスを許可しなかったため、何も変わっていません。',
  'sites.everyDone': 'Countersign はすべての https サイトで動作します。',
  'sites.chosenDone': 'Countersign は選んだサイトで動作します。',

  'signing.name': '署名',
  'signing.heading': '何で署名しますか？',
  'signing.wallet': 'このブラウザーのウォレット',
  'signing.walletHint':
    'MetaMask、Phantom など。設定は不要です。Countersign がアドレスを持つウォレットを見つけて依頼します。',
  'signing.local': 'Countersign のアカウント',
  'signing.localHint':
    '新しいリカバリーフレーズを作るか、フレーズ、鍵、鍵ファイルを持ち込みます。パスワードで暗号化してここに保管します。',
  'signing.create': 'アカウントを作成',
  'signing.import': 'アカウントをインポート',
  'signing.addHint': '新しいタブで、1 分もかかりません。終わったらここに戻ってください。',

  'signing.accounts.other': '{count} 件のアカウントを設定済みです。',
  'signing.walletDone': 'ウォレットが署名します。',

  'practice.name': '練習',
  'practice.heading': '一度試してみましょう',
  'practice.label': '練習',
  'practice.intro': '今この端末で作られた例です。鍵はあとで破棄され、何も送信されません。',
  'practice.address': 'このアドレスを管理していることを証明してください',
  'practice.message': 'メッセージ（署名されるとおり）',
  'practice.sign': '例に署名',
  'practice.again': '別の例を作る',
  'practice.not': 'これは取引ではありません。何も移動しません。',
  'practice.done': '署名して検査しました',
  'practice.doneHint':
    '署名はこのメッセージとこのアドレスに合っています。実際のリクエストなら、ここで依頼したサイトに返されます。',
  'practice.failed': '例に署名できませんでした：{reason} アカウントに影響はありません。',
  'practice.signature': '署名',

  'done.heading': '準備ができました',
  'done.sites': 'サイト',
  'done.signing': '署名',
  'done.practice': '練習',
  'done.practiceDone': '例に署名しました。',
  'done.practiceSkipped': 'スキップしました。設定からいつでも行えます。',
  'done.next':
    'サイトがアドレスの証明を求めると、Countersign のウィンドウが開きます。ツールバーのボタンからも開けます。',
  'done.settings': '設定を開く',
  'done.close': 'このページを閉じる',
} satisfies Words<typeof english>
