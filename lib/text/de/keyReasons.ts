import type { keyReasons as english } from '../en/keyReasons.ts'
import type { Words } from '../translation.ts'

/**
 * Why a text is no key that can be imported: the `{reason}` of `key-unreadable`, `key-unsupported` and `key-cost`.
 * The names are stable, and `countersign inspect-key` prints them. None may quote the text.
 */
export const keyReasons = {
  empty: 'es gibt nichts zu lesen',
  tooLong: 'er ist zu lang',
  notText: 'es ist keine Textdatei',
  notHex: 'er enthält Zeichen, die nicht hexadezimal sind',
  evmLength: 'er müsste 64 hexadezimale Ziffern haben',
  isAddress: 'er hat die Länge einer Adresse',
  outOfRange: 'die Zahl liegt außerhalb des Bereichs von Schlüsseln',
  solanaLength: 'er müsste 32 oder 64 Byte haben',
  isEvmKey: 'er sieht aus wie ein Schlüssel für ein EVM-Netzwerk',
  isSolanaKey: 'er sieht aus wie ein Schlüssel für Solana',
  notBase58: 'er enthält Zeichen, die nicht Base58 sind',
  notBytes: 'es ist keine Liste von Zahlen von 0 bis 255',
  unknownForm: 'Countersign kennt diese Form eines Schlüssels nicht',
  notJson: 'er beginnt wie JSON, ist aber keines',
  duplicateMember: 'eines seiner Felder kommt zweimal vor',
  noCrypto: 'das Feld „crypto“ fehlt',
  cryptoMember: 'das Feld „crypto“ ist unvollständig oder fehlerhaft',
  kdfMember: 'das Feld „kdfparams“ ist unvollständig oder fehlerhaft',
  cipherMember: '„iv“, „ciphertext“ oder „mac“ ist fehlerhaft',
  addressMember: 'das Feld „address“ ist keine Adresse',
  versionOne: 'er ist von Version 1; lesbar ist nur Version 3',
  versionOther: 'er ist nicht von Version 3',
  validatorKey: 'es ist der Schlüssel eines Validators (EIP-2335), nicht eines Kontos',
  presale: 'es ist eine Wallet aus dem Vorverkauf von Ethereum',
  otherKdf: 'die Schlüsselableitung ist weder scrypt noch PBKDF2',
  otherPrf: 'PBKDF2 wird nicht mit HMAC-SHA-256 verwendet',
  otherCipher: 'die Verschlüsselung ist nicht AES-128-CTR',
  otherWallet: 'es ist der verschlüsselte Speicher einer anderen Wallet; exportieren Sie den Schlüssel dort',
  isBackup: 'es ist eine Sicherung von Countersign; stellen Sie sie wieder her',
  extendedKey:
    'es ist ein erweiterter Schlüssel; verwenden Sie die Wiederherstellungsphrase oder einen einzelnen privaten Schlüssel',
  pem: 'es ist eine PEM-Datei',
  bitcoinKey: 'es ist ein Schlüssel für Bitcoin',
  memory: 'mehr als 1 GiB Speicher',
  work: 'mehr als das Vierfache der Arbeit der strengsten Wallets',
  iterations: 'mehr als 10 Millionen Runden',
} satisfies Words<typeof english>
