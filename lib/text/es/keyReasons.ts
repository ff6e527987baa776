import type { keyReasons as english } from '../en/keyReasons.ts'
import type { Words } from '../translation.ts'

/**
 * Why a text is no key that can be imported: the `{reason}` of `key-unreadable`, `key-unsupported` and `key-cost`.
 * The names are stable, and `countersign inspect-key` prints them. None may quote the text.
 */
export const keyReasons = {
  empty: 'no hay nada que leer',
  tooLong: 'es demasiado largo',
  notText: 'no es un archivo de texto',
  notHex: 'tiene caracteres que no son hexadecimales',
  evmLength: 'debería tener 64 cifras hexadecimales',
  isAddress: 'tiene la longitud de una dirección',
  outOfRange: 'el número está fuera del intervalo de las claves',
  solanaLength: 'debería tener 32 o 64 bytes',
  isEvmKey: 'parece una clave de una red EVM',
  isSolanaKey: 'parece una clave de Solana',
  notBase58: 'tiene caracteres que no son base58',
  notBytes: 'no es una lista de números de 0 a 255',
  unknownForm: 'no tiene la forma de ninguna clave que Countersign conozca',
  notJson: 'empieza como JSON y no lo es',
  duplicateMember: 'uno de sus campos aparece dos veces',
  noCrypto: 'no tiene el campo «crypto»',
  cryptoMember: 'su campo «crypto» está incompleto o mal formado',
  kdfMember: 'su campo «kdfparams» está incompleto o mal formado',
  cipherMember: 'su «iv», su «ciphertext» o su «mac» está mal formado',
  addressMember: 'su «address» no es una dirección',
  versionOne: 'es de la versión 1; solo se puede leer la versión 3',
  versionOther: 'su versión no es la 3',
  validatorKey: 'es la clave de un validador (EIP-2335), no de una cuenta',
  presale: 'es un monedero de la preventa de Ethereum',
  otherKdf: 'su derivación de clave no es scrypt ni PBKDF2',
  otherPrf: 'su PBKDF2 no es con HMAC-SHA-256',
  otherCipher: 'su cifrado no es AES-128-CTR',
  otherWallet: 'es el almacén cifrado de otro monedero; exporte la clave allí',
  isBackup: 'es una copia de seguridad de Countersign; restáurela',
  extendedKey: 'es una clave extendida; use la frase de recuperación o una sola clave privada',
  pem: 'es un archivo PEM',
  bitcoinKey: 'es una clave de Bitcoin',
  memory: 'más de 1 GiB de memoria',
  work: 'más de cuatro veces el trabajo de los monederos más estrictos',
  iterations: 'más de 10 millones de rondas',
} satisfies Words<typeof english>
