import type { welcome as english } from '../en/welcome.ts'
import type { Words } from '../translation.ts'

/** Words of the welcome page. */
export const welcome = {
  title: 'Le damos la bienvenida a Countersign',
  intro:
    'Cuando un sitio le pide demostrar que una dirección es suya, Countersign muestra el mensaje exacto, lo comprueba y devuelve solo la firma.',
  steps: 'Pasos',
  stepDone: 'hecho',
  next: 'Continuar',
  skip: 'Omitir este paso',
  skipAll: 'Omitir la introducción',

  'sites.name': 'Sitios',
  'sites.heading': '¿Dónde debe funcionar Countersign?',
  'sites.intro': 'Solo escucha una página donde usted se lo permite y nunca funciona en páginas de Paxos.',
  'sites.every': 'En todos los sitios https',
  'sites.everyHint': 'La forma fácil: cualquier sitio que se lo pida funciona sin más.',
  'sites.chosen': 'Solo en los sitios que yo elija',
  'sites.chosenHint': 'Usted permite cada sitio una vez, desde el botón de la barra de herramientas.',
  'sites.loopback': 'También en este equipo (localhost), para desarrolladores',
  'sites.denied': 'El navegador no dio acceso. Aún puede elegir cada sitio usted.',
  'sites.deniedLoopback': 'El navegador no dio acceso a localhost, así que no ha cambiado nada.',
  'sites.everyDone': 'Countersign funciona en todos los sitios https.',
  'sites.chosenDone': 'Countersign funciona en los sitios que usted elija.',

  'signing.name': 'Firma',
  'signing.heading': '¿Con qué va a firmar?',
  'signing.wallet': 'Un monedero de este navegador',
  'signing.walletHint':
    'MetaMask, Phantom y otros: no hay nada que configurar. Countersign encuentra el que tiene la dirección y le pregunta.',
  'signing.local': 'Una cuenta en Countersign',
  'signing.localHint':
    'Cree una frase de recuperación nueva o traiga una frase, una clave o un archivo de clave. Se guarda aquí, cifrada con su contraseña.',
  'signing.create': 'Crear una cuenta',
  'signing.import': 'Importar una cuenta',
  'signing.addHint': 'Tarda menos de un minuto, en una pestaña nueva. Vuelva aquí cuando termine.',
  'signing.accounts.one': '{count} cuenta está configurada.',
  'signing.accounts.other': '{count} cuentas están configuradas.',
  'signing.walletDone': 'Su monedero firma.',

  'practice.name': 'Práctica',
  'practice.heading': 'Pruébelo una vez',
  'practice.label': 'Práctica',
  'practice.intro':
    'Este es un ejemplo que se acaba de crear en su equipo. Su clave se descarta después y no se envía nada.',
  'practice.address': 'Demuestre que controla esta dirección',
  'practice.message': 'Mensaje, exactamente como se firmará',
  'practice.sign': 'Firmar el ejemplo',
  'practice.again': 'Crear otro ejemplo',
  'practice.not': 'Esto no es una transacción. No se mueve nada.',
  'practice.done': 'Firmado y comprobado',
  'practice.doneHint':
    'La firma coincide con este mensaje y esta dirección. En una solicitud real, ahora volvería al sitio que la pidió.',
  'practice.failed': 'El ejemplo no se pudo firmar: {reason} Sus cuentas no se ven afectadas.',
  'practice.signature': 'Firma',

  'done.heading': 'Todo está configurado',
  'done.sites': 'Sitios',
  'done.signing': 'Firma',
  'done.practice': 'Práctica',
  'done.practiceDone': 'Usted firmó el ejemplo.',
  'done.practiceSkipped': 'Omitida. Puede volver a ella desde los ajustes.',
  'done.next':
    'Cuando un sitio le pida demostrar una dirección, se abre la ventana de Countersign. También la encontrará en el botón de la barra de herramientas.',
  'done.settings': 'Abrir los ajustes',
  'done.close': 'Cerrar esta página',
} satisfies Words<typeof english>
