import type { batch as english } from '../en/batch.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window for requests that a page made at once. */
export const batch = {
  'heading.one': 'Beweisen Sie, dass Sie diese Adresse kontrollieren',
  'heading.other': 'Beweisen Sie, dass Sie diese {count} Adressen kontrollieren',
  'ready.one': '{count} ist bereit, mit einem hier aufbewahrten Konto signiert zu werden.',
  'ready.other': '{count} sind bereit, mit hier aufbewahrten Konten signiert zu werden.',
  'alone.one': '{count} braucht einen eigenen Blick. Sie kommt nach dieser Liste.',
  'alone.other': '{count} brauchen einen eigenen Blick. Sie kommen nach dieser Liste.',
  checking: '{done} von {all} geprüft…',
  list: 'Anfragen',

  'row.clean': 'Bereit',
  'row.checking': 'Wird geprüft…',
  'row.alone': 'Einzeln',
  'row.blocked': 'Kann hier nicht signiert werden',
  'row.nobody': 'Kein hier aufbewahrtes Konto hat diese Adresse',
  'row.touch': 'Braucht Ihren Passkey',
  'row.working': 'Wird signiert…',
  'row.signed': 'Signiert',
  'row.returned': 'Signiert und zurückgegeben',
  'row.undelivered': 'Signiert und aufbewahrt; die Seite hat sie nicht übernommen',
  'row.show': 'Nachricht und Befunde',
  'row.with': 'Signiert mit {account}',
  'row.willSign': 'Signiert wird mit {account}',

  'sign.one': '{count} signieren und an {site} zurückgeben',
  'sign.other': 'Alle {count} signieren und an {site} zurückgeben',
  'signPage.one': '{count} signieren und an die Seite zurückgeben',
  'signPage.other': 'Alle {count} signieren und an die Seite zurückgeben',
  signing: '{done} von {all} signiert',
  reassurance: 'Das sind keine Transaktionen. Nichts wird bewegt.',
  cancel: 'Alle ablehnen',
  'rest.cancel': 'Den Rest ablehnen',
  'rest.review.one': 'Die andere ansehen',
  'rest.review.other': 'Die anderen {count} einzeln ansehen',
  'none.ready': 'Aus dieser Liste kann keine signiert werden.',

  'done.title': 'Fertig',
  'done.signed.one': '{count} wurde für {site} signiert.',
  'done.signed.other': '{count} wurden für {site} signiert.',
  'done.left.one': '{count} wurde nicht signiert. Ihre Zeile sagt, warum.',
  'done.left.other': '{count} wurden nicht signiert. Ihre Zeilen sagen, warum.',
} satisfies Words<typeof english>
