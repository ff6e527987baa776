import type { doors as english } from '../en/doors.ts'
import type { Words } from '../translation.ts'

/** Words about payloads that come by links and watched pages, and signatures that go back by fields and callbacks. */
export const doors = {
  'link.page': 'Un enlace de verificación',
  'link.opened': 'La solicitud del enlace está en la ventana de Countersign. Puede cerrar esta pestaña.',
  'link.again': 'Mostrar la ventana',
  'link.title': '¿Esperaba este enlace?',
  'link.who':
    'Un enlace le pide demostrar que controla una dirección. Un enlace no nombra ningún sitio: Countersign no puede saber quién lo envió.',
  'link.where':
    'La firma se queda con usted. Entréguela solo a quien le merezca confianza; con ella puede decir a Paxos que la dirección es suya.',
  'link.look': 'Ver la solicitud',
  'link.decline': 'Rechazar',

  'noticed.heading': 'Esta página recibió una verificación',
  'noticed.hint': 'Nadie le pidió que firmara. Si la esperaba, mírela primero.',
  'noticed.look': 'Mirarla',

  'watch.label': 'Vigilar este sitio por si hay verificaciones',
  'watch.hint':
    'Para sitios que no conocen Countersign: mira las respuestas que lee la página y le avisa cuando una es una verificación. Nada de la página cambia.',

  'fill.put': 'Ponerla en la página',
  'fill.done': 'La firma está en el campo «{field}». Envíela desde allí.',
  'fill.unnamed': 'La firma está en el campo de la página. Envíela desde allí.',
  'fill.gone': 'La página o su campo ya no está. Copie la firma en su lugar.',

  'callback.asks': 'Quien hizo esta solicitud quiere que la firma se envíe a {host}.',
  'callback.send': 'Enviarla a {host}',
  'callback.always': 'Enviar siempre a {host} sin preguntar',
  'callback.sending': 'Enviando a {host}…',
  'callback.sent': '{host} tiene la firma.',
  'callback.waiting': '{host} aún no la aceptó. Countersign lo intenta otra vez {time}.',
  'callback.failed': '{host} no la aceptó. Copie la firma y entréguela usted.',
  'callback.retry': 'Intentar de nuevo ahora',
  'callback.heading': 'Enviándose',
} satisfies Words<typeof english>
