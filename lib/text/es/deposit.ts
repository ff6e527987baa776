import type { deposit as english } from '../en/deposit.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a verification asks for a small deposit; loaded only then. */
export const deposit = {
  heading: 'Enviar un pequeño depósito',
  'moves.title': 'Esto mueve fondos',
  moves:
    'Paxos le pide que envíe exactamente esta cantidad desde su dirección. Una vez enviada, no se puede recuperar.',

  amount: 'Cantidad, exacta',
  'amount.copy': 'Copiar la cantidad',
  'amount.units': '= {units} {unit}',
  'unit.wei': 'wei',
  'unit.lamports': 'lamports',
  'unit.token': 'unidades base ({decimals} decimales)',
  contract: 'Contrato de {symbol}',
  from: 'Desde su dirección',
  to: 'A la dirección de depósito de Paxos',

  'chain.on': 'En {chain}',
  'chain.change': '¿Otra red?',
  'chain.legend': 'A qué red se refiere',
  'chain.hint': 'La solicitud no dice si se refiere a {network} o a su red de pruebas.',
  'chain.main': '{chain}: fondos reales',
  'chain.test': '{chain}: fondos de prueba, sin valor',
  'chain.testNow': 'Red de pruebas: estos fondos no valen nada.',

  'sender.with': 'Enviar con',
  'sender.hand': 'Envíelo usted',
  'sender.handHint': 'Desde una plataforma de intercambio, un custodio, un teléfono u otro monedero',
  'sender.byHand.asset':
    'Countersign no conoce {asset} en {chain}, así que no puede enviarlo. Envíelo usted desde un monedero que sí lo conozca.',

  'rpc.title': '¿Puede Countersign consultar la cadena?',
  'rpc.hint':
    'Para ver que su saldo es suficiente, cuánto es la comisión y que el depósito llega, pregunta a un servidor (RPC) de {chain}. El servidor ve su dirección y su dirección IP. Aún no se ha preguntado nada.',
  'rpc.handHint':
    'Con un servidor (RPC) de {chain}, Countersign puede decirle cuándo llega su depósito. El servidor ve su dirección y su dirección IP.',
  'rpc.legend': 'Servidor',
  'rpc.own': 'Otro',
  'rpc.ownLabel': 'Dirección del servidor',
  'rpc.use': 'Preguntar a este servidor',
  'rpc.public': 'Un servidor público de {chain}',
  'rpc.denied': 'El navegador no lo permitió, así que no se preguntó nada.',
  'rpc.asking': 'Preguntando a {host}…',
  'rpc.asked': 'Según {host}',
  'rpc.other': 'Usar otro servidor',
  'rpc.unreadable': 'Esto no es una dirección web. Ejemplo: https://rpc.example.com',
  'rpc.http': 'La dirección debe empezar por https o estar en este equipo.',
  'rpc.untouchable': 'Countersign nunca se comunica con este sitio.',
  'rpc.credentials': 'Omita el nombre de usuario y la contraseña.',

  fee: 'Comisión',
  'fee.about': 'unos {fee}',
  'fee.atMost': 'como máximo {fee}',
  'fee.account': 'incluye {amount} para abrir la cuenta de tokens del destinatario',
  'fee.contract': 'Su dirección es un contrato: quién paga la comisión depende de su monedero.',
  balance: 'Usted tiene',
  'funds.title': 'No hay suficiente en esta dirección',
  'funds.again': 'Mirar otra vez',

  'send.hold.to': 'Mantenga pulsado para enviar {amount}',
  'send.hold': 'Pulse y mantenga un momento.',
  'send.holding': 'Siga pulsando…',
  'send.brief': 'Mantenga pulsado hasta que diga que se está enviando.',
  'send.cannotHold': 'Sin mantener pulsado',
  'send.confirm': 'Sí, enviar {amount} desde mi dirección. Esto mueve fondos.',
  'send.now': 'Enviar',
  'send.sending': 'Enviando…',
  'send.tick.one': 'Marque la casilla de arriba para enviar.',
  'send.tick.other': 'Marque las {count} casillas de arriba para enviar.',
  'send.choose': 'Elija quién envía.',
  'send.rpc': 'Elija primero un servidor al que Countersign pueda preguntar.',
  'send.cost': 'Se está consultando la comisión.',
  'send.funds': 'No hay suficiente en esta dirección.',
  'send.with': 'Con {sender}, comisión de unos {fee}',
  'send.noCost': 'Sin conocer la comisión y su saldo no se envía.',
  'send.toHand': 'Mostrar cómo',
  'send.toHandHint': 'A continuación: la cantidad, la dirección y un código QR.',

  'unlock.title': 'Desbloquear para enviar con {account}',
  'unlock.send': 'Desbloquear y enviar',

  'trouble.title': 'No se envió nada',
  'wallet.title': 'Confirme en {wallet}',
  'wallet.hint': 'Debería mostrar esta cantidad, este destinatario y {chain}.',
  'wallet.stop': 'Dejar de esperar',
  'wallet.wait': 'Si confirma allí, el depósito se envía, esté o no abierta esta ventana.',

  'sending.title': 'Enviando',
  'sending.hint': 'Tarda un momento. Countersign no lo envía dos veces.',
  'sent.title': 'Enviado',
  'sent.hint': 'Va camino de la cadena. Puede cerrar esta ventana; Countersign sigue pendiente.',
  'confirming.title': 'En la cadena',
  'confirming.hint':
    'Cuenta cuando tiene {needed} confirmaciones. Puede cerrar esta ventana; Countersign sigue pendiente.',
  'confirming.label': 'Confirmaciones',
  'confirming.count': '{count} de {needed} confirmaciones',
  'confirmed.title': 'Depósito confirmado',
  'confirmed.hint': 'Paxos aprueba la verificación unos minutos después. No queda nada por hacer.',
  'confirmed.page': 'Se informó a {site}.',
  seenByBalance:
    'Lo envió un contrato, lo que se ve en el saldo de la dirección de Paxos y no en ninguna transacción suya.',
  'reverted.title': 'La transacción falló',
  'reverted.hint':
    'Está en la cadena, pero no movió nada más que su comisión. Mire en el explorador por qué; puede enviar otra vez.',
  'dropped.title': 'No enviado',
  'dropped.hint': 'Es seguro que no ha llegado nada y que nada llegará. Puede enviar otra vez.',
  'unknown.title': 'Puede que se haya enviado',
  'unknown.hint':
    'Nadie puede decir aún si se envió. No lo envíe otra vez: mire el historial de su monedero o su dirección en el explorador.',
  'watching.title': 'Esperando su depósito',
  'watching.hint': 'Envíelo desde su monedero o custodio. Countersign lo busca en la cadena.',
  'unknown.unsentHint':
    'Si su monedero muestra con certeza que no se envió nada, puede decirlo y enviar otra vez. Si al final sí se envió, la cantidad sale dos veces.',
  'unknown.unsent': 'No se envió',
  'watching.unsentHint': '¿No lo envió? Entonces puede volver a las otras formas.',
  'watching.unsent': 'No lo envié',

  'note.wallet-refused': 'Se rechazó en el monedero.',
  'note.blockhash-expired': 'La red no lo incluyó a tiempo.',
  'note.nonce-used': 'Otra transacción de su dirección ocupó su lugar, y no era este depósito.',
  'note.declared-unsent': 'Usted indicó que no se envió.',
  'note.wallet-failed': 'El monedero terminó con un error y no dijo si lo envió.',
  'note.window-closed': 'La ventana se cerró mientras se preguntaba al monedero.',
  'note.overtaken':
    'La red no conoce la transacción que indicó su monedero y ha incluido otra de su dirección.',
  'note.endpoint-down': 'El servidor no responde en este momento. Countersign sigue preguntando.',
  'note.endpoint-wrong-chain':
    'El servidor responde por otra cadena, así que lo que dice no cuenta. Elija otro.',
  'note.endpoint-contradicts': 'Lo que dice el servidor no concuerda, así que no cuenta. Elija otro.',
  'note.broadcast-refused': 'El servidor no lo aceptó. Aún puede llegar.',
  'note.replaced': 'Su monedero sustituyó la transacción por otra que hace lo mismo.',
  'note.waiting': 'La red la tiene y aún no la ha incluido.',

  'expired.title': 'Esta solicitud ha caducado',
  'expired.hint':
    'No se envió nada desde aquí. Un depósito que llegue ahora no cuenta: pida una solicitud nueva.',
  'rejected.title': 'Rechazada',
  'rejected.hint': 'No se envió nada ni se compartió nada sobre sus monederos.',
  'withdrawn.title': 'La página retiró su solicitud',
  'withdrawn.hint': 'No se envió nada.',
  'failed.title': 'No enviado',
  late: 'Mientras tanto la solicitud ha caducado. Paxos aún puede contar lo que se envió a tiempo.',

  'hash.label': 'Transacción',
  'hash.copy': 'Copiar la transacción',
  'hash.open': 'Consultarla',
  leave: 'Dejar que la página no espere más',

  again: 'Enviar otra vez',
  givesUp: 'Parar aquí',

  'hand.title': 'Envíelo usted',
  'hand.steps':
    'Envíe exactamente esto, en una sola transferencia, en {chain}. Un poco más o menos no cuenta; la comisión se paga aparte.',
  'hand.qr': 'Escanéelo con un monedero en su teléfono',
  'hand.qrLabel': 'Código QR del pago: {amount} a {address}',
  'hand.qrShow': 'Mostrar el código QR',
  'hand.qrHide': 'Ocultar el código QR',
  'hand.copyLink': 'Copiar el enlace de pago',
  'hand.watch': 'Esperar su llegada',
  'hand.watchHint': 'Púlselo antes de enviar: así Countersign lo ve llegar.',
  'hand.blindDone': 'Listo',
  'hand.blindHint': 'Sin un servidor, Countersign no puede ver si llega. Paxos sí puede.',
} satisfies Words<typeof english>
