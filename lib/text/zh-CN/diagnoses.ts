import type { diagnoses as english } from '../en/diagnoses.ts'
import type { Words } from '../translation.ts'

/**
 * One sentence for each thing that can be wrong with a signature: what happened and what to do next. The
 * sign window shows them, and the `verify` command prints code and sentence.
 */
export const diagnoses = {
  // The claim itself cannot be read.
  'message-missing': '没有消息文本。请原样提供 Paxos 返回的消息。',
  'message-not-text': '消息含有半个代理对，因此没有 UTF-8 形式。请从 Paxos 的答复中重新获取。',
  'network-unknown': '此处不认识网络“{network}”。请检查验证数据。',
  'address-missing': '没有地址。请提供验证数据中的地址。',
  'address-unreadable': '该地址不是 {network} 的地址。请从验证数据中重新复制。',
  'address-checksum': '地址的大写字母与校验和不符，可能有一个字符有误。请重新复制。',
  'address-wrong-network': '该地址的形式属于 {network} 以外的网络。请检查验证数据中的网络和地址。',
  'address-off-curve': '此地址属于程序，没有私钥。请改为请求小额存款。',
  'address-without-key': '没有人持有此地址的私钥。请检查地址，或改为请求小额存款。',

  // The signature cannot be read.
  'signature-missing': '没有签名。请原样提供钱包返回的签名。',
  'signature-unreadable': '签名的编码在此不被识别。请原样提供钱包返回的签名。',
  'signature-length': '签名有 {actual} 字节，而非 {expected} 字节。可能被截断或只粘贴了一部分。',
  'signature-extra-bytes': '签名正确，但多出 {extra} 字节。请只提供钱包返回的 {expected} 字节。',
  'signature-der': '签名为 DER 形式，缺少 EVM 签名所需的最后一个字节。请要求 65 字节的十六进制。',
  'signature-range': '签名中的数值超出范围，不可能由任何密钥生成。请让钱包重新签名。',
  'signature-recovery-id': '签名的最后一个字节是 {value}；应为 27 或 28。请让钱包重新签名，或使用其他钱包。',
  'signature-other-family': '这看起来是 {family} 的签名，但地址在 {network} 上。请使用持有此地址的钱包。',
  'signature-malleable': '签名被改成了不被接受的另一种形式。请原样提供钱包返回的签名。',
  'recovery-id-lost': '缺少签名的最后一个字节 v；其余相符。请提供钱包返回的全部 65 字节。',
  'recovery-id-first': '签名的最后一个字节被放到了最前面；其余相符。请原样提供钱包返回的签名。',
  'halves-swapped': '签名的两半被调换了。请原样提供钱包返回的签名。',
  'bytes-reversed': '签名的字节顺序被颠倒了。请原样提供钱包返回的签名。',
  'leading-zero-lost': '签名中某个数值开头的零丢失了。请原样提供钱包返回的签名。',
  'encoded-twice': '签名被编码了两次：其文本被当作字节。请原样提供钱包返回的签名。',
  'encoding-confused': '签名的读取编码与书写编码不同。请原样提供钱包返回的签名。',
  'private-key-given': '这是该地址的私钥，不是签名。请勿给任何人看；如果已发送到别处，请将资金转移到新地址。',
  'transaction-given': '这是一笔交易，不是消息的签名。请勿发送到任何地方；请让钱包签署消息。',
  'signature-weak-point': '签名使用了退化点，可匹配许多消息。请让钱包重新签名。',

  // Contract accounts: neither right nor wrong as far as can be told here.
  'contract-erc6492': '这是尚未部署的合约钱包的签名（ERC-6492）。没有其所在的链无法检查。',
  'contract-webauthn': '这是合约钱包的通行密钥签名。没有其所在的链无法检查。',
  'contract-safe': '这是 Safe 钱包所用形式的签名。没有其所在的链无法检查。',
  'contract-erc7739': '这是嵌套所签内容的智能账户的签名（ERC-7739）。没有其所在的链无法检查。',
  'contract-owner': '另一个账户以此地址的名义签名，如同合约钱包的所有者。只有合约能检查。',
  'account-envelope':
    '此地址的密钥签了名，但包在智能账户的信封中。请为此签名关闭智能账户，或使用持有同一密钥的其他钱包。',
  'account-contract': '此地址是 {chain} 上的合约（已向 {host} 查询）。合约没有密钥，因此无法作为签名检查。',
  'account-delegated':
    '此地址已将自己交给 {chain} 上的合约（EIP-7702；已向 {host} 查询），其钱包未以普通账户方式签名。',
  'contract-accepts':
    '此地址是 {chain} 上的合约，合约本身接受该签名（已向 {host} 查询）。但仍无法作为密钥的签名检查。',
  'contract-declines': '此地址是 {chain} 上的合约，合约本身不接受该签名（已向 {host} 查询）。',
  'contract-signature': '这是合约钱包签名的形式（ERC-1271）。没有其所在的链无法检查。',

  // It reads well but does not verify, and something that wallets are known to do explains it.
  'line-ends-changed': '钱包以其他换行符签署了消息。请使用原样签署的钱包。',
  'line-ends-removed': '钱包去掉换行符后签署了消息。请使用原样签署的钱包。',
  'line-ends-escaped': '换行处被签成了反斜杠和字母 n。请以文本而非 JSON 传递消息。',
  'line-ends-unescaped': '反斜杠和字母处被签成了换行。请原样传递消息。',
  trimmed: '签署时去掉了消息首尾的空格。请原样传递消息。',
  'newline-added': '签署前消息被加上了一个换行。请原样传递消息。',
  'newline-lost': '签署前消息丢失了最后一个换行。请原样传递消息。',
  'blanks-changed': '签署前消息内的空格被更改。请原样传递消息。',
  'unicode-normalised': '签署前消息中的字母被改写为另一种 Unicode 形式。请原样传递消息。',
  'byte-order-mark': '签署前增加或丢失了字节顺序标记。请原样传递消息。',
  'case-changed': '签署的消息大小写不同。请原样传递消息。',
  'json-quoted': '消息被作为带引号的 JSON 字符串签署。请传递文本本身。',
  'json-rewritten': '消息是 JSON，签署前被重新编写。请原样传递文本。',
  'percent-encoded': '消息以链接中的百分号编码形式被签署。请传递文本本身。',
  'html-escaped': '消息以网页源代码中的形式被签署。请传递文本本身。',
  'hex-as-bytes': '钱包把消息当作十六进制，签署了它代表的字节。请传递 0x 加文本字节的十六进制。',
  'hex-as-text': '消息的十六进制数字被当作文本签署。请传递文本本身，或使用其他钱包。',
  'base64-as-text': '签署的是消息的 base64 形式。请传递文本本身。',
  'base58-as-text': '签署的是消息的 base58 形式。请传递文本本身。',
  'charset-changed': 'ASCII 以外的字母以 UTF-8 之外的字符集签署。请使用其他钱包。',
  'part-signed': '只签署了消息的一部分。请传递全部。',
  'typed-data': '消息被作为类型化数据（EIP-712）签署。请让钱包进行普通消息签名 personal_sign。',
  'utf16-encoded': '消息以 UTF-16 而非 UTF-8 签署。请使用其他钱包。',
  'digest-signed': '签署的是消息的哈希而非消息。请让钱包签署消息本身。',
  'prefix-missing': '签署消息时缺少 personal_sign 前缀（如 eth_sign）。请使用 personal_sign。',
  'prefix-doubled': 'personal_sign 前缀被应用了两次。请向钱包传递普通消息。',
  'prefix-length': 'personal_sign 前缀中的长度有误，某些旧设备会如此。请更新设备或使用其他钱包。',
  'prefix-foreign': '消息以另一条链的前缀签署。请让钱包进行普通消息签名。',
  'offchain-envelope': '钱包把消息放入了 Solana 的链下信封，如 Ledger 设备所为。请使用软件钱包或小额存款。',
  'recovery-id-flipped': '签名正确，但最后一个字节应为 27 和 28 中的另一个。请让钱包重新签名。',
  'other-account': '此钱包的另一个账户签了名：{signer}。请在钱包中选择账户 {address}，然后重新签名。',

  // Nothing explains it.
  'other-signer': '如果签署的正是这条消息，则签名属于 {signer}，而非此地址。请检查账户和消息，然后重新签名。',
  'no-match': '签名不属于此地址和消息。请检查是哪个账户签名，以及消息是否未变。',
} satisfies Words<typeof english>
