import type { proofs as english } from '../en/proofs.ts'
import type { Words } from '../translation.ts'

/** What is said of proofs and their chains, on the pages and by `verify-proof`. */
export const proofs = {
  /** What can be wrong with a proof besides its signature. The codes are part of `verify-proof`'s output: never rename one. */
  problems: {
    'digest-differs': 'Der SHA-256 im Nachweis ist nicht der seiner Nachricht. Das Dokument wurde verändert.',
    'text-differs': 'Der Text im Nachweis ist nicht, was seine Bytes besagen. Das Dokument wurde verändert.',
    'canonical-differs':
      'Die Signatur passt, ist aber nicht in ihrer kanonischen Form geschrieben. Das Dokument wurde verändert.',
    'standard-differs': 'Der Nachweis nennt einen anderen Signaturstandard als den verwendeten.',
    'delivered-differs': 'Die übergebene Signatur ist nicht die, die geprüft wurde.',
    'times-differ': 'Die Zeiten im Nachweis haben nicht die Reihenfolge, in der so etwas geschieht.',
    'document-changed':
      'Das Dokument wurde verändert, nachdem es geschrieben war: Sein Hash passt nicht mehr.',
    'delivery-changed':
      'Die Zeit, zu der die Signatur übergeben wurde, wurde verändert: Ihr Hash passt nicht mehr.',
  },

  valid: 'Gültig: Der Schlüssel von {address} auf {network} hat genau diese Nachricht signiert.',
  invalid: 'Nicht gültig.',
  changed: 'Die Signatur ist richtig, aber der Nachweis darum herum wurde verändert.',
  unverifiable: 'Das lässt sich offline nicht prüfen.',

  // What a valid proof proves, and what it does not.
  provesKey: 'Wer signiert hat, konnte den privaten Schlüssel von {address} verwenden.',
  provesMessage: 'Signiert wurde genau diese Nachricht: {bytes}, SHA-256 {digest}.',
  'bytes.one': '{count} Byte',
  'bytes.other': '{count} Byte',
  provesUnchanged:
    'Das Dokument ist so, wie sein eigener Hash es sagt; wer es ändert, kann einen neuen Hash machen.',
  notWho: 'Es beweist nicht, wer den Schlüssel hatte oder dass dieselbe Person ihn heute hat.',
  notWhen:
    'Es beweist nicht, wann signiert wurde, welche Website gefragt hat oder womit signiert wurde. Countersign hat das notiert; keine Signatur deckt es ab.',
  notPaxos:
    'Es beweist nicht, dass Paxos die Anfrage gestellt oder genehmigt hat. Fragen Sie Paxos nach dem Status von {verificationId}.',
  notVerification:
    'Es beweist nicht, dass Paxos danach gefragt hat: Eine Seite fragte Countersign als ihre Wallet und nennt keine Verifizierung.',
  notUnchained:
    'Er wurde gespeichert, bevor Nachweise verkettet wurden, also zeigt nichts, ob seine Zeiten verändert wurden.',

  // What several proofs show together.
  chainWhole:
    'Die Kette ist ganz: Nichts wurde verändert, und nichts fehlt, was nicht als gelöscht vermerkt ist.',
  chainPart:
    'Was von der Kette hier ist, passt zusammen. Die Datei enthält sie nicht ganz, Lücken besagen also nichts.',
  chainBroken: 'Die Kette ist unterbrochen: Etwas wurde verändert oder herausgenommen.',
  chainMissing: 'Fehlt ohne Vermerk: {ranges}.',
  chainUnfit: 'Folgt nicht auf das Glied davor: {ranges}.',
  chainNotes: 'Veränderte Vermerke: {ranges}.',
  'deletedByPerson.one': '{count} Nachweis wurde am {time} von Hand gelöscht.',
  'deletedByPerson.other': '{count} Nachweise wurden am {time} von Hand gelöscht.',
  'deletedByRetention.one': '{count} Nachweis wurde am {time} wegen seines Alters gelöscht.',
  'deletedByRetention.other': '{count} Nachweise wurden am {time} wegen ihres Alters gelöscht.',
  'deletedByReplacement.one':
    '{count} Nachweis wurde am {time} ersetzt, als dieselbe Anfrage noch einmal signiert wurde.',
  'deletedByReplacement.other':
    '{count} Nachweise wurden am {time} ersetzt, als dieselbe Anfrage noch einmal signiert wurde.',
  'adopted.one':
    '{count} Nachweis wurde schon vor Beginn der Kette aufbewahrt; frühere Änderungen daran würden nicht auffallen.',
  'adopted.other':
    '{count} Nachweise wurden schon vor Beginn der Kette aufbewahrt; frühere Änderungen daran würden nicht auffallen.',
  chainsDiffer:
    'Diese Dateien erzählen Verschiedenes über dieselbe Kette: In einer von ihnen wurde etwas verändert.',
  eachProves:
    'Jeder gültige Nachweis beweist, dass der Schlüssel seiner Adresse genau seine Nachricht signiert hat. Mehr beweist er nicht:',
  chainLimit:
    'Wer über den Computer herrscht, auf dem eine Kette liegt, kann eine neue schreiben. Bewahren Sie einen Export anderswo auf: Ein späterer muss ihn enthalten.',
} satisfies Words<typeof english>
