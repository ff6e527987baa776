import type { passkeyReasons as english } from '../en/passkeyReasons.ts'
import type { Words } from '../translation.ts'

/** Why passkeys cannot be used here: the `{reason}` of `passkey-unavailable`, and what the settings say. */
export const passkeyReasons = {
  none: 'Este navegador no ofrece a las extensiones ninguna llave de acceso que pueda guardar una clave.',
  noDomain:
    'Firefox vincula las llaves de acceso de una extensión a un sitio web, y esta versión de Countersign no tiene ninguno al que vincularlas.',
  noAccess:
    'Firefox vincula las llaves de acceso de una extensión a un sitio web: aquí a {domain}, que Countersign aún no puede usar.',
  refused: 'El navegador lo rechazó.',
} satisfies Words<typeof english>
