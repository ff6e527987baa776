import type { popup as english } from '../en/popup.ts'
import type { Words } from '../translation.ts'

/** Words of the popup page. */
export const popup = {
  title: 'Countersign',
  settings: '設定を開く',
  lock: 'ロック',
  lockAccounts: 'アカウントを今すぐロック',
  unlockAccounts: '設定でアカウントのロックを解除',

  'waiting.heading': '確認待ち',
  'waiting.empty': '待っているものはありません。サイトがアドレスの証明を求めると、ここに表示されます。',

  'waiting.review.other': '{count} 件のリクエストを確認',

  'waiting.batch.other': '{count} 件のアドレスを一度に',
  'waiting.connect': 'アカウントの表示を求めています',
  'waiting.approval': '承認キーを求めています',
  'waiting.signing': '署名中',
  'waiting.notice': '拒否されました',

  'site.heading': 'このサイト',
  'site.allowed': 'Countersign はここで動作しています。',
  'site.allowedEverywhere': 'Countersign はすべての https サイトで動作しています。',
  'site.allowedLoopback': 'Countersign は {host} のすべてのポートで動作しています。',
  'site.once': 'Countersign は、このページを離れるまでここで動作します。',
  'site.notAllowed': 'Countersign はまだここで動作していません。',
  'site.allow': 'このサイトで常に許可',
  'site.allowLoopback': '{host} で常に許可',
  'site.useOnce': '今回だけ',
  'site.stop': 'このサイトで停止',
  'site.change': '変更',
  'site.wallet': 'このサイトでウォレットになる',
  'site.walletHint':
    'サイトは、ここのアカウントの表示やメッセージへの署名を求められるようになります。毎回確認します。',
  'site.walletByPolicy': '管理者が決めています。',
  'site.policy': '管理者がこのサイトでの Countersign を許可していません。',
  'policy.broken':
    '管理者のポリシーを読み取れないため、どのサイトも依頼できず、鍵も使われません。管理者に修正を依頼してください。',
  'site.http':
    'このページは暗号化されていない（http）ため、Countersign は動作しません。https のアドレスを開いてください。',
  'site.untouchable': 'これは Paxos のページです。Countersign はここでは決して動作しません。',
  'site.browser': 'このページはブラウザーのものです。アドレスの証明を求めているサイトを開いてください。',
  'site.denied': 'ブラウザーがアクセスを許可しなかったため、何も変わっていません。',

  'proofs.heading': '最近の証明',
  'proofs.empty': 'まだ何も署名していません。証明はここに一覧表示されます。',
  'proofs.undelivered':
    'ページはこの署名を受け取っていません。コピーするか、同じサイトからもう一度依頼してください。',
  'proofs.all': 'すべての証明',
  'proofs.copyFor': '{whom} への署名をコピー',
  'proofs.moreFor': '{whom} への署名を引き渡すほかの方法',
} satisfies Words<typeof english>
