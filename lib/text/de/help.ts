import type { help as english } from '../en/help.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window's advice and of its problem screen, loaded when one of them is shown. */
export const help = {
  next: 'Wie es weitergeht',
  copyForPartner: 'Text für den Partner kopieren',
  showForPartner: 'Was er sagt',

  'advice.title': 'Bevor Sie signieren',
  'advice.ledger':
    'Liegt dieses Konto auf einem Ledger? Ein Ledger signiert Solana-Nachrichten in einem Umschlag, den Paxos nicht annimmt. Verwenden Sie eine andere Wallet mit demselben Schlüssel, oder bitten Sie um eine kleine Einzahlung.',
  'advice.contract-wallet':
    'Konten von {wallet} sind Verträge, die keinen eigenen Schlüssel haben. Ihre Signatur lässt sich hier nicht prüfen: Bitten Sie um eine kleine Einzahlung.',
  'advice.contract-account':
    'Diese Adresse ist ein Vertrag auf {chain} (geprüft durch Anfrage bei {host}). Sie hat keinen Schlüssel, ihre Signatur lässt sich also nicht prüfen: Bitten Sie um eine kleine Einzahlung.',
  'advice.delegated-account':
    'Diese Adresse ist ein Smart Account auf {chain} (EIP-7702; geprüft durch Anfrage bei {host}). Signieren Sie einfach: Packt eine Wallet die Nachricht ein, passt die Signatur nicht.',

  'wrong.title': 'In {wallet} ist ein anderes Konto aktiv',
  'wrong.needed': 'Nötig',
  'wrong.active': 'Aktiv in {wallet}',
  'wrong.next':
    'Wechseln Sie in {wallet} zum nötigen Konto, und versuchen Sie es noch einmal. Es wurde nichts gesendet.',

  'unfit.title': 'Die Signatur passt nicht',
  'unfit.unverifiable': 'Diese Signatur lässt sich hier nicht prüfen',
  'unfit.kept': 'An {site} wurde nichts gesendet, denn Paxos würde sie nicht annehmen.',
  'unfit.keptNoSite': 'Es wurde nichts gesendet, denn Paxos würde sie nicht annehmen.',
  'unfit.unverifiableKept': 'Es wurde nichts gesendet.',
  'unfit.tell': 'Aufhören und den Grund nennen',
  'unfit.stop': 'Aufhören',
  unsupported: '{wallet} kann das nicht signieren',
} satisfies Words<typeof english>
