import type { help as english } from '../en/help.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window's advice and of its problem screen, loaded when one of them is shown. */
export const help = {
  next: 'Qué viene después',
  copyForPartner: 'Copiar un texto para la otra parte',
  showForPartner: 'Lo que dice',

  'advice.title': 'Antes de firmar',
  'advice.ledger':
    '¿Está esta cuenta en un Ledger? Un Ledger firma los mensajes de Solana dentro de un sobre que Paxos no acepta. Use otro monedero con la misma clave o pida un pequeño depósito.',
  'advice.contract-wallet':
    'Las cuentas de {wallet} son contratos, que no tienen clave propia. Su firma no se puede comprobar aquí: pida un pequeño depósito.',
  'advice.contract-account':
    'Esta dirección es un contrato en {chain} (comprobado preguntando a {host}). No tiene clave, así que su firma no se puede comprobar: pida un pequeño depósito.',
  'advice.delegated-account':
    'Esta dirección es una cuenta inteligente en {chain} (EIP-7702; comprobado preguntando a {host}). Firme de forma simple: un monedero que envuelve el mensaje produce una firma que no coincide.',

  'wrong.title': 'Otra cuenta está activa en {wallet}',
  'wrong.needed': 'Necesaria',
  'wrong.active': 'Activa en {wallet}',
  'wrong.next': 'Cambie a la cuenta necesaria en {wallet} e inténtelo otra vez. No se envió nada.',

  'unfit.title': 'La firma no coincide',
  'unfit.unverifiable': 'Esta firma no se puede comprobar aquí',
  'unfit.kept': 'No se envió nada a {site}, porque Paxos no la aceptaría.',
  'unfit.keptNoSite': 'No se envió nada, porque Paxos no la aceptaría.',
  'unfit.unverifiableKept': 'No se envió nada.',
  'unfit.tell': 'Parar y decir por qué',
  'unfit.stop': 'Parar',
  unsupported: '{wallet} no puede firmar esto',
} satisfies Words<typeof english>
