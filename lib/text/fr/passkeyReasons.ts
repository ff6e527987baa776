import type { passkeyReasons as english } from '../en/passkeyReasons.ts'
import type { Words } from '../translation.ts'

/** Why passkeys cannot be used here: the `{reason}` of `passkey-unavailable`, and what the settings say. */
export const passkeyReasons = {
  none: 'Ce navigateur n’offre aux extensions aucune clé d’accès capable de garder une clé.',
  noDomain:
    'Firefox lie les clés d’accès d’une extension à un site web, et cette version de Countersign n’en a aucun auquel les lier.',
  noAccess:
    'Firefox lie les clés d’accès d’une extension à un site web : ici à {domain}, que Countersign ne peut pas encore utiliser.',
  refused: 'Le navigateur a refusé.',
} satisfies Words<typeof english>
