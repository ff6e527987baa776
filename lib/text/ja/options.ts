import type { options as english } from '../en/options.ts'
import type { Words } from '../translation.ts'
import { accounts } from './accounts.ts'

/** Words of the options page. */
export const options = {
  title: 'Countersign の設定',
  navigation: '設定',
  'nav.accounts': 'アカウント',
  'nav.sites': 'サイト',
  'nav.activity': 'アクティビティ',
  'nav.keys': '承認キー',
  'nav.check': '検査',
  'nav.settings': '環境設定',
  'nav.about': '情報',
  saved: '保存しました。',

  ...accounts,

  'sites.intro':
    'Countersign は、許可した場所でだけページの依頼を受け取ります。どの設定でも、Paxos のページでは決して動作しません。',
  'sites.scope': 'Countersign が動作する場所',
  'sites.every': 'すべての https サイト',
  'sites.everyHint':
    'アドレスの証明を求めるサイトで、そのまま使えます。ブラウザーには、Countersign がこれらのサイトを読み取れると表示されます。',
  'sites.chosen': '自分で選んだサイトのみ',
  'sites.chosenHint': 'サイトごとに 1 回、ここまたはツールバーのボタンから許可します。',
  'sites.loopback': 'この端末でも（localhost と 127.0.0.1）、開発者向け',
  'sites.list': '選んだサイト',
  'sites.none': 'まだありません。下で追加するか、サイトを開いてツールバーのボタンを使ってください。',
  'sites.pattern': 'ブラウザー自体の設定で許可されています',
  'sites.coveredByAll': 'すべてのサイトでの動作をやめたときのために保存しています。',
  'sites.use.ask': '依頼できます',
  'sites.use.watch': '検証を見守っています',
  'sites.use.wallet': 'ウォレットとしてアカウントが見えます',
  'sites.use.callback': '署名を自動的に受け取ります',
  'sites.since': '{time} から',
  'sites.byGrant': 'ブラウザーで許可',
  'sites.stop': '停止',
  'sites.stopNamed.watch': '{site} の見守りをやめる',
  'sites.stopNamed.wallet': '{site} にアカウントを見せるのをやめる',
  'sites.stopNamed.callback': '{site} に署名を自動で送るのをやめる',
  'sites.stopped': '{site} から取り消しました。依頼中のものは拒否されます。',
  'sites.forbidden': '管理者によりブロックされています。依頼できません。',
  'sites.remove': '削除',
  'sites.removeNamed': '{site} を削除',
  'sites.removed': 'Countersign は {site} で動作しなくなりました。',
  'policy.locked': '管理者が設定しています。',
  'policy.some':
    '一部は管理者が設定しています。設定済みのものはロックされて表示され、ここでは変更できません。',
  'policy.broken':
    '管理者のポリシーを読み取れないため、禁止され得るものはすべて閉じられています。どのサイトも依頼できず、鍵も使われません。管理者に修正を依頼してください。',
  'policy.brokenTitle': '読み取れないポリシーにより閉じられています',
  'policy.noAccounts':
    '管理者がこのブラウザーでの鍵を許可していません。追加も使用もできませんが、すでにあるものは書き出しと削除ができます。',
  'sites.add': 'サイトを追加',
  'sites.addHint': 'アドレス（例：partner.example）',
  'sites.addButton': '許可',
  'sites.added': 'Countersign は {site} で動作するようになりました。',
  'sites.unreadable': 'サイトのアドレスではありません。partner.example のように入力してください。',
  'sites.http':
    'Countersign は https サイトでのみ動作します。そのサイトの https アドレスを確認してください。',
  'sites.untouchable':
    'Paxos のサイトでは Countersign は決して動作しません。依頼してくるサイトを追加してください。',
  'sites.denied': 'ブラウザーが {site} へのアクセスを許可しなかったため、何も変わっていません。',
  'sites.deniedAll': 'ブラウザーがアクセスを許可しなかったため、何も変わっていません。',

  'settings.encoding': 'Solana の署名の書き方',
  'settings.encodingHint': '依頼元から指示があったときだけ変更してください。',
  'settings.base58': 'Base58',
  'settings.base58Hint': 'ほとんどのサービスが想定する形式です。',
  'settings.base64': 'Base64',
  'settings.hex': '16 進数',
  'settings.explorer': 'アドレスのリンク先',
  'settings.explorerHint': '検証には、テストかどうかが書かれていません。クリックするまで何も開きません。',
  'settings.main': 'メインネットワーク',
  'settings.test': 'テストネットワーク',
  'settings.testHint': 'Paxos のサンドボックス用の Sepolia など。',
  'settings.rpc': 'ネットワークへの問い合わせ',
  'settings.rpcHint':
    'ネットワークの RPC エンドポイントがあれば、Countersign はコントラクトアカウントを見分け、少額の入金を送信・追跡できます。エンドポイントには、証明するアドレスが知られます。保存するまでどこにも接続しません。',
  'settings.rpcFor': '{network} の RPC エンドポイント',
  'settings.rpcPlaceholder': 'https://',
  'settings.rpcSave': '保存',
  'settings.rpcSaveFor': '{network} のエンドポイントを保存',
  'settings.rpcRemoveFor': '{network} のエンドポイントを削除',
  'settings.rpcUnreadable':
    'エンドポイントのアドレスではありません。https://rpc.example/… のように入力してください。',
  'settings.rpcHttp':
    '使えるのは https のエンドポイント、またはこの端末の http（localhost と 127.0.0.1）だけです。',
  'settings.rpcUntouchable': 'Paxos のサイトで、Countersign は決して触れません。',
  'settings.rpcCredentials':
    'エンドポイントのアドレスにユーザー名やパスワードを含めることはできません。キーがパスに入っているものを使ってください。',
  'settings.rpcDenied': 'ブラウザーが {host} へのアクセスを許可しなかったため、何も保存していません。',
  'settings.rpcAnswers': '{host} は {chain} として応答しています。',
  'settings.language': '言語',
  'settings.languageBrowser': 'ブラウザーに合わせる',
  'settings.languageHint': '署名するメッセージは、ここで何を選んでもそのまま表示されます。',
  'settings.look': '外観',
  'settings.lookHint': 'Countersign はシステムの設定に従います（明暗、コントラスト、動き、文字サイズ）。',

  'about.version': 'バージョン {version}',
  'about.what':
    'Countersign は、アドレスを証明する正確なメッセージを表示し、お好みの方法で署名し、署名を検査して返します。',
  'about.kept': '何がどこに保存されるか',
  'about.keys': '鍵',
  'about.keysWhere':
    'このブラウザープロファイルに、パスワードで暗号化して保存します。どこにも送信されず、平文でディスクに置かれることもありません。',
  'about.proofs': '証明',
  'about.proofsWhere':
    'このブラウザープロファイルに、パスワードなしで読める形で保存します。プライベートウィンドウのものは保存しません。',
  'about.requests': 'リクエスト',
  'about.requestsWhere': 'メモリー内。ブラウザーを閉じると消えます。',
  'about.sites': 'サイトと環境設定',
  'about.sitesWhere': 'このブラウザープロファイルに保存します。',
  'about.network': '外に出るもの',
  'about.networkWhere': '署名したときに、依頼したページへ署名だけ。統計も、報告も、独自の更新もありません。',
  'about.welcome': 'はじめての案内をもう一度表示',
} satisfies Words<typeof english>
