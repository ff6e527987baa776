import type { errors as english } from '../en/errors.ts'
import type { Words } from '../translation.ts'
import { requestErrors } from './requestErrors.ts'

/**
 * One sentence for each error code: what happened and what to do next. Partners see these through the page
 * protocol and the command line, people see them in the sign window.
 */
export const errors = {
  ...requestErrors,
  unavailable:
    'Countersign がインストールされていないか、このサイトでの動作が許可されていません。インストールまたはアクセスを許可してから、もう一度試してください。',
  reload: 'Countersign が更新されました。このページを再読み込みして、もう一度試してください。',
  blocked: 'Countersign はこのメッセージに署名しません：{reason}',
  'unsupported-network':
    'Countersign はネットワーク「{network}」を知りません。検証データを確認するか、Countersign を更新してください。',
  'unsupported-method': '検証方法「{method}」はここでは行えません。依頼元に連絡してください。',
  conflict: 'この検証 ID は以前に別の内容で使われています。新しい検証を作成して、もう一度依頼してください。',
  'proof-unreadable':
    'この証明は読み取れません（{reason}）。Countersign が保存したファイルをそのまま使ってください。',
  'proof-not-saved':
    '証明を保存できなかったため、何も引き渡していません。ディスクの空きを増やしてから、もう一度試してください。',
  'wallet-not-found':
    'このアドレスのウォレットが見つかりません。アドレスを持つウォレットを接続するか、アカウントを Countersign に追加してください。',
  'wallet-declined': 'ウォレットが署名を拒否しました。もう一度試すか、別のウォレットを選んでください。',
  'wallet-declined-or-ledger':
    'ウォレットが署名しませんでした。拒否していない場合、アカウントが Ledger にある可能性があります。Ledger はこのようなメッセージに署名できません。別のウォレットを選ぶか、少額の入金を依頼してください。',
  'wallet-hardware':
    'このアカウントのハードウェア機器は、このようなメッセージに署名できません。別のウォレットを選ぶか、少額の入金を依頼してください。',
  'wallet-busy':
    'ウォレットで別のリクエストが待っています。ウォレットを開いて完了してから、もう一度試してください。',
  'wallet-takes-for-transaction':
    'ウォレットがこのメッセージを取引とみなし、署名を拒否しています。別のウォレットを選ぶか、少額の入金を依頼してください。',
  'wallet-timeout':
    'ウォレットが応答しませんでした。開いて待機中のリクエストを探し、もう一度試してください。',
  'wallet-wrong-account':
    'ウォレットが示したのは {expected} ではなく {actual} です。ウォレットでアカウントを切り替えてから、もう一度試してください。',
  'wallet-locked': 'ウォレットがロックされています。ロックを解除してから、もう一度試してください。',
  'wallet-unsupported':
    'このウォレットはここでメッセージに署名できません。別のウォレットを選ぶか、少額の入金を依頼してください。',
  'wallet-failed':
    'ウォレットでエラーが起きました（{reason}）。もう一度試すか、別のウォレットを選んでください。',
  'signature-invalid': '署名がこのアドレスに対して有効ではありません：{diagnosis}',
  'signature-unverifiable':
    'この署名はここでは検査できません：{diagnosis} 代わりに少額の入金による検証を依頼してください。',
  'signature-unreadable':
    '署名を読み取れませんでした（{reason}）。ウォレットが返したとおりに指定してください。',
  'not-delivered':
    '署名は完了しましたが、ページが受け取りませんでした。Countersign からコピーするか、同じサイトからもう一度依頼してください。',
  'vault-locked': 'アカウントはロックされています。パスワードで解除してください。',
  'wrong-password': 'パスワードが違います。もう一度試してください。',
  'password-too-weak': 'パスワードが短すぎます。{minimum} 文字以上にしてください。',
  'unlock-delayed': 'パスワードの誤りが多すぎます。{seconds} 秒後にもう一度試してください。',
  'vault-missing': 'ここにはまだアカウントがありません。先にパスワードを設定してください。',
  'vault-exists': 'ここにはすでにアカウントがあります。そのパスワードでロックを解除してください。',
  'vault-damaged': '保存されたアカウントが破損していて読み取れません。バックアップから復元してください。',
  'vault-not-written':
    '変更を保存できませんでしたが、何も失われていません。ディスクの空きを増やしてから、もう一度試してください。',
  'address-unreadable': 'このネットワークのアドレスではありません。貼り付けた内容を確認してください。',
  'account-watch-only':
    'このアカウントの鍵はここになく、アドレスだけがあります。署名するには鍵をインポートしてください。',
  'passkey-unavailable': 'ここではパスキーを使えません。{reason}パスワードはこれまでどおり使えます。',
  'passkey-cancelled': 'パスキーが使われませんでした。もう一度試し、ブラウザーの案内に従ってください。',
  'passkey-needed':
    '何も署名されていません。このアカウントはパスキーでのみ署名しますが、使われませんでした。もう一度試してください。パスキーをなくした場合は、設定でパスワードを使って解除できます。',
  'passkey-no-prf':
    'このパスキーまたは端末は鍵を保持できません（PRF がありません）。別のものを選ぶか、パスワードを使い続けてください。',
  'passkey-missing': 'これらのアカウントのパスキーはここにありません。設定で追加してください。',
  'passkey-wrong': 'そのパスキーではこれらのアカウントを開けません。別のパスキーを使ってください。',
  'passkey-exists':
    'この端末にはすでにこれらのアカウントのパスキーがあります。別の端末か、そのパスキーを使ってください。',
  'passkey-limit':
    'これらのアカウントにはパスキーが {most} 個あり、これ以上は追加できません。1 個を削除してから追加してください。',
  'passkey-in-use':
    '署名にこのパスキーを必要とするアカウントがあります。先にそれをやめてから削除してください。',
  'account-exists': 'このアカウントはすでにあります。一覧のものを使ってください。',
  'account-missing': 'そのアカウントはもうありません。別のものを選んでください。',
  'storage-unreadable':
    '保存されたデータを読み取れませんでした（{reason}）。アカウントは変更されていません。ブラウザーを再起動してください。',
  'rpc-failed':
    '{host} が RPC エンドポイントとして応答しませんでした（{reason}）。アドレスを確認して、もう一度試してください。',
  'rpc-wrong-chain':
    '{host} はチェーン {chain} について応答しており、{network} ではありません。そのネットワークかテストネットワークのエンドポイントを指定してください。',
  'settings-not-saved': '設定を保存できませんでした。ディスクの空きを増やしてから、もう一度試してください。',
  'image-unreadable': '画像を読み取れませんでした。PNG または JPEG で保存してから、もう一度試してください。',
  'image-too-large':
    '画像が大きすぎて読み取れません。QR コードの部分を切り抜いてから、もう一度試してください。',
  'qr-not-found':
    '画像に QR コードが見つかりませんでした。鮮明なコード全体を切り抜いてから、もう一度試してください。',
  'qr-too-large': '1 つの QR コードには長すぎます。コピーするか、ファイルに保存してください。',
} satisfies Words<typeof english>
