import type { passkeyReasons as english } from '../en/passkeyReasons.ts'
import type { Words } from '../translation.ts'

/** Why passkeys cannot be used here: the `{reason}` of `passkey-unavailable`, and what the settings say. */
export const passkeyReasons = {
  none: 'Dieser Browser bietet Erweiterungen keinen Passkey, der einen Schlüssel verwahren kann.',
  noDomain:
    'Firefox bindet die Passkeys einer Erweiterung an eine Website, und diese Fassung von Countersign hat keine dafür.',
  noAccess:
    'Firefox bindet die Passkeys einer Erweiterung an eine Website: hier an {domain}, die Countersign noch nicht verwenden darf.',
  refused: 'Der Browser hat abgelehnt.',
} satisfies Words<typeof english>
