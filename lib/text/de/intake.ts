import type { intake as english } from '../en/intake.ts'
import type { Words } from '../translation.ts'

/** Words for taking in a verification by hand: the popup's section, and the page of its own. */
export const intake = {
  title: 'Verifizierung aufnehmen',
  intro:
    'Für eine Verifizierung, die keine Seite übergibt: aus einer E-Mail, einer Datei oder von einem Gerät ohne Netz. Nichts wird signiert, bevor Sie es im Signierfenster gesehen haben.',
  heading: 'Verifizierung einfügen',
  label: 'Verifizierung',
  hint: 'Das JSON oder der Link, den Sie bekommen haben. Eine Datei oder das Bild eines QR-Codes lässt sich hier ablegen oder einfügen.',
  check: 'Prüfen und anzeigen',
  empty: 'Fügen Sie zuerst die Verifizierung ein.',
  choose: 'Datei oder Bild auswählen…',
  openPage: 'Aus Datei oder QR-Code…',
  drop: 'Hier ablegen',
  reading: 'Wird gelesen…',
  'taken.heading': 'Hier aufgenommen',
  'taken.waiting': 'Wartet im Signierfenster.',
  'taken.open': 'Signierfenster öffnen',
  'taken.signed': 'Signiert. Geben Sie es der Stelle, die Sie gefragt hat.',
  'taken.rejected': 'Abgelehnt. Es wurde nichts signiert.',
  'taken.gone': 'Nicht mehr aufbewahrt.',
} satisfies Words<typeof english>
