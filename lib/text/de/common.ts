import type { common as english } from '../en/common.ts'
import type { Words } from '../translation.ts'

/** Words that several pages share. */
export const common = {
  name: 'Countersign',
  cancel: 'Abbrechen',
  close: 'Schließen',
  back: 'Zurück',
  retry: 'Noch einmal versuchen',
  save: 'Speichern',
  copied: 'Kopiert',
  copyFailed: 'Kopieren nicht möglich. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  copyAddress: 'Adresse kopieren',
  copySignature: 'Signatur kopieren',
  copyReply: 'ID und Signatur kopieren',
  copyDigest: 'SHA-256 kopieren',
  openExplorer: 'Diese Adresse im Explorer ansehen',
  password: 'Passwort',
  wrongPasswords: 'Zu viele falsche Passwörter.',
  tryAgain: 'Sie können es {time} wieder versuchen.',
  unlock: 'Entsperren',
  locked: 'Gesperrt',
  unlocked: 'Entsperrt',
  expiresIn: 'läuft {time} ab',
  expired: 'abgelaufen',

  // Who asks, where no site does.
  'asker.pasted': 'Von Ihnen eingefügt',
  'asker.linked': 'Aus einem Link',
  'asker.file': 'Aus einer Datei',
  'asker.qr': 'Aus einem QR-Code',
  'asker.other': 'Ohne Website',
} satisfies Words<typeof english>
