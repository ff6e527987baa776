import type { errors as english } from '../en/errors.ts'
import type { Words } from '../translation.ts'
import { requestErrors } from './requestErrors.ts'

/**
 * One sentence for each error code: what happened and what to do next. Partners see these through the page
 * protocol and the command line, people see them in the sign window.
 */
export const errors = {
  ...requestErrors,
  unavailable: 'Countersign 未安装，或不能在此网站上运行。请安装或授予访问权限后重试。',
  reload: 'Countersign 已更新。请重新加载此页面并重试。',
  blocked: 'Countersign 不会签署此消息：{reason}',
  'unsupported-network': 'Countersign 不认识网络“{network}”。请检查验证数据或更新 Countersign。',
  'unsupported-method': '验证方式“{method}”无法在此进行。请联系请求方。',
  conflict: '此验证 ID 曾以其他内容出现。请创建新的验证并重新请求。',
  'proof-unreadable': '此证明无法读取：{reason}。请原样使用 Countersign 保存的文件。',
  'proof-not-saved': '证明无法保存，因此未交付任何内容。请释放磁盘空间后重试。',
  'wallet-not-found': '未找到此地址的钱包。请连接持有它的钱包，或将账户添加到 Countersign。',
  'wallet-declined': '钱包拒绝签名。请重试或选择其他钱包。',
  'wallet-declined-or-ledger':
    '钱包未签名。如果不是您拒绝的，账户可能在 Ledger 上，而它无法签署此类消息：请选择其他钱包或请求小额存款。',
  'wallet-hardware': '此账户背后的硬件设备无法签署此类消息。请选择其他钱包或请求小额存款。',
  'wallet-busy': '钱包中已有等待的请求。请打开钱包，完成该请求，然后重试。',
  'wallet-takes-for-transaction': '钱包把此消息当作交易并拒绝签署。请选择其他钱包或请求小额存款。',
  'wallet-timeout': '钱包未响应。请打开它，查找等待的请求，然后重试。',
  'wallet-wrong-account': '钱包提供的是 {actual}，而非 {expected}。请在钱包中切换账户后重试。',
  'wallet-locked': '钱包已锁定。请解锁后重试。',
  'wallet-unsupported': '此钱包无法在此签署消息。请选择其他钱包或请求小额存款。',
  'wallet-failed': '钱包失败：{reason}。请重试或选择其他钱包。',
  'signature-invalid': '签名对此地址无效：{diagnosis}',
  'signature-unverifiable': '此签名无法在此检查：{diagnosis}请改为请求小额存款验证。',
  'signature-unreadable': '无法读取签名：{reason}。请原样提供钱包返回的签名。',
  'not-delivered': '签名已完成，但网页未接收。请从 Countersign 复制，或从同一网站重新请求。',
  'vault-locked': '您的账户已锁定。请用密码解锁。',
  'wrong-password': '密码不正确。请重试。',
  'password-too-weak': '密码太短。请至少使用 {minimum} 个字符。',
  'unlock-delayed': '密码错误次数过多。请在 {seconds} 秒后重试。',
  'vault-missing': '此处还没有账户。请先设置密码。',
  'vault-exists': '此处已有账户。请用其密码解锁。',
  'vault-damaged': '存储的账户已损坏，无法读取。请从备份恢复。',
  'vault-not-written': '更改未能保存，没有任何丢失。请释放磁盘空间后重试。',
  'address-unreadable': '这不是此网络的地址。请检查您粘贴的内容。',
  'account-watch-only': '此处没有该账户的密钥，只有地址。请导入其密钥以用它签名。',
  'passkey-unavailable': '无法在此使用通行密钥。{reason}您的密码照常可用。',
  'passkey-cancelled': '未使用通行密钥。请重试，并按浏览器的提示操作。',
  'passkey-needed':
    '未签署任何内容：此账户只用您的通行密钥签名，而它未被使用。请重试。如果已丢失，您可在设置中用密码取消此要求。',
  'passkey-no-prf': '此通行密钥或设备无法为您保存密钥（没有 PRF）。请选择其他的，或继续使用密码。',
  'passkey-missing': '此处没有这些账户的通行密钥。请在设置中添加。',
  'passkey-wrong': '该通行密钥无法打开这些账户。请使用您的其他通行密钥。',
  'passkey-exists': '此设备已有这些账户的通行密钥。请使用其他设备或该通行密钥。',
  'passkey-in-use': '有账户在签名时需要此通行密钥。请先取消该要求，再移除它。',
  'account-exists': '此账户已在此处。请使用列表中的账户。',
  'account-missing': '该账户已不在此处。请选择其他账户。',
  'storage-unreadable': '无法读取存储的数据：{reason}。您的账户未被更改；请重启浏览器。',
  'rpc-failed': '{host} 的响应不像 RPC 节点：{reason}。请检查其地址并重试。',
  'rpc-wrong-chain': '{host} 响应的是链 {chain}，而非 {network}。请提供该网络或其测试网络的节点。',
  'settings-not-saved': '设置无法保存。请释放磁盘空间后重试。',
  'image-unreadable': '无法读取该图片。请保存为 PNG 或 JPEG 后重试。',
  'image-too-large': '该图片太大，无法读取。请裁剪到二维码后重试。',
  'qr-not-found': '该图片中未找到二维码。请裁剪到清晰完整的二维码后重试。',
  'qr-too-large': '内容太长，一个二维码放不下。请复制或保存为文件。',
} satisfies Words<typeof english>
