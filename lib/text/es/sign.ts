import type { sign as english } from '../en/sign.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window, and of the views of a request that other pages share with it. */
export const sign = {
  title: 'Countersign: solicitud de firma',
  heading: 'Demuestre que controla esta dirección',
  'heading.blocked': 'Esto no se puede firmar aquí',
  checking: 'Comprobándolo…',

  'origin.punycode': 'Este nombre se escribe con letras fuera de la a a la z; esta es su forma exacta.',
  'origin.frame': 'Solicitado desde un marco dentro de {top}.',
  'origin.frameHidden': 'Solicitado desde un marco dentro de un sitio que Countersign no puede ver.',
  'origin.link': 'De un enlace',
  'origin.paste': 'Pegado por usted',
  'origin.file': 'De un archivo',
  'origin.qr': 'De un código QR',
  'origin.other': 'Sin sitio',
  'origin.noSite': 'No se conoce ningún sitio. Firme solo lo que esperaba.',

  queue: '{position} de {total}',
  'queue.label': 'Solicitud',

  address: 'Dirección',
  'network.unknown': '«{network}» (no se conoce aquí)',

  message: 'Mensaje, exactamente como se firmará',
  'message.refused': 'El mensaje',
  'message.form': 'Mostrar el mensaje como',
  'message.text': 'Texto',
  'message.escaped': 'Esc',
  'message.hex': 'Hex',
  'message.bytes.one': '{count} byte',
  'message.bytes.other': '{count} bytes',
  'message.lines.one': '{count} línea',
  'message.lines.other': '{count} líneas',
  'message.below.one': '{count} línea más abajo',
  'message.below.other': '{count} líneas más abajo',
  'message.end': 'este es el final',
  'message.all': 'Mostrar todo',
  'message.less': 'Mostrar menos',
  payload: 'Lo que se envió',

  'risk.fine': 'Un mensaje de Paxos. Coincide con esta dirección y red.',
  'risk.tick': 'He leído esto y quiero continuar',

  'signer.with': 'Firmar con',
  'signer.others': 'Otros monederos',
  'signer.searching': 'Buscando sus monederos…',
  'signer.local': 'Guardada por Countersign',
  'signer.fits': 'Tiene esta dirección',
  'signer.unknown': 'Aún no conectado aquí',
  'signer.other': 'Muestra otra dirección: {account}',
  'signer.duplicate': 'Otro monedero de aquí tiene el mismo nombre. Mire dos veces.',
  'nobody.title': 'Ninguno de sus monederos tiene esta dirección aquí',
  'nobody.page':
    'Conecte en la página el monedero que la tiene y busque otra vez, o añada la cuenta a Countersign.',
  'nobody.noPage': 'Añada la cuenta a Countersign o use un monedero de una pestaña que tenga abierta.',
  'nobody.frame':
    'Los monederos no aparecen en los marcos. Abra la página en su propia pestaña o añada la cuenta a Countersign.',
  'nobody.insecure':
    'Los monederos no aparecen en páginas http sin cifrar. Abra la página por https o añada la cuenta a Countersign.',
  'nobody.localhost-subdomain':
    'Muchos monederos no aparecen en *.localhost. Use http://localhost o añada la cuenta a Countersign.',
  'nobody.lookAgain': 'Buscar otra vez',
  'nobody.add': 'Añadir una cuenta',
  'nobody.tab': 'Usar un monedero de una pestaña',
  'nobody.tabs': '¿Qué pestaña tiene el monedero?',
  'nobody.noTabs':
    'Ninguna pestaña abierta permite a Countersign buscar monederos. Dele acceso a un sitio donde funcione su monedero y busque otra vez.',

  reassurance: 'Esto no es una transacción. No se mueve nada.',
  sign: 'Firmar',
  'sign.return': 'Firmar y devolver a {site}',
  'sign.returnPage': 'Firmar y devolver a la página',
  'sign.connect': 'Conectar {wallet} y firmar',
  'sign.tick.one': 'Marque la casilla de arriba para firmar.',
  'sign.tick.other': 'Marque las {count} casillas de arriba para firmar.',
  'sign.show': 'Mostrar',
  'sign.choose': 'Elija quién firma.',
  'sign.nobody': 'Ninguno de sus monederos tiene esta dirección aquí.',
  signing: 'Firmando…',
  touch: 'Siga las indicaciones de su navegador…',

  'blocked.close': 'Rechazar y cerrar',
  'blocked.told': 'Se le dice a la página por qué, sin detalles de sus monederos.',

  'unlock.title': 'Desbloquear para firmar con {account}',
  'unlock.sign': 'Desbloquear y firmar',
  'unlock.passkey': 'Usar su llave de acceso',
  'unlock.touching': 'Siga las indicaciones de su navegador',
  'unlock.progress': 'Comprobando la contraseña…',

  'wallet.title': 'Confirme en {wallet}',
  'wallet.hint': 'Debería mostrar este mismo mensaje y ninguna transacción.',
  'wallet.lost': '¿No se abrió?',
  'wallet.lostHint':
    'Haga clic en el icono de {wallet} en la barra de herramientas. Algunos monederos solo se abren junto a la página que lo pidió.',
  'wallet.showPage': 'Mostrar la página',

  'returned.title': 'Firmada y devuelta',
  'returned.to': '{site} tiene su firma. Ahora puede terminar la verificación.',
  'returned.next': 'Siguiente solicitud',
  'returned.soon': 'La siguiente solicitud llega en un momento.',
  'returned.proof': 'Se guarda una prueba en «Actividad».',
  'returned.noProof': 'Está en una ventana privada, así que no se guarda ninguna prueba.',
  'signed.title': 'Firmada',
  'signed.hint': 'Entregue esto a quien se lo pidió. Demuestra el control de la dirección y nada más.',
  'delivering.title': 'Entregando a {site}',
  'delivering.hint': 'La firma está hecha y guardada. Falta que la página la recoja.',
  'undelivered.title': 'Firmada, pero la página no la recogió',
  'undelivered.hint':
    'Puede que la página de {site} se haya cerrado o recargado. Su firma está guardada: envíela otra vez o entréguela usted. Si la página la pide de nuevo, recibe esta misma firma.',
  'undelivered.retry': 'Enviar otra vez',

  'expired.title': 'Esta solicitud ha caducado',
  'expired.hint': 'No se firmó nada. Pida una nueva a {site}.',
  'expired.hintNoSite': 'No se firmó nada. Pida una nueva a quien la envió.',
  'rejected.title': 'Rechazada',
  'rejected.hint': 'No se firmó nada ni se compartió nada sobre sus monederos.',
  'withdrawn.title': 'La página retiró su solicitud',
  'withdrawn.hint': 'No se firmó nada. Pídala de nuevo desde {site} si aún quiere.',
  'failed.title': 'No firmada',
  'failed.told': 'Se informó a la página.',
  'notice.title': 'Se envió también un secreto',
  'notice.hint': 'No se firmó nada.',
  'notice.read': 'He leído esto',
  'empty.title': 'Nada que firmar',
  'empty.hint':
    'Las solicitudes de las páginas aparecen aquí. También puede pegar una en la ventana emergente de Countersign.',

  'trouble.title': 'Eso no funcionó',
} satisfies Words<typeof english>
