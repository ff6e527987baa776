import type { findings as english } from '../en/findings.ts'
import type { Words } from '../translation.ts'

/** One sentence for each finding code, for the person who is about to sign: what it is, then what to do. */
export const findings = {
  // The payload as a whole
  'payload-unreadable':
    'Esto no son datos de verificación legibles: {reason}. Pida el JSON exactamente como lo devolvió Paxos.',
  'payload-too-large': 'Los datos superan los 64 KiB. Pida solo los campos que devolvió Paxos.',
  'payload-too-complex':
    'Su JSON está anidado a más de {depth} niveles o tiene más de {keys} campos. Pida solo los campos que devolvió Paxos.',
  'duplicate-keys':
    'El campo «{field}» aparece más de una vez, así que dos lectores podrían ver cosas distintas. Pida unos datos limpios.',
  'forbidden-key':
    'Los datos tienen un campo llamado «{field}», que se usa en ataques a programas. Pida unos datos limpios.',
  'contradictory-payload':
    'Los datos dan «{field}» dos veces con valores distintos. Pida unos datos limpios.',
  'credentials-in-payload':
    'Los datos llevan una credencial en «{field}». No se guardó nada. Quien los envió debería eliminar y sustituir esa credencial; para firmar nunca hace falta.',
  'callback-named': 'Pide que la firma se envíe también a {host}. Nada va allí sin que usted lo diga.',
  'callback-unusable':
    'Nombra una dirección a la que enviar la firma que no se puede usar (no es la dirección https de un receptor). Se ignora.',
  'unknown-fields': 'Los datos tienen campos que Paxos no define ({fields}). Se ignoran.',

  // What is asked, for which address
  'unsupported-network':
    'Countersign no conoce la red «{network}». Aclárelo con quien lo pidió o actualice Countersign.',
  'unsupported-method':
    'El método «{method}» no se puede hacer aquí. Contacte con quien pidió esta verificación.',
  'not-pending':
    'Esta verificación está «{status}», así que no queda nada que firmar. Pida una nueva si hace falta.',
  expired: 'Esta verificación caducó: {time}. Pida una nueva.',
  'expiry-missing': 'Los datos no dicen cuándo caducan. Pídalos con «expires_at» como los devolvió Paxos.',
  'expiry-unreadable':
    'La hora de caducidad «{time}» no es una hora real con su zona. Pida los datos exactamente como los devolvió Paxos.',
  'expiry-far': 'Esta verificación dura más de las 48 horas que da Paxos. Asegúrese de saber quién lo pide.',
  'creation-time':
    'La hora de creación «{time}» no puede ser correcta. Asegúrese de saber quién lo pide y revise su reloj.',
  'address-unreadable':
    '«{address}» no es una dirección de {network}. Pida unos datos con la dirección que usted dio.',
  'address-wrong-network':
    '«{address}» pertenece a otro tipo de red que {network}. Pida unos datos con la red correcta.',
  'address-checksum':
    'La suma de comprobación de {address} es incorrecta, así que puede haber una letra equivocada. Compárela con su monedero y pídala de nuevo.',
  'address-off-curve':
    '{address} no puede firmar, porque no le corresponde ninguna clave privada (quizá es la cuenta de un programa o una compartida). Pida un pequeño depósito en su lugar.',
  'address-without-key':
    '{address} es una dirección que nadie controla. Pida unos datos con su propia dirección.',
  'address-without-checksum':
    'La dirección está escrita sin suma de comprobación. Compárela entera con su monedero.',
  'deposit-address':
    'El depósito iría a «{address}», que no es una dirección utilizable en {network}. No envíe nada y pídalo de nuevo.',
  'deposit-to-itself':
    'El depósito volvería a la dirección que se verifica. No envíe nada y pídalo de nuevo.',
  'deposit-amount':
    'La cantidad del depósito «{amount}» no es un número positivo simple que se pueda enviar. No envíe nada y pídalo de nuevo.',
  'deposit-asset':
    'El activo del depósito «{asset}» no es el nombre de un activo. No envíe nada y pídalo de nuevo.',

  // The message: what it hides
  'message-too-long':
    'El mensaje supera los 16 KiB, más de lo que una persona puede revisar. Pida el mensaje que devolvió Paxos.',
  'blank-message':
    'El mensaje está en blanco, así que no hay nada que firmar. Pida el mensaje que devolvió Paxos.',
  'hidden-characters':
    'El mensaje tiene caracteres que no se ven ({characters}). No lo firme en ningún sitio; pida uno limpio.',
  'bidi-characters':
    'El mensaje tiene caracteres que cambian el sentido de lectura ({characters}), así que quizá no dice lo que parece. No lo firme en ningún sitio.',
  'control-characters':
    'El mensaje tiene caracteres de control ({characters}), que un texto no necesita. Pida uno limpio.',
  'lone-surrogate':
    'El mensaje tiene medio carácter ({characters}), así que no tiene bytes exactos que firmar. Pídalo de nuevo.',
  'replacement-character':
    'El mensaje se dañó por el camino (tiene U+FFFD donde había un carácter). Pídalo de nuevo.',
  noncharacters:
    'El mensaje tiene códigos que no son caracteres de ninguna escritura ({characters}). Pida uno limpio.',
  'look-alike-letters':
    'La palabra «{word}» está escrita con letras que solo parecen correctas. No la firme en ningún sitio; avise a quien lo pidió.',
  padding: 'El mensaje tiene un largo tramo vacío. Léalo hasta el final antes de firmar.',
  'odd-whitespace':
    'El mensaje tiene espacios poco habituales ({kinds}). Se firma como es, pero algunos monederos los cambian y entonces la firma falla.',

  // The message: what else it could mean
  'sign-in':
    'Esto es un inicio de sesión en un sitio, no una verificación. Firmarlo podría permitir que alguien entre como usted. No lo firme aquí.',
  permit:
    'Esto da a otra persona permiso sobre sus fondos o su cuenta. No es una verificación; no lo firme en ningún sitio.',
  'typed-data':
    'Esto son datos estructurados para un contrato (una orden, un permiso o similar), no una verificación. No lo firme aquí.',
  'transaction-request':
    'Esto describe una transacción o una llamada a un monedero, no una verificación. No lo firme aquí.',
  'solana-transaction':
    'Este mensaje es una transacción de Solana encubierta. Firmarlo podría mover sus fondos; no lo firme en ningún sitio.',
  'ethereum-transaction':
    'Este mensaje es una transacción de Ethereum encubierta. Firmarlo podría mover sus fondos; no lo firme en ningún sitio.',
  'bare-hash': 'Esto es solo un hash y nadie puede decir qué representa. Pida el texto completo del mensaje.',
  'hex-text':
    'Esto es solo hexadecimal, que los monederos pueden tomar por bytes sin más. Pida el texto completo del mensaje.',
  'address-text': 'El mensaje no es más que una dirección. Pida el mensaje que devolvió Paxos.',
  'encoded-bytes': 'Esto son datos codificados que nadie puede leer. Pida el texto completo del mensaje.',
  'signing-prefix':
    'El mensaje trae su propio prefijo de firma, así que su firma podría usarse para otra cosa. No lo firme en ningún sitio.',

  // The message: whether it fits
  'unknown-shape':
    'Este no es un mensaje como los que se conocen de Paxos. Léalo y firme solo si dice lo que usted quiere demostrar.',
  'nonce-mismatch':
    'El mensaje lleva el nonce «{actual}», pero el de la verificación es «{expected}». Pida una verificación nueva.',
  'nonce-missing':
    'El nonce de la verificación «{expected}» no está en el mensaje, así que el mensaje puede ser de otra cosa. Pida una verificación nueva.',
  'nonce-ambiguous': 'El mensaje lleva más de un nonce. Pida una verificación nueva.',
  'other-address':
    'El mensaje nombra otra dirección ({address}) que la que se verifica. No lo firme; pida una verificación nueva.',
  'other-network':
    'El mensaje nombra «{named}», pero la verificación es para {network}. No lo firme; pida una verificación nueva.',
  'other-verification':
    'El mensaje pertenece a otra verificación ({named}). No lo firme; pida una verificación nueva.',
  'issue-time':
    'El mensaje dice que se emitió a las {time}, lo que no encaja con esta verificación. Asegúrese de saber quién lo pide.',
  'issue-time-unreadable':
    'La hora de emisión «{time}» del mensaje no es una hora real con su zona. Asegúrese de saber quién lo pide.',

  // Who asks
  'no-site':
    'Esto llegó por un enlace o un código, así que no hay ningún sitio detrás. Asegúrese de saber quién lo envió.',
  'origin-refused':
    'La solicitud viene de «{origin}», que no es un sitio web. Abra la página por https y pídala de nuevo.',
  'origin-insecure':
    '{origin} no está cifrado, así que cualquiera por el camino pudo cambiar esta solicitud. Abra el sitio por https.',
  'origin-of-paxos':
    'Countersign se mantiene lejos de las propias páginas de Paxos ({origin}). Continúe allí sin él.',
  'look-alike-origin':
    '{origin} podría confundirse con otro sitio por {reason}. Asegúrese de que es el sitio que quiere.',
  'loopback-origin': 'La solicitud viene de este equipo ({origin}), como durante el desarrollo.',
  'cross-origin-frame':
    'La solicitud viene de {origin}, mostrado dentro de {top}. Asegúrese de confiar en ambos.',

  // What came before
  conflict:
    'Esta verificación ya se vio con otro contenido. Una de las dos no es auténtica; pida una verificación nueva.',
  'seen-from-another-origin':
    '{origin} ya pidió antes la misma verificación. Asegúrese de que quiere responder a este sitio.',
  'already-signed': 'Ya ha firmado esto antes. Firmarlo otra vez no revela nada nuevo.',
} satisfies Words<typeof english>
