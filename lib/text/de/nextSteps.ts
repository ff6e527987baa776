import type { nextSteps as english } from '../en/nextSteps.ts'
import type { Words } from '../translation.ts'

/** What comes next after a diagnosis, for the person; and the same for whoever asked. */
export const nextSteps = {
  'sign-again': 'Signieren Sie noch einmal, mit Konto und Nachricht genau wie angefragt.',
  'other-wallet':
    'Verwenden Sie eine andere Wallet, die diese Adresse hat. Gibt es keine, bitten Sie um eine kleine Einzahlung.',
  'small-deposit':
    'Bitten Sie um eine kleine Einzahlung: Die anfragende Stelle kann eine solche Verifizierung für diese Adresse anlegen.',
  'ask-partner': 'Die anfragende Stelle muss das auf ihrer Seite beheben. Schicken Sie ihr den Text unten.',
  'keep-secret': 'Geben Sie das niemandem, und bitten Sie niemanden, es anzusehen.',

  // What was only written in another way, and was therefore mended.
  'mended.encoding': 'Die Signatur war anders kodiert und wurde umgeschrieben.',
  'mended.recovery-id': 'Das letzte Byte der Signatur, v, war anders geschrieben und ist jetzt 27 oder 28.',
  'mended.compact': 'Die Signatur kam in der Kurzform von ERC-2098 und wurde auf 65 Byte ausgeschrieben.',
  'mended.high-s':
    'Die Zahl s der Signatur lag in der oberen Hälfte und wurde durch ihr Gegenstück ersetzt, das dasselbe besagt.',
  mended: 'Geändert wurde nur die Schreibweise, nie was signiert ist.',
} satisfies Words<typeof english>
