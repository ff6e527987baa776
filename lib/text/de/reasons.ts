import type { reasons as english } from '../en/reasons.ts'
import type { Words } from '../translation.ts'

/**
 * Reasons that rules, readers and wallets' answers give in English, since pages and programs are told them too. They
 * complete a sentence (`{reason}`, `{kinds}`); a reason that is not here is shown as it is.
 */
export const reasons = {
  // Why an origin could be taken for another one
  'text before the host': 'Text vor dem Hostnamen',
  'a dot at its end': 'ein Punkt am Ende',
  'letters of another alphabet': 'Buchstaben eines anderen Alphabets',
  'a name like Paxos’s': 'ein Name, der dem von Paxos ähnelt',
  'a name like a well-known one': 'ein Name, der einem bekannten ähnelt',
  'another site’s name at its start': 'der Name einer anderen Website am Anfang',
  'its length': 'die Länge',

  // Unusual white space
  'Windows line ends': 'Windows-Zeilenenden',
  'carriage returns': 'Wagenrückläufe',
  tabs: 'Tabulatoren',
  'blanks at the end of a line': 'Leerzeichen am Ende einer Zeile',
  'a line end at its end': 'ein Zeilenende am Schluss',
  'blanks at its start': 'Leerzeichen am Anfang',
  'spaces that are not the usual one': 'ungewöhnliche Leerzeichen',

  // Why a payload cannot be read
  'it is not valid JSON': 'es ist kein gültiges JSON',
  'it has no verification_id and no id': 'er hat weder verification_id noch id',
  'it has no message to sign': 'er hat keine Nachricht zum Signieren',
  'it has no small_deposit_verification': 'er hat kein small_deposit_verification',
  'the link carries none': 'der Link enthält keinen',
  'the element names none': 'das Element nennt keinen',
  'the file is not text': 'die Datei ist kein Text',

  // Why a deposit is refused
  'its amount is not a plain decimal number': 'ihr Betrag ist keine einfache Dezimalzahl',
  'its amount is zero': 'ihr Betrag ist null',
  'it has no details of a deposit': 'sie hat keine Angaben zur Einzahlung',
  'it sends to the address that it comes from': 'sie ginge an die Adresse, von der sie kommt',
  'one of its addresses cannot be read': 'eine ihrer Adressen ist nicht lesbar',

  // Why a backup cannot be read
  'it is damaged': 'sie ist beschädigt',
  'it is too long': 'sie ist zu lang',
  'it is not JSON': 'sie ist kein JSON',
  'it is another kind of file': 'es ist eine andere Art von Datei',
  'a newer Countersign made it': 'ein neueres Countersign hat sie erstellt',
  'its members are not those of a backup': 'ihre Felder sind nicht die einer Sicherung',
  'an account in it is damaged': 'ein Konto darin ist beschädigt',

  // What a wallet or its page did
  'it gave no reason': 'ohne Angabe von Gründen',
  'it did not answer in time': 'keine rechtzeitige Antwort',
  'the page failed': 'Fehler der Seite',
  'the page returned something else': 'die Seite lieferte etwas anderes',
  'not on this site': 'nicht auf dieser Website',
  'not there any more': 'nicht mehr vorhanden',
  'another account': 'ein anderes Konto',
} satisfies Words<typeof english>
