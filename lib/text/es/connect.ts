import type { connect as english } from '../en/connect.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a page asks to see accounts; loaded only then. */
export const connect = {
  'heading.evm': '¿Conectar cuentas de Ethereum?',
  'heading.solana': '¿Conectar cuentas de Solana?',
  'heading.blocked': 'Esta página no puede conectarse',
  intro:
    '{site} quiere usar Countersign como su monedero. Ve las cuentas que usted marque y después puede pedirle que firme mensajes con ellas. Usted lee antes cada uno aquí.',
  'which.one': 'Su cuenta',
  'which.other': '¿Qué cuentas puede ver?',
  'nobody.title': 'No tiene aquí ninguna cuenta de este tipo',
  'nobody.hint': 'Añada una primero; la página espera mientras tanto.',
  'nobody.add': 'Añadir una cuenta',
  'nobody.lookAgain': 'Buscar otra vez',
  'foot.ready': 'Nunca puede mover nada. Puede retirarlo en cualquier momento en la ventana emergente.',
  'foot.choose': 'Marque las cuentas que puede ver.',
  'foot.tick.one': 'Marque primero la casilla de arriba.',
  'foot.tick.other': 'Marque primero las {count} casillas de arriba.',
  'foot.nobody': 'Sin una cuenta no hay nada que conectar.',
  connect: 'Conectar',
} satisfies Words<typeof english>
