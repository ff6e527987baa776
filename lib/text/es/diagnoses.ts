import type { diagnoses as english } from '../en/diagnoses.ts'
import type { Words } from '../translation.ts'

/**
 * One sentence for each thing that can be wrong with a signature: what happened and what to do next. The
 * sign window shows them, and the `verify` command prints code and sentence.
 */
export const diagnoses = {
  // The claim itself cannot be read.
  'message-missing': 'No hay texto del mensaje. Dé el mensaje exactamente como lo devolvió Paxos.',
  'message-not-text':
    'El mensaje tiene medio par sustituto, así que no tiene forma UTF-8. Tómelo otra vez de la respuesta de Paxos.',
  'network-unknown': 'La red «{network}» no se conoce aquí. Revise los datos de la verificación.',
  'address-missing': 'No hay dirección. Dé la dirección que indican los datos de la verificación.',
  'address-unreadable': 'La dirección no es de {network}. Cópiela otra vez de los datos de la verificación.',
  'address-checksum':
    'Las mayúsculas de la dirección no coinciden con su suma de comprobación, así que es probable que un carácter sea incorrecto. Cópiela otra vez.',
  'address-wrong-network':
    'La dirección tiene la forma de otra red que {network}. Revise la red y la dirección en los datos de la verificación.',
  'address-off-curve':
    'Esta dirección pertenece a un programa, que no tiene clave privada. Pida un pequeño depósito en su lugar.',
  'address-without-key':
    'Nadie tiene una clave privada para esta dirección. Revise la dirección o pida un pequeño depósito en su lugar.',

  // The signature cannot be read.
  'signature-missing': 'No hay firma. Proporciónela exactamente como la devolvió el monedero.',
  'signature-unreadable':
    'La firma no está en ninguna codificación conocida aquí. Proporciónela exactamente como la devolvió el monedero.',
  'signature-length':
    'La firma tiene {actual} bytes en lugar de {expected}. Probablemente se cortó o se pegó solo en parte.',
  'signature-extra-bytes':
    'La firma es correcta, pero lleva {extra} bytes de más. Dé solo los {expected} bytes que devolvió el monedero.',
  'signature-der':
    'La firma está en forma DER, a la que le falta el último byte que necesita una firma EVM. Pida 65 bytes en hexadecimal.',
  'signature-range':
    'Los números de la firma están fuera de su intervalo, así que ninguna clave la hizo. Pida al monedero que firme otra vez.',
  'signature-recovery-id':
    'El último byte de la firma es {value}; se esperaba 27 o 28. Pida al monedero que firme otra vez o use otro monedero.',
  'signature-other-family':
    'Esto parece una firma para {family}, pero la dirección está en {network}. Use el monedero que tiene esta dirección.',
  'signature-malleable':
    'La firma se cambió a una segunda forma que no se acepta. Proporciónela exactamente como la devolvió el monedero.',
  'recovery-id-lost':
    'Falta el último byte de la firma, v; el resto coincide. Dé los 65 bytes que devolvió el monedero.',
  'recovery-id-first':
    'El último byte de la firma se puso al principio; el resto coincide. Proporciónela exactamente como la devolvió el monedero.',
  'halves-swapped':
    'Las dos mitades de la firma están intercambiadas. Proporciónela exactamente como la devolvió el monedero.',
  'bytes-reversed':
    'Los bytes de la firma están en orden inverso. Proporciónela exactamente como la devolvió el monedero.',
  'leading-zero-lost':
    'Se perdió un cero al principio de un número de la firma. Proporciónela exactamente como la devolvió el monedero.',
  'encoded-twice':
    'La firma se codificó dos veces: su texto se tomó por bytes. Proporciónela exactamente como la devolvió el monedero.',
  'encoding-confused':
    'La firma se leyó en otra codificación que aquella en la que se escribió. Proporciónela exactamente como la devolvió el monedero.',
  'private-key-given':
    'Esta es la clave privada de la dirección, no una firma. No se la muestre a nadie; si ya se envió a algún sitio, mueva sus fondos a una dirección nueva.',
  'transaction-given':
    'Esto es una transacción, no la firma de un mensaje. No la envíe a ninguna parte; pida al monedero que firme el mensaje.',
  'signature-weak-point':
    'La firma usa un punto degenerado, que valdría para muchos mensajes. Pida al monedero que firme otra vez.',

  // Contract accounts: neither right nor wrong as far as can be told here.
  'contract-erc6492':
    'Esta es la firma de un monedero de contrato que aún no está desplegado (ERC-6492). No se puede comprobar sin su cadena.',
  'contract-webauthn':
    'Esta es la firma con llave de acceso de un monedero de contrato. No se puede comprobar sin su cadena.',
  'contract-safe':
    'Esta es una firma en la forma que usan los monederos Safe. No se puede comprobar sin su cadena.',
  'contract-erc7739':
    'Esta es la firma de una cuenta inteligente que anida lo que firma (ERC-7739). No se puede comprobar sin su cadena.',
  'contract-owner':
    'Otra cuenta firmó en nombre de esta dirección, como hace el propietario de un monedero de contrato. Solo el contrato puede comprobarlo.',
  'account-envelope':
    'La clave de esta dirección firmó, pero dentro del sobre de una cuenta inteligente. Desactive la cuenta inteligente para esta firma o use otro monedero con la misma clave.',
  'account-contract':
    'Esta dirección es un contrato en {chain} (comprobado preguntando a {host}). Un contrato no tiene clave, así que no se puede comprobar como firma.',
  'account-delegated':
    'Esta dirección se ha confiado a un contrato en {chain} (EIP-7702; comprobado preguntando a {host}) y su monedero no firmó como una cuenta simple.',
  'contract-accepts':
    'Esta dirección es un contrato en {chain} y el propio contrato acepta la firma (comprobado preguntando a {host}). Aun así no se puede comprobar como la firma de una clave.',
  'contract-declines':
    'Esta dirección es un contrato en {chain} y el propio contrato no acepta la firma (comprobado preguntando a {host}).',
  'contract-signature':
    'Esto tiene la forma de la firma de un monedero de contrato (ERC-1271). No se puede comprobar sin su cadena.',

  // It reads well but does not verify, and something that wallets are known to do explains it.
  'line-ends-changed':
    'El monedero firmó el mensaje con otros finales de línea. Use un monedero que lo firme sin cambios.',
  'line-ends-removed':
    'El monedero firmó el mensaje sin sus finales de línea. Use un monedero que lo firme sin cambios.',
  'line-ends-escaped':
    'Se firmaron una barra invertida y la letra n en lugar de finales de línea. Pase el mensaje como texto, no como JSON.',
  'line-ends-unescaped':
    'Se firmaron finales de línea en lugar de una barra invertida y una letra. Pase el mensaje exactamente como es.',
  trimmed: 'El mensaje se firmó sin los espacios de sus extremos. Pase el mensaje exactamente como es.',
  'newline-added':
    'Se añadió un final de línea al mensaje antes de firmarlo. Pase el mensaje exactamente como es.',
  'newline-lost':
    'El último final de línea del mensaje se perdió antes de firmarlo. Pase el mensaje exactamente como es.',
  'blanks-changed':
    'Se cambiaron espacios dentro del mensaje antes de firmarlo. Pase el mensaje exactamente como es.',
  'unicode-normalised':
    'Las letras del mensaje se reescribieron en otra forma Unicode antes de firmar. Pase el mensaje exactamente como es.',
  'byte-order-mark':
    'Se añadió o se perdió una marca de orden de bytes antes de firmar. Pase el mensaje exactamente como es.',
  'case-changed':
    'El mensaje se firmó con otras mayúsculas y minúsculas. Pase el mensaje exactamente como es.',
  'json-quoted': 'El mensaje se firmó como cadena JSON entre comillas. Pase el propio texto.',
  'json-rewritten':
    'El mensaje es JSON y se volvió a escribir antes de firmar. Pase el texto exactamente como es.',
  'percent-encoded':
    'El mensaje se firmó tal como aparece en un enlace, con codificación por porcentaje. Pase el propio texto.',
  'html-escaped':
    'El mensaje se firmó tal como aparece en el código fuente de una página. Pase el propio texto.',
  'hex-as-bytes':
    'El monedero tomó el mensaje por hexadecimal y firmó los bytes que representa. Pase 0x y el hexadecimal de los bytes del texto.',
  'hex-as-text':
    'Las cifras hexadecimales del mensaje se firmaron como si fueran el texto. Pase el propio texto o use otro monedero.',
  'base64-as-text': 'Se firmó la forma base64 del mensaje. Pase el propio texto.',
  'base58-as-text': 'Se firmó la forma base58 del mensaje. Pase el propio texto.',
  'charset-changed':
    'Las letras fuera de ASCII se firmaron en otro juego de caracteres que UTF-8. Use otro monedero.',
  'part-signed': 'Solo se firmó una parte del mensaje. Páselo entero.',
  'typed-data':
    'El mensaje se firmó como datos tipados (EIP-712). Pida al monedero una firma simple de mensaje, personal_sign.',
  'utf16-encoded': 'El mensaje se firmó como UTF-16 en lugar de UTF-8. Use otro monedero.',
  'digest-signed':
    'Se firmó un hash del mensaje en lugar del mensaje. Pida al monedero que firme el propio mensaje.',
  'prefix-missing':
    'El mensaje se firmó sin el prefijo de personal_sign (como hace eth_sign). Use personal_sign.',
  'prefix-doubled': 'El prefijo de personal_sign se aplicó dos veces. Pase al monedero el mensaje simple.',
  'prefix-length':
    'El prefijo de personal_sign lleva una longitud incorrecta, como la escriben algunos dispositivos antiguos. Actualice el dispositivo o use otro monedero.',
  'prefix-foreign':
    'El mensaje se firmó con el prefijo de otra cadena. Pida al monedero una firma simple de mensaje.',
  'offchain-envelope':
    'El monedero envolvió el mensaje en el sobre fuera de cadena de Solana, como hacen los dispositivos Ledger. Use un monedero de software o un pequeño depósito.',
  'recovery-id-flipped':
    'La firma es correcta, pero su último byte es el otro de 27 y 28. Pida al monedero que firme otra vez.',
  'other-account':
    'Firmó otra cuenta de este monedero: {signer}. Elija la cuenta {address} en el monedero y firme otra vez.',

  // Nothing explains it.
  'other-signer':
    'La firma pertenece a {signer}, no a esta dirección, si se firmó exactamente este mensaje. Revise la cuenta y el mensaje y firme otra vez.',
  'no-match':
    'La firma no pertenece a esta dirección y este mensaje. Revise qué cuenta firmó y que el mensaje no haya cambiado.',
} satisfies Words<typeof english>
