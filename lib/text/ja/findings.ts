import type { findings as english } from '../en/findings.ts'
import type { Words } from '../translation.ts'

/** One sentence for each finding code, for the person who is about to sign: what it is, then what to do. */
export const findings = {
  // The payload as a whole
  'payload-unreadable':
    '読み取れる検証データではありません（{reason}）。Paxos が返した JSON をそのまま依頼してください。',
  'payload-too-large': 'データが 64 KiB を超えています。Paxos が返した項目だけを依頼してください。',
  'payload-too-complex':
    'JSON の入れ子が {depth} 段を超えるか、項目が {keys} 個を超えています。Paxos が返した項目だけを依頼してください。',
  'duplicate-keys':
    '項目「{field}」が複数あり、読み手によって違って見える可能性があります。正しいデータを依頼してください。',
  'forbidden-key':
    'プログラムへの攻撃に使われる「{field}」という項目があります。正しいデータを依頼してください。',
  'contradictory-payload': '「{field}」に異なる値が 2 回書かれています。正しいデータを依頼してください。',
  'credentials-in-payload':
    'データの「{field}」に認証情報が含まれています。何も保存していません。送信者はその認証情報を取り除き、更新すべきです。署名には必要ありません。',
  'callback-named': '署名を {host} にも送るよう求めています。あなたの指示なしには何も送られません。',
  'callback-unusable':
    '署名の送り先として、使えないアドレスが指定されています（受取側の https アドレスではありません）。無視されます。',
  'unknown-fields': 'Paxos が定めていない項目があります（{fields}）。無視されます。',

  // What is asked, for which address
  'unsupported-network':
    'Countersign はネットワーク「{network}」を知りません。依頼元に確認するか、Countersign を更新してください。',
  'unsupported-method': '方法「{method}」はここでは行えません。この検証の依頼元に連絡してください。',
  'not-pending':
    'この検証は「{status}」の状態のため、署名するものはありません。必要なら新しい検証を依頼してください。',
  expired: 'この検証は {time} に期限が切れました。新しい検証を依頼してください。',
  'expiry-missing': 'データに期限がありません。Paxos が返した「expires_at」を含むデータを依頼してください。',
  'expiry-unreadable':
    '期限「{time}」は、タイムゾーン付きの正しい時刻ではありません。Paxos が返したとおりのデータを依頼してください。',
  'expiry-far': 'この検証の期間は、Paxos が定める 48 時間より長くなっています。依頼元を確かめてください。',
  'creation-time': '作成時刻「{time}」は正しいはずがありません。依頼元を確かめ、時計を確認してください。',
  'address-unreadable':
    '「{address}」は {network} のアドレスではありません。あなたが伝えたアドレスのデータを依頼してください。',
  'address-wrong-network':
    '「{address}」は {network} とは別の種類のネットワークのものです。正しいネットワークのデータを依頼してください。',
  'address-checksum':
    '{address} のチェックサムが誤っており、文字の打ち間違いの可能性があります。ウォレットと照らし合わせ、もう一度依頼してください。',
  'address-off-curve':
    '{address} には対応する秘密鍵がないため署名できません（プログラムや共有のアカウントかもしれません）。代わりに少額の入金を依頼してください。',
  'address-without-key':
    '{address} は誰も管理していないアドレスです。あなた自身のアドレスのデータを依頼してください。',
  'address-without-checksum':
    'アドレスがチェックサムなしで書かれています。全体をウォレットと照らし合わせてください。',
  'deposit-address':
    '入金の宛先「{address}」は {network} で使えるアドレスではありません。何も送らず、もう一度依頼してください。',
  'deposit-to-itself': '入金が検証対象のアドレス自身に戻ります。何も送らず、もう一度依頼してください。',
  'deposit-amount':
    '入金額「{amount}」は、送れる正の数ではありません。何も送らず、もう一度依頼してください。',
  'deposit-asset': '入金の資産「{asset}」は資産の名前ではありません。何も送らず、もう一度依頼してください。',

  // The message: what it hides
  'message-too-long':
    'メッセージが 16 KiB を超え、人が確認できる長さではありません。Paxos が返したメッセージを依頼してください。',
  'blank-message':
    'メッセージが空白で、署名するものがありません。Paxos が返したメッセージを依頼してください。',
  'hidden-characters':
    'メッセージに見えない文字があります（{characters}）。どこでも署名せず、正しいものを依頼してください。',
  'bidi-characters':
    'メッセージに読む方向を変える文字があり（{characters}）、見た目と内容が違う可能性があります。どこでも署名しないでください。',
  'control-characters':
    'メッセージに、文章には不要な制御文字があります（{characters}）。正しいものを依頼してください。',
  'lone-surrogate':
    'メッセージに半分の文字があり（{characters}）、署名するバイト列が定まりません。もう一度依頼してください。',
  'replacement-character':
    'メッセージが途中で破損しています（文字の場所に U+FFFD があります）。もう一度依頼してください。',
  noncharacters:
    'メッセージに、どの文字でもないコードがあります（{characters}）。正しいものを依頼してください。',
  'look-alike-letters':
    '単語「{word}」は、正しく見えるだけの別の文字で書かれています。どこでも署名せず、依頼元に伝えてください。',
  padding: 'メッセージに長い空白があります。最後まで読んでから署名してください。',
  'odd-whitespace':
    'メッセージに特殊な空白があります（{kinds}）。そのまま署名されますが、変えてしまうウォレットもあり、その場合は署名が合わなくなります。',

  // The message: what else it could mean
  'sign-in':
    'これは検証ではなく、ウェブサイトへのサインインです。署名すると、誰かがあなたとしてログインできる恐れがあります。ここで署名しないでください。',
  permit:
    'これは、あなたの資金やアカウントに対する権限をほかの人に与えるものです。検証ではありません。どこでも署名しないでください。',
  'typed-data':
    'これは検証ではなく、コントラクト用の構造化データ（注文や許可など）です。ここで署名しないでください。',
  'transaction-request':
    'これは検証ではなく、取引またはウォレットの呼び出しです。ここで署名しないでください。',
  'solana-transaction':
    'このメッセージは、偽装された Solana の取引です。署名すると資金が移動する恐れがあります。どこでも署名しないでください。',
  'ethereum-transaction':
    'このメッセージは、偽装された Ethereum の取引です。署名すると資金が移動する恐れがあります。どこでも署名しないでください。',
  'bare-hash': 'これはハッシュだけで、何を表すのか誰にもわかりません。メッセージの全文を依頼してください。',
  'hex-text':
    'これは 16 進数だけで、ウォレットがバイト列とみなす可能性があります。メッセージの全文を依頼してください。',
  'address-text': 'メッセージがアドレスだけです。Paxos が返したメッセージを依頼してください。',
  'encoded-bytes': 'これは誰にも読めない符号化データです。メッセージの全文を依頼してください。',
  'signing-prefix':
    'メッセージに署名用の接頭辞が含まれており、署名が別の用途に使われる恐れがあります。どこでも署名しないでください。',

  // The message: whether it fits
  'unknown-shape':
    'Paxos のものとして知られている形のメッセージではありません。内容を読み、証明したいことが書かれている場合だけ署名してください。',
  'nonce-mismatch':
    'メッセージのナンスは「{actual}」ですが、検証のナンスは「{expected}」です。新しい検証を依頼してください。',
  'nonce-missing':
    '検証のナンス「{expected}」がメッセージにないため、別のもののメッセージかもしれません。新しい検証を依頼してください。',
  'nonce-ambiguous': 'メッセージにナンスが複数あります。新しい検証を依頼してください。',
  'other-address':
    'メッセージに、検証対象とは別のアドレス（{address}）が書かれています。署名せず、新しい検証を依頼してください。',
  'other-network':
    'メッセージには「{named}」とありますが、検証は {network} 用です。署名せず、新しい検証を依頼してください。',
  'other-verification': 'メッセージは別の検証（{named}）のものです。署名せず、新しい検証を依頼してください。',
  'issue-time': 'メッセージの発行時刻 {time} は、この検証と合いません。依頼元を確かめてください。',
  'issue-time-unreadable':
    'メッセージの発行時刻「{time}」は、タイムゾーン付きの正しい時刻ではありません。依頼元を確かめてください。',

  // Who asks
  'no-site': 'リンクまたはコードから届いたもので、背後にサイトがありません。誰が送ったかを確かめてください。',
  'origin-refused':
    'リクエスト元の「{origin}」はウェブサイトではありません。ページを https で開いて、もう一度依頼してください。',
  'origin-insecure':
    '{origin} は暗号化されておらず、途中で誰かがこのリクエストを変えた可能性があります。サイトを https で開いてください。',
  'origin-of-paxos':
    'Countersign は Paxos 自身のページ（{origin}）には関わりません。そこでは使わずに続けてください。',
  'look-alike-origin':
    '{origin} は別のサイトと見間違える恐れがあります（{reason}）。目的のサイトであることを確かめてください。',
  'loopback-origin': 'リクエストはこのコンピューター（{origin}）からのものです。開発中の動作です。',
  'cross-origin-frame':
    'リクエストは、{top} の中に表示された {origin} からのものです。両方を信頼できることを確かめてください。',

  // What came before
  conflict:
    'この検証は以前に別の内容で使われています。どちらかは本物ではありません。新しい検証を依頼してください。',
  'seen-from-another-origin':
    '同じ検証が以前 {origin} から依頼されています。このサイトに答えるつもりであることを確かめてください。',
  'already-signed': '以前に署名したものです。もう一度署名しても、新たに知られることはありません。',
} satisfies Words<typeof english>
