import type { doors as english } from '../en/doors.ts'
import type { Words } from '../translation.ts'

/** Words about payloads that come by links and watched pages, and signatures that go back by fields and callbacks. */
export const doors = {
  'link.page': 'Ein Verifizierungslink',
  'link.opened': 'Die Anfrage aus dem Link steht im Countersign-Fenster. Sie können diesen Tab schließen.',
  'link.again': 'Fenster anzeigen',
  'link.title': 'Haben Sie diesen Link erwartet?',
  'link.who':
    'Ein Link bittet Sie zu beweisen, dass Sie eine Adresse kontrollieren. Ein Link nennt keine Website: Countersign weiß nicht, wer ihn geschickt hat.',
  'link.where':
    'Die Signatur bleibt bei Ihnen. Geben Sie sie nur, wem Sie vertrauen; damit lässt sich Paxos gegenüber sagen, dass die Adresse Ihnen gehört.',
  'link.look': 'Anfrage ansehen',
  'link.decline': 'Ablehnen',

  'noticed.heading': 'Diese Seite hat eine Verifizierung erhalten',
  'noticed.hint':
    'Niemand hat Sie gebeten zu signieren. Wenn Sie sie erwartet haben, sehen Sie sie zuerst an.',
  'noticed.look': 'Ansehen',

  'watch.label': 'Auf dieser Website nach Verifizierungen sehen',
  'watch.hint':
    'Für Websites, die Countersign nicht kennen: Es sieht sich die Antworten an, die die Seite liest, und sagt Ihnen, wenn eine davon eine Verifizierung ist. An der Seite ändert sich nichts.',

  'fill.put': 'In die Seite eintragen',
  'fill.done': 'Die Signatur steht im Feld „{field}“. Senden Sie sie von dort.',
  'fill.unnamed': 'Die Signatur steht im Feld der Seite. Senden Sie sie von dort.',
  'fill.gone': 'Die Seite oder ihr Feld ist nicht mehr da. Kopieren Sie stattdessen die Signatur.',

  'callback.asks': 'Wer diese Anfrage gestellt hat, möchte die Signatur an {host} gesendet haben.',
  'callback.send': 'An {host} senden',
  'callback.always': 'Immer ohne Nachfrage an {host} senden',
  'callback.sending': 'Wird an {host} gesendet…',
  'callback.sent': '{host} hat die Signatur.',
  'callback.waiting': '{host} hat sie noch nicht angenommen. Countersign versucht es {time} wieder.',
  'callback.failed':
    '{host} hat sie nicht angenommen. Kopieren Sie die Signatur, und übergeben Sie sie selbst.',
  'callback.retry': 'Jetzt noch einmal versuchen',
  'callback.heading': 'Wird gesendet',
} satisfies Words<typeof english>
