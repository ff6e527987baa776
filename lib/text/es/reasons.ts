import type { reasons as english } from '../en/reasons.ts'
import type { Words } from '../translation.ts'

/**
 * Reasons that rules, readers and wallets' answers give in English, since pages and programs are told them too. They
 * complete a sentence (`{reason}`, `{kinds}`); a reason that is not here is shown as it is.
 */
export const reasons = {
  // Why an origin could be taken for another one
  'text before the host': 'texto antes del host',
  'a dot at its end': 'un punto al final',
  'letters of another alphabet': 'letras de otro alfabeto',
  'a name like Paxos’s': 'un nombre parecido al de Paxos',
  'a name like a well-known one': 'un nombre parecido a uno conocido',
  'another site’s name at its start': 'el nombre de otro sitio al principio',
  'its length': 'su longitud',

  // Unusual white space
  'Windows line ends': 'finales de línea de Windows',
  'carriage returns': 'retornos de carro',
  tabs: 'tabulaciones',
  'blanks at the end of a line': 'espacios al final de una línea',
  'a line end at its end': 'un final de línea al final',
  'blanks at its start': 'espacios al principio',
  'spaces that are not the usual one': 'espacios que no son el habitual',

  // Why a payload cannot be read
  'it is not valid JSON': 'no es JSON válido',
  'it has no verification_id and no id': 'no tiene verification_id ni id',
  'it has no message to sign': 'no tiene mensaje que firmar',
  'it has no small_deposit_verification': 'no tiene small_deposit_verification',
  'the link carries none': 'el enlace no lleva ninguno',
  'the element names none': 'el elemento no nombra ninguno',
  'the file is not text': 'el archivo no es texto',

  // Why a deposit is refused
  'its amount is not a plain decimal number': 'su cantidad no es un número decimal simple',
  'its amount is zero': 'su cantidad es cero',
  'it has no details of a deposit': 'no tiene datos de un depósito',
  'it sends to the address that it comes from': 'se envía a la misma dirección de la que viene',
  'one of its addresses cannot be read': 'una de sus direcciones no se puede leer',

  // Why a backup cannot be read
  'it is damaged': 'está dañada',
  'it is too long': 'es demasiado larga',
  'it is not JSON': 'no es JSON',
  'it is another kind of file': 'es otro tipo de archivo',
  'a newer Countersign made it': 'la hizo una versión más nueva de Countersign',
  'its members are not those of a backup': 'sus campos no son los de una copia de seguridad',
  'an account in it is damaged': 'contiene una cuenta dañada',

  // What a wallet or its page did
  'it gave no reason': 'no dio ningún motivo',
  'it did not answer in time': 'no respondió a tiempo',
  'the page failed': 'la página falló',
  'the page returned something else': 'la página devolvió otra cosa',
  'not on this site': 'no en este sitio',
  'not there any more': 'ya no está',
  'another account': 'otra cuenta',
} satisfies Words<typeof english>
