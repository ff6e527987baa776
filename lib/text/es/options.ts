import type { options as english } from '../en/options.ts'
import type { Words } from '../translation.ts'
import { accounts } from './accounts.ts'

/** Words of the options page. */
export const options = {
  title: 'Ajustes de Countersign',
  navigation: 'Ajustes',
  'nav.accounts': 'Cuentas',
  'nav.sites': 'Sitios',
  'nav.activity': 'Actividad',
  'nav.keys': 'Claves de aprobación',
  'nav.check': 'Comprobar',
  'nav.settings': 'Preferencias',
  'nav.about': 'Acerca de',
  saved: 'Guardado.',

  ...accounts,

  'sites.intro':
    'Countersign solo escucha una página donde usted se lo permite. Nunca funciona en páginas de Paxos, elija lo que elija.',
  'sites.scope': 'Dónde funciona Countersign',
  'sites.every': 'En todos los sitios https',
  'sites.everyHint':
    'Cualquier sitio que le pida demostrar una dirección funciona sin más. Su navegador dirá que Countersign puede leer esos sitios.',
  'sites.chosen': 'Solo en los sitios que yo elija',
  'sites.chosenHint': 'Usted permite cada sitio una vez, aquí o desde el botón de la barra de herramientas.',
  'sites.loopback': 'También en este equipo (localhost y 127.0.0.1), para desarrolladores',
  'sites.list': 'Sitios que usted eligió',
  'sites.none': 'Aún ninguno. Añada uno abajo o abra el sitio y use el botón de la barra de herramientas.',
  'sites.pattern': 'Permitido en los ajustes del propio navegador',
  'sites.coveredByAll': 'Se conserva para cuando deje de funcionar en todos los sitios.',
  'sites.use.ask': 'Puede solicitar',
  'sites.use.watch': 'Vigilado por si hay verificaciones',
  'sites.use.wallet': 'Ve sus cuentas como monedero',
  'sites.use.callback': 'Recibe firmas por sí mismo',
  'sites.since': 'desde {time}',
  'sites.byGrant': 'concedido en el navegador',
  'sites.stop': 'Detener',
  'sites.stopNamed.watch': 'Dejar de vigilar {site}',
  'sites.stopNamed.wallet': 'Dejar de mostrar cuentas a {site}',
  'sites.stopNamed.callback': 'Dejar de enviar firmas a {site} automáticamente',
  'sites.stopped': 'Eso se le retiró a {site}. Lo que había solicitado se rechaza.',
  'sites.forbidden': 'Bloqueado por su administrador. No puede solicitar.',
  'sites.remove': 'Eliminar',
  'sites.removeNamed': 'Eliminar {site}',
  'sites.removed': 'Countersign ya no funciona en {site}.',
  'policy.locked': 'Establecido por su administrador.',
  'policy.some':
    'Su administrador ha establecido parte de esto. Lo establecido aparece bloqueado y no se puede cambiar aquí.',
  'policy.broken':
    'La política de su administrador no se puede leer, así que todo lo que podría prohibir está cerrado: ningún sitio puede solicitar y no se usa ninguna clave. Pídale que la corrija.',
  'policy.brokenTitle': 'Cerrado por una política que no se puede leer',
  'policy.noAccounts':
    'Su administrador no permite claves en este navegador. No se puede añadir ni usar ninguna; lo que hay aquí se puede exportar y eliminar.',
  'sites.add': 'Añadir un sitio',
  'sites.addHint': 'Su dirección, como partner.example',
  'sites.addButton': 'Permitir',
  'sites.added': 'Countersign funciona ahora en {site}.',
  'sites.unreadable': 'Eso no es la dirección de un sitio. Escríbala como partner.example.',
  'sites.http': 'Countersign solo funciona en sitios https. Pida a ese sitio su dirección https.',
  'sites.untouchable':
    'Ese es un sitio de Paxos, donde Countersign nunca funciona. Añada el sitio que se lo pide.',
  'sites.denied': 'El navegador no dio acceso a {site}, así que no ha cambiado nada.',
  'sites.deniedAll': 'El navegador no dio acceso, así que no ha cambiado nada.',

  'settings.encoding': 'Cómo se escriben las firmas de Solana',
  'settings.encodingHint': 'Cámbielo solo cuando se lo indique quien solicita.',
  'settings.base58': 'Base58',
  'settings.base58Hint': 'Lo que espera la mayoría de los servicios.',
  'settings.base64': 'Base64',
  'settings.hex': 'Hexadecimal',
  'settings.explorer': 'Adónde llevan los enlaces de direcciones',
  'settings.explorerHint':
    'Una verificación no dice si es una prueba. No se abre nada hasta que usted hace clic.',
  'settings.main': 'Redes principales',
  'settings.test': 'Redes de pruebas',
  'settings.testHint': 'Sepolia y similares, para el entorno de pruebas de Paxos.',
  'settings.rpc': 'Preguntar a una red',
  'settings.rpcHint':
    'Con un servidor RPC de una red, Countersign puede distinguir las cuentas de contrato y enviar y seguir pequeños depósitos. El servidor sabe entonces qué dirección demuestra usted. No se contacta con ninguno antes de que usted lo guarde.',
  'settings.rpcFor': 'Servidor RPC para {network}',
  'settings.rpcPlaceholder': 'https://',
  'settings.rpcSave': 'Guardar',
  'settings.rpcSaveFor': 'Guardar el servidor para {network}',
  'settings.rpcRemoveFor': 'Eliminar el servidor para {network}',
  'settings.rpcUnreadable': 'Eso no es la dirección de un servidor. Escríbala como https://rpc.example/….',
  'settings.rpcHttp': 'Solo se usan servidores https, o http en este equipo (localhost y 127.0.0.1).',
  'settings.rpcUntouchable': 'Ese es un sitio de Paxos, que Countersign nunca toca.',
  'settings.rpcCredentials':
    'La dirección de un servidor no puede llevar nombre de usuario ni contraseña. Use una con su clave en la ruta.',
  'settings.rpcDenied': 'El navegador no dio acceso a {host}, así que no se guardó nada.',
  'settings.rpcAnswers': '{host} responde por {chain}.',
  'settings.language': 'Idioma',
  'settings.languageBrowser': 'Como el navegador',
  'settings.languageHint': 'Un mensaje que usted firma se muestra tal cual, elija lo que elija aquí.',
  'settings.look': 'Aspecto',
  'settings.lookHint':
    'Countersign sigue a su sistema: claro u oscuro, contraste, movimiento y tamaño del texto.',

  'about.version': 'Versión {version}',
  'about.what':
    'Countersign le muestra el mensaje exacto que demuestra una dirección, lo firma donde usted quiera, comprueba la firma y la devuelve.',
  'about.kept': 'Qué se guarda y dónde',
  'about.keys': 'Claves',
  'about.keysWhere':
    'En este perfil del navegador, cifradas con su contraseña. Nunca se envían a ninguna parte ni están sin cifrar en el disco.',
  'about.proofs': 'Pruebas',
  'about.proofsWhere':
    'En este perfil del navegador, legibles sin contraseña. De las ventanas privadas no se guarda nada.',
  'about.requests': 'Solicitudes',
  'about.requestsWhere': 'En la memoria; desaparecen al cerrar el navegador.',
  'about.sites': 'Sitios y preferencias',
  'about.sitesWhere': 'En este perfil del navegador.',
  'about.network': 'Qué sale',
  'about.networkWhere':
    'La firma, hacia la página que la pidió, cuando usted firma. Nada más: sin estadísticas, sin informes, sin actualizaciones propias.',
  'about.welcome': 'Mostrar otra vez la introducción',
} satisfies Words<typeof english>
