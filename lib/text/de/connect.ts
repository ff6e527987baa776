import type { connect as english } from '../en/connect.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a page asks to see accounts; loaded only then. */
export const connect = {
  'heading.evm': 'Ethereum-Konten verbinden?',
  'heading.solana': 'Solana-Konten verbinden?',
  'heading.blocked': 'Diese Seite kann sich nicht verbinden',
  intro:
    '{site} möchte Countersign als Wallet verwenden. Die Website sieht die Konten, die Sie auswählen, und kann Sie dann bitten, damit Nachrichten zu signieren. Sie lesen jede zuerst hier.',
  'which.one': 'Ihr Konto',
  'which.other': 'Welche Konten darf sie sehen?',
  'nobody.title': 'Sie haben hier kein Konto dieser Art',
  'nobody.hint': 'Fügen Sie zuerst eines hinzu; die Seite wartet so lange.',
  'nobody.add': 'Konto hinzufügen',
  'nobody.lookAgain': 'Noch einmal suchen',
  'foot.ready': 'Sie kann nie etwas bewegen. Widerrufen können Sie das jederzeit im Popup.',
  'foot.choose': 'Wählen Sie die Konten aus, die sie sehen darf.',
  'foot.tick.one': 'Haken Sie zuerst das Kästchen oben ab.',
  'foot.tick.other': 'Haken Sie zuerst die {count} Kästchen oben ab.',
  'foot.nobody': 'Ohne Konto gibt es nichts zu verbinden.',
  connect: 'Verbinden',
} satisfies Words<typeof english>
