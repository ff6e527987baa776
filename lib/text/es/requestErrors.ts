import type { requestErrors as english } from '../en/requestErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences that the background needs: it starts often, so it carries no others. */
export const requestErrors = {
  rejected: 'La solicitud se rechazó. Pídala de nuevo cuando el titular de la dirección esté listo.',
  cancelled: 'La página retiró la solicitud. Pídala de nuevo para empezar otra vez.',
  'payload-unreadable':
    'No se pudieron leer los datos de la verificación: {reason}. Envíe el JSON exactamente como lo devolvió Paxos.',
  'payload-too-large':
    'Los datos de la verificación superan los 64 KiB. Envíe solo los campos que devolvió Paxos.',
  'credentials-in-payload':
    'Los datos llevan una credencial en «{field}». No se guardó nada. Elimine y sustituya esa credencial; un monedero nunca la necesita.',
  'method-mismatch':
    'Esta verificación requiere otra llamada: requestDeposit para un pequeño depósito, requestSignature para una firma.',
  expired: 'Esta verificación ha caducado. Cree una nueva y pídala de nuevo.',
  'origin-refused':
    'No se aceptan solicitudes de {origin}. Use una página https propia (o localhost durante el desarrollo).',
  'policy-forbids': 'Su administrador no permite esto aquí. Pregúntele si lo necesita.',
  'too-many-requests':
    'Este sitio tiene demasiadas solicitudes en espera. Termine o cancele algunas y pida de nuevo.',
  paused: 'Las solicitudes de este sitio están en pausa después de rechazarse varias. Inténtelo más tarde.',
  'not-found': 'Esa solicitud ya no está aquí. Pídala de nuevo desde la página.',
  'state-changed': 'Esta solicitud ha avanzado mientras tanto. Mire su estado actual.',
  'digest-mismatch': 'Lo que se aprobó no es lo que se firmaría. No se firmó nada; pídalo de nuevo.',
  'window-closed': 'La ventana de firma se cerró antes de terminar. No se envió nada; pídalo de nuevo.',
  interrupted: 'La firma se interrumpió. No se envió nada; pídalo de nuevo.',
  'wallet-page-gone': 'La página que lleva el monedero ya no está. Ábrala otra vez y reintente.',
  'permission-missing':
    'Countersign no tiene acceso a {origin}. Concédaselo en la ventana emergente e inténtelo otra vez.',
  internal: 'Algo falló dentro de Countersign ({reason}). Inténtelo otra vez; si sigue así, comuníquelo.',
} satisfies Words<typeof english>
