import type { diagnoses as english } from '../en/diagnoses.ts'
import type { Words } from '../translation.ts'

/**
 * One sentence for each thing that can be wrong with a signature: what happened and what to do next. The
 * sign window shows them, and the `verify` command prints code and sentence.
 */
export const diagnoses = {
  // The claim itself cannot be read.
  'message-missing': 'メッセージの本文がありません。Paxos が返したとおりのメッセージを指定してください。',
  'message-not-text':
    'メッセージにサロゲートペアの片方だけがあり、UTF-8 で表せません。Paxos の返答からもう一度取得してください。',
  'network-unknown': 'ネットワーク「{network}」はここでは知られていません。検証データを確認してください。',
  'address-missing': 'アドレスがありません。検証データにあるアドレスを指定してください。',
  'address-unreadable': '{network} のアドレスではありません。検証データからもう一度コピーしてください。',
  'address-checksum':
    'アドレスの大文字がチェックサムと合いません。おそらく 1 文字が誤っています。もう一度コピーしてください。',
  'address-wrong-network':
    'アドレスは {network} とは別のネットワークの形式です。検証データのネットワークとアドレスを確認してください。',
  'address-off-curve':
    'このアドレスはプログラムのもので、秘密鍵がありません。代わりに少額の入金を依頼してください。',
  'address-without-key':
    'このアドレスの秘密鍵を持つ人はいません。アドレスを確認するか、代わりに少額の入金を依頼してください。',

  // The signature cannot be read.
  'signature-missing': '署名がありません。ウォレットが返したとおりに指定してください。',
  'signature-unreadable': '署名の符号化が不明です。ウォレットが返したとおりに指定してください。',
  'signature-length':
    '署名が {expected} バイトではなく {actual} バイトです。途中で切れたか、一部だけ貼り付けられたようです。',
  'signature-extra-bytes':
    '署名は正しいですが、余分な {extra} バイトが付いています。ウォレットが返した {expected} バイトだけを指定してください。',
  'signature-der':
    '署名は DER 形式で、EVM の署名に必要な最後のバイトがありません。16 進数で 65 バイトを依頼してください。',
  'signature-range':
    '署名の数値が範囲外で、どの鍵で作られたものでもありません。ウォレットでもう一度署名してください。',
  'signature-recovery-id':
    '署名の最後のバイトが {value} です。27 または 28 のはずです。ウォレットでもう一度署名するか、別のウォレットを使ってください。',
  'signature-other-family':
    '{family} の署名のようですが、アドレスは {network} のものです。このアドレスを持つウォレットを使ってください。',
  'signature-malleable':
    '署名が、受け付けられない別の形に変えられています。ウォレットが返したとおりに指定してください。',
  'recovery-id-lost':
    '署名の最後のバイト v がありません。ほかは合っています。ウォレットが返した 65 バイトすべてを指定してください。',
  'recovery-id-first':
    '署名の最後のバイトが先頭にあります。ほかは合っています。ウォレットが返したとおりに指定してください。',
  'halves-swapped': '署名の前半と後半が入れ替わっています。ウォレットが返したとおりに指定してください。',
  'bytes-reversed': '署名のバイトが逆順です。ウォレットが返したとおりに指定してください。',
  'leading-zero-lost': '署名の数値の先頭のゼロが失われています。ウォレットが返したとおりに指定してください。',
  'encoded-twice':
    '署名が二重に符号化されています（テキストがバイト列として扱われました）。ウォレットが返したとおりに指定してください。',
  'encoding-confused':
    '署名が、書かれたのとは別の符号化で読み取られました。ウォレットが返したとおりに指定してください。',
  'private-key-given':
    'これは署名ではなく、このアドレスの秘密鍵です。誰にも見せないでください。すでにどこかへ送った場合は、資金を新しいアドレスに移してください。',
  'transaction-given':
    'これはメッセージの署名ではなく取引です。どこにも送らず、ウォレットでメッセージに署名してください。',
  'signature-weak-point':
    '署名に、多くのメッセージに合ってしまう退化した点が使われています。ウォレットでもう一度署名してください。',

  // Contract accounts: neither right nor wrong as far as can be told here.
  'contract-erc6492':
    'まだデプロイされていないコントラクトウォレットの署名です（ERC-6492）。チェーンなしでは検査できません。',
  'contract-webauthn': 'コントラクトウォレットのパスキー署名です。チェーンなしでは検査できません。',
  'contract-safe': 'Safe ウォレットが使う形式の署名です。チェーンなしでは検査できません。',
  'contract-erc7739':
    '署名対象を入れ子にするスマートアカウントの署名です（ERC-7739）。チェーンなしでは検査できません。',
  'contract-owner':
    'コントラクトウォレットの所有者のように、別のアカウントがこのアドレスの名で署名しました。検査できるのはコントラクトだけです。',
  'account-envelope':
    'このアドレスの鍵で署名されましたが、スマートアカウントの封筒に入っています。この署名ではスマートアカウントをオフにするか、同じ鍵を持つ別のウォレットを使ってください。',
  'account-contract':
    'このアドレスは {chain} のコントラクトです（{host} に問い合わせて確認）。コントラクトには鍵がないため、署名として検査できません。',
  'account-delegated':
    'このアドレスは {chain} のコントラクトに委ねられており（EIP-7702、{host} に問い合わせて確認）、ウォレットは通常のアカウントとして署名しませんでした。',
  'contract-accepts':
    'このアドレスは {chain} のコントラクトで、コントラクト自身は署名を受け付けます（{host} に問い合わせて確認）。それでも鍵の署名としては検査できません。',
  'contract-declines':
    'このアドレスは {chain} のコントラクトで、コントラクト自身は署名を受け付けません（{host} に問い合わせて確認）。',
  'contract-signature':
    'コントラクトウォレットの署名の形式です（ERC-1271）。チェーンなしでは検査できません。',

  // It reads well but does not verify, and something that wallets are known to do explains it.
  'line-ends-changed':
    'ウォレットが改行を別の形に変えて署名しました。そのまま署名するウォレットを使ってください。',
  'line-ends-removed':
    'ウォレットが改行を取り除いて署名しました。そのまま署名するウォレットを使ってください。',
  'line-ends-escaped':
    '改行の代わりにバックスラッシュと文字 n が署名されました。メッセージを JSON ではなくテキストとして渡してください。',
  'line-ends-unescaped':
    'バックスラッシュと文字の代わりに改行が署名されました。メッセージをそのまま渡してください。',
  trimmed: '両端の空白なしで署名されました。メッセージをそのまま渡してください。',
  'newline-added': '署名の前に改行が加えられました。メッセージをそのまま渡してください。',
  'newline-lost': '署名の前に最後の改行が失われました。メッセージをそのまま渡してください。',
  'blanks-changed': '署名の前にメッセージ内の空白が変えられました。メッセージをそのまま渡してください。',
  'unicode-normalised':
    '署名の前に文字が別の Unicode 形式に書き換えられました。メッセージをそのまま渡してください。',
  'byte-order-mark':
    '署名の前にバイト順マークが加えられたか失われました。メッセージをそのまま渡してください。',
  'case-changed': '大文字と小文字が違う形で署名されました。メッセージをそのまま渡してください。',
  'json-quoted': '引用符付きの JSON 文字列として署名されました。テキストそのものを渡してください。',
  'json-rewritten': 'メッセージは JSON で、署名の前に書き直されました。テキストをそのまま渡してください。',
  'percent-encoded': 'リンク内の形（パーセント符号化）で署名されました。テキストそのものを渡してください。',
  'html-escaped': 'ページのソース内の形で署名されました。テキストそのものを渡してください。',
  'hex-as-bytes':
    'ウォレットがメッセージを 16 進数とみなし、それが表すバイト列に署名しました。0x とテキストのバイト列の 16 進数を渡してください。',
  'hex-as-text':
    'メッセージの 16 進数がテキストとして署名されました。テキストそのものを渡すか、別のウォレットを使ってください。',
  'base64-as-text': 'メッセージの base64 形式が署名されました。テキストそのものを渡してください。',
  'base58-as-text': 'メッセージの base58 形式が署名されました。テキストそのものを渡してください。',
  'charset-changed':
    'ASCII 以外の文字が UTF-8 ではない文字コードで署名されました。別のウォレットを使ってください。',
  'part-signed': 'メッセージの一部だけが署名されました。全体を渡してください。',
  'typed-data':
    '型付きデータ（EIP-712）として署名されました。ウォレットに通常のメッセージ署名 personal_sign を依頼してください。',
  'utf16-encoded': 'UTF-8 ではなく UTF-16 として署名されました。別のウォレットを使ってください。',
  'digest-signed':
    'メッセージではなくそのハッシュが署名されました。ウォレットでメッセージそのものに署名してください。',
  'prefix-missing':
    'personal_sign の接頭辞なしで署名されました（eth_sign と同様）。personal_sign を使ってください。',
  'prefix-doubled':
    'personal_sign の接頭辞が 2 回付けられました。ウォレットには素のメッセージを渡してください。',
  'prefix-length':
    'personal_sign の接頭辞の長さが誤っています。古い機器に見られるものです。機器を更新するか、別のウォレットを使ってください。',
  'prefix-foreign':
    '別のチェーンの接頭辞で署名されました。ウォレットに通常のメッセージ署名を依頼してください。',
  'offchain-envelope':
    'Ledger のように、メッセージが Solana のオフチェーン封筒に入れられました。ソフトウェアウォレットか少額の入金を使ってください。',
  'recovery-id-flipped':
    '署名は正しいですが、最後のバイトが 27 と 28 で逆です。ウォレットでもう一度署名してください。',
  'other-account':
    'このウォレットの別のアカウントで署名されました：{signer}。ウォレットで {address} を選び、もう一度署名してください。',

  // Nothing explains it.
  'other-signer':
    'まさにこのメッセージに署名されたのであれば、署名はこのアドレスではなく {signer} のものです。アカウントとメッセージを確認し、もう一度署名してください。',
  'no-match':
    '署名がこのアドレスとメッセージのものではありません。どのアカウントで署名したか、メッセージが変わっていないかを確認してください。',
} satisfies Words<typeof english>
