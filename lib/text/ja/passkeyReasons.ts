import type { passkeyReasons as english } from '../en/passkeyReasons.ts'
import type { Words } from '../translation.ts'

/** Why passkeys cannot be used here: the `{reason}` of `passkey-unavailable`, and what the settings say. */
export const passkeyReasons = {
  none: 'このブラウザーは、鍵を保持できるパスキーを拡張機能に提供していません。',
  noDomain:
    'Firefox は拡張機能のパスキーをウェブサイトに結び付けますが、この Countersign には結び付け先がありません。',
  noAccess:
    'Firefox は拡張機能のパスキーをウェブサイトに結び付けます。ここでは {domain} ですが、Countersign はまだ使用を許可されていません。',
  refused: 'ブラウザーが拒否しました。',
} satisfies Words<typeof english>
