import type { handover as english } from '../en/handover.ts'
import type { Words } from '../translation.ts'

/** Words for handing a signature over by hand. */
export const handover = {
  label: 'Signatur',
  save: 'Als Datei speichern',
  showQr: 'Als QR-Code anzeigen',
  hideQr: 'QR-Code ausblenden',
  qrLabel: 'QR-Code der Verifizierungs-ID und der Signatur',
  qrHint:
    'Er enthält Verifizierungs-ID und Signatur als JSON. Scannen Sie ihn mit dem Gerät, das angefragt hat.',
} satisfies Words<typeof english>
