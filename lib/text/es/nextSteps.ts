import type { nextSteps as english } from '../en/nextSteps.ts'
import type { Words } from '../translation.ts'

/** What comes next after a diagnosis, for the person; and the same for whoever asked. */
export const nextSteps = {
  'sign-again': 'Firme otra vez, con la cuenta y el mensaje exactamente como se piden.',
  'other-wallet': 'Use otro monedero que tenga esta dirección. Si no lo hay, pida un pequeño depósito.',
  'small-deposit':
    'Pida un pequeño depósito: quien lo solicitó puede crear una verificación así para esta dirección.',
  'ask-partner': 'Quien lo solicitó tiene que corregirlo por su parte. Envíele el texto de abajo.',
  'keep-secret': 'No le dé esto a nadie ni pida a nadie que lo mire.',

  // What was only written in another way, and was therefore mended.
  'mended.encoding': 'La firma estaba escrita en otra codificación y se reescribió.',
  'mended.recovery-id': 'El último byte de la firma, v, estaba escrito de otra manera y ahora es 27 o 28.',
  'mended.compact': 'La firma llegó en la forma corta de ERC-2098 y se desarrolló a 65 bytes.',
  'mended.high-s':
    'El número s de la firma estaba en la mitad superior y se sustituyó por su equivalente, que dice lo mismo.',
  mended: 'Solo se cambió cómo está escrita, nunca lo que firma.',
} satisfies Words<typeof english>
