import type { popup as english } from '../en/popup.ts'
import type { Words } from '../translation.ts'

/** Words of the popup page. */
export const popup = {
  title: 'Countersign',
  settings: 'Einstellungen öffnen',
  lock: 'Sperren',
  lockAccounts: 'Konten jetzt sperren',
  unlockAccounts: 'Konten in den Einstellungen entsperren',

  'waiting.heading': 'Wartet auf Sie',
  'waiting.empty':
    'Nichts wartet. Wenn eine Website Sie um den Beweis einer Adresse bittet, erscheint es hier.',
  'waiting.review.one': 'Anfrage ansehen',
  'waiting.review.other': '{count} Anfragen ansehen',
  'waiting.batch.one': '{count} Adresse auf einmal',
  'waiting.batch.other': '{count} Adressen auf einmal',
  'waiting.connect': 'Möchte Ihre Konten sehen',
  'waiting.approval': 'Verlangt Ihren Genehmigungsschlüssel',
  'waiting.signing': 'Wird signiert',
  'waiting.notice': 'Abgewiesen',

  'site.heading': 'Diese Website',
  'site.allowed': 'Countersign läuft hier.',
  'site.allowedEverywhere': 'Countersign läuft auf jeder https-Website.',
  'site.allowedLoopback': 'Countersign läuft auf {host}, auf jedem Port.',
  'site.once': 'Countersign läuft hier, bis Sie diese Seite verlassen.',
  'site.notAllowed': 'Countersign läuft hier noch nicht.',
  'site.allow': 'Immer auf dieser Website',
  'site.allowLoopback': 'Immer auf {host}',
  'site.useOnce': 'Nur dieses Mal',
  'site.stop': 'Auf dieser Website beenden',
  'site.change': 'Ändern',
  'site.wallet': 'Auf dieser Website als Wallet dienen',
  'site.walletHint':
    'Die Website kann darum bitten, Ihre Konten hier zu sehen und Nachrichten signieren zu lassen. Sie werden jedes Mal gefragt.',
  'site.walletByPolicy': 'Von Ihrer Administration entschieden.',
  'site.policy': 'Ihre Administration erlaubt Countersign auf dieser Website nicht.',
  'policy.broken':
    'Die Richtlinie Ihrer Administration ist nicht lesbar, deshalb darf keine Website anfragen, und kein Schlüssel wird verwendet. Bitten Sie sie, das zu beheben.',
  'site.http':
    'Diese Seite ist nicht verschlüsselt (http), deshalb läuft Countersign hier nicht. Öffnen Sie stattdessen ihre https-Adresse.',
  'site.untouchable': 'Das ist eine Seite von Paxos. Countersign läuft hier nie.',
  'site.browser':
    'Diese Seite gehört zum Browser. Öffnen Sie die Website, die Sie um den Beweis einer Adresse bittet.',
  'site.denied': 'Der Browser hat keinen Zugriff gegeben, es hat sich also nichts geändert.',

  'proofs.heading': 'Letzte Nachweise',
  'proofs.empty': 'Noch nichts signiert. Ihre Nachweise werden hier aufgeführt.',
  'proofs.undelivered':
    'Die Seite hat diese Signatur nicht übernommen. Kopieren Sie sie, oder lassen Sie dieselbe Website noch einmal anfragen.',
  'proofs.all': 'Alle Nachweise',
  'proofs.copyFor': 'Signatur für {whom} kopieren',
  'proofs.moreFor': 'Weitere Wege, die Signatur für {whom} zu übergeben',
} satisfies Words<typeof english>
