import type { popup as english } from '../en/popup.ts'
import type { Words } from '../translation.ts'

/** Words of the popup page. */
export const popup = {
  title: 'Countersign',
  settings: 'Abrir los ajustes',
  lock: 'Bloquear',
  lockAccounts: 'Bloquear sus cuentas ahora',
  unlockAccounts: 'Desbloquear sus cuentas en los ajustes',

  'waiting.heading': 'Pendiente de usted',
  'waiting.empty': 'No hay nada en espera. Cuando un sitio le pida demostrar una dirección, aparecerá aquí.',
  'waiting.review.one': 'Revisar la solicitud',
  'waiting.review.other': 'Revisar {count} solicitudes',
  'waiting.batch.one': '{count} dirección a la vez',
  'waiting.batch.other': '{count} direcciones a la vez',
  'waiting.connect': 'Pide ver sus cuentas',
  'waiting.approval': 'Pide su clave de aprobación',
  'waiting.signing': 'Firmándose',
  'waiting.notice': 'Rechazada',

  'site.heading': 'Este sitio',
  'site.allowed': 'Countersign funciona aquí.',
  'site.allowedEverywhere': 'Countersign funciona en todos los sitios https.',
  'site.allowedLoopback': 'Countersign funciona en {host}, en cualquier puerto.',
  'site.once': 'Countersign funciona aquí hasta que usted salga de esta página.',
  'site.notAllowed': 'Countersign aún no funciona aquí.',
  'site.allow': 'Siempre en este sitio',
  'site.allowLoopback': 'Siempre en {host}',
  'site.useOnce': 'Solo esta vez',
  'site.stop': 'Detener en este sitio',
  'site.change': 'Cambiar',
  'site.wallet': 'Ser un monedero en este sitio',
  'site.walletHint':
    'El sitio puede pedir ver sus cuentas de aquí y que se firmen mensajes. Se le pregunta cada vez.',
  'site.walletByPolicy': 'Decidido por su administrador.',
  'site.policy': 'Su administrador no permite Countersign en este sitio.',
  'policy.broken':
    'La política de su administrador no se puede leer, así que ningún sitio puede pedir y no se usa ninguna clave. Pídale que la corrija.',
  'site.http':
    'Esta página no está cifrada (http), así que Countersign no funciona aquí. Abra su dirección https.',
  'site.untouchable': 'Esta es una página de Paxos. Countersign nunca funciona aquí.',
  'site.browser': 'Esta página pertenece al navegador. Abra el sitio que le pide demostrar una dirección.',
  'site.denied': 'El navegador no dio acceso, así que no ha cambiado nada.',

  'proofs.heading': 'Últimas pruebas',
  'proofs.empty': 'Aún no se ha firmado nada. Sus pruebas aparecerán aquí.',
  'proofs.undelivered':
    'La página no ha recogido esta firma. Cópiela o vuelva a solicitarla desde el mismo sitio.',
  'proofs.all': 'Todas las pruebas',
  'proofs.copyFor': 'Copiar la firma para {whom}',
  'proofs.moreFor': 'Otras formas de entregar la firma para {whom}',
} satisfies Words<typeof english>
