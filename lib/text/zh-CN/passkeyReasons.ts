import type { passkeyReasons as english } from '../en/passkeyReasons.ts'
import type { Words } from '../translation.ts'

/** Why passkeys cannot be used here: the `{reason}` of `passkey-unavailable`, and what the settings say. */
export const passkeyReasons = {
  none: '此浏览器不为扩展程序提供可保存密钥的通行密钥。',
  noDomain: 'Firefox 将扩展程序的通行密钥绑定到网站，而此版本的 Countersign 没有可绑定的网站。',
  noAccess: 'Firefox 将扩展程序的通行密钥绑定到网站：此处为 {domain}，Countersign 尚不能使用。',
  refused: '浏览器已拒绝。',
} satisfies Words<typeof english>
