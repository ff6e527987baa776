import type { journal as english } from '../en/journal.ts'
import type { Words } from '../translation.ts'

/** Words of small deposits where they are listed: in the popup and under “Activity”. */
export const journal = {
  heading: 'Kleine Einzahlungen',
  'state.sending': 'Wird gesendet',
  'state.sent': 'Gesendet, wartet auf das Netzwerk',
  'state.confirming.one': '{count} von {needed} Bestätigungen',
  'state.confirming.other': '{count} von {needed} Bestätigungen',
  'state.confirmed': 'Im Netzwerk endgültig',
  'state.reverted': 'Im Netzwerk fehlgeschlagen; nur die Gebühr wurde bezahlt',
  'state.dropped': 'Nicht gesendet',
  'state.unknown': 'Unbekannt, ob gesendet. Sehen Sie zuerst in der Wallet nach.',
  'state.watching': 'Es wird auf den Eingang gewartet',
  'state.unwatched': 'Ein Eingang wurde nicht gesehen',
  show: 'Anzeigen',
  showFor: 'Einzahlung für {whom} anzeigen',

  intro:
    'Was zum Beweis einer Adresse gesendet wurde, wie dieser Browser es vermerkt hat. Maßgeblich ist das Netzwerk selbst.',
  to: 'An',
  transaction: 'Transaktion',
  replaced: 'Ersetzt',
  byHand: 'Eingefügt oder verlinkt',
  began: 'Begonnen {time}',
  all: 'Alle {count} anzeigen',
  save: 'Einzahlungen als JSON speichern',
  delete: 'Beendete Einzahlungen löschen',
  'deleteSure.one': '{count} Einzahlung aus dieser Liste löschen?',
  'deleteSure.other': '{count} Einzahlungen aus dieser Liste löschen?',
  deleteHint: 'Was im Gange ist oder sein kann, bleibt. Im Netzwerk ändert sich nichts.',
  deleteConfirm: 'Löschen',
} satisfies Words<typeof english>
