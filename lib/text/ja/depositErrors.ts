import type { depositErrors as english } from '../en/depositErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of small deposits. They come with the code that builds and sends one. */
export const depositErrors = {
  'deposit-refused': '送れる少額の入金ではありません（{reason}）。何も送らず、もう一度依頼してください。',
  'deposit-endpoint':
    '{host} が正しく応答しませんでした（{reason}）。何も送られていません。もう一度試すか、別のエンドポイントを選んでください。',
  'deposit-wrong-chain':
    '{host} は {chain} とは別のチェーンについて応答しています。何も送られていません。そのチェーンのエンドポイントを選んでください。',
  'deposit-funds':
    'アカウントの残高は {held} {asset} です。ネットワーク手数料を含めて {needed} 必要です。何も送られていません。追加してもう一度試してください。',
  'deposit-token-funds':
    'アカウントの残高は {held} {asset} です。{needed} 必要です。何も送られていません。追加してもう一度試してください。',
  'deposit-would-fail':
    'ネットワークはこの送金を実行しません（{reason}）。何も送られていません。別の方法で送るか、もう一度依頼してください。',
  'deposit-mismatch':
    '署名しようとした内容が、表示された入金と違います。何も署名されていません。もう一度依頼してください。',
  'wallet-wrong-chain':
    'ウォレットが {chain} とは別のチェーンにあり、何も送られていません。切り替えてからもう一度試してください。',
  'wallet-chain-unknown':
    'ウォレットは {chain} を知らず、何も送られていません。ウォレットにそのチェーンを追加してからもう一度試してください。',
  'wallet-cannot-send':
    'このウォレットはここから送れず、何も送られていません。別のウォレットを選ぶか、手動で送ってください。',
  'wallet-unclear':
    'ウォレットが入金を送ったかどうかわかりません（{reason}）。まずウォレットを確認してください。',
  'deposit-by-hand':
    'この検証は少額の入金を求めており、アドレスの保有者に表示されました。署名は返りません。状況を確認してください。',
  'deposit-fee-changed':
    '表示後にネットワーク手数料が上がったため、何も送られていません。もう一度確認して決めてください。',
  'deposit-under-way':
    'この入金は以前に始められ、送られた可能性があります。今回は何も送られていません。状況を確認してください。',
  'deposit-not-noted':
    '入金を事前に記録できなかったため、何も送られていません。ディスクの空きを増やしてからもう一度試してください。',
  'deposit-dropped': '入金は送られず、何も移動していません。もう一度送れます。',
  'deposit-reverted': 'ネットワークは入金を実行しませんでした。手数料のみ支払われました。もう一度送れます。',
  'deposit-unknown':
    '入金が引き渡されましたが、届くかどうかわかりません。もう一度送らず、検証の状況を確認してください。',
} satisfies Words<typeof english>
