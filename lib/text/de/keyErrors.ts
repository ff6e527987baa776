import type { keyErrors as english } from '../en/keyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of keys, phrases and backups that cannot be read. They come with the code that reads them. */
export const keyErrors = {
  'key-unreadable':
    'Das ist kein privater Schlüssel, der sich importieren lässt: {reason}. Prüfen Sie, was Sie eingefügt haben.',
  'key-mismatch':
    'Die beiden Hälften dieses Schlüssels gehören nicht zusammen. Exportieren Sie ihn noch einmal von dort, wo er herkommt.',
  'key-address-mismatch':
    'Der Schlüssel darin gehört nicht zu der Adresse, die die Datei nennt. Verwenden Sie diese Datei nicht; exportieren Sie den Schlüssel noch einmal.',
  'key-cost':
    'Diese Datei zu öffnen würde mehr Speicher oder Zeit brauchen, als eine ehrliche Datei verlangt: {reason}. Sie wurde nicht geöffnet.',
  'key-unsupported': 'Diese Form eines Schlüssels lässt sich hier nicht importieren: {reason}.',
  'key-password-missing':
    'Diese Datei ist verschlüsselt. Geben Sie das Passwort ein, mit dem sie erstellt wurde.',
  'key-password':
    'Dieses Passwort öffnet die Datei nicht, oder die Datei wurde verändert. Prüfen Sie beides.',
  'phrase-length':
    'Eine Wiederherstellungsphrase hat 12, 15, 18, 21 oder 24 Wörter; es sind {count}. Prüfen Sie, was fehlt.',
  'phrase-word':
    'Wort {number} steht nicht in der Liste der Wiederherstellungswörter. Prüfen Sie die Schreibweise.',
  'phrase-checksum':
    'Diese Wörter gehören nicht als Wiederherstellungsphrase zusammen. Prüfen Sie die Reihenfolge und jedes Wort.',
  'backup-unreadable': 'Das ist keine lesbare Sicherung von Countersign: {reason}.',
  'backup-password':
    'Dieses Passwort öffnet die Sicherung nicht. Verwenden Sie das, das Sie beim Erstellen hatten.',
} satisfies Words<typeof english>
