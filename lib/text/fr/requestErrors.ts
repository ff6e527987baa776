import type { requestErrors as english } from '../en/requestErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences that the background needs: it starts often, so it carries no others. */
export const requestErrors = {
  rejected: 'La demande a été refusée. Redemandez quand le titulaire de l’adresse sera prêt.',
  cancelled: 'La page a retiré la demande. Redemandez pour recommencer.',
  'payload-unreadable':
    'Les données de vérification n’ont pas pu être lues : {reason}. Envoyez le JSON exactement tel que Paxos l’a renvoyé.',
  'payload-too-large':
    'Les données de vérification dépassent 64 Kio. N’envoyez que les champs que Paxos a renvoyés.',
  'credentials-in-payload':
    'Les données contiennent un identifiant secret dans « {field} ». Rien n’a été gardé. Retirez et remplacez ce secret ; un portefeuille n’en a jamais besoin.',
  'method-mismatch':
    'Cette vérification demande un autre appel : requestDeposit pour un petit dépôt, requestSignature pour une signature.',
  expired: 'Cette vérification a expiré. Créez-en une nouvelle et redemandez.',
  'origin-refused':
    'Les demandes de {origin} ne sont pas acceptées. Utilisez une page https à vous (ou localhost pendant le développement).',
  'policy-forbids': 'Votre administrateur ne le permet pas ici. Adressez-vous à lui si vous en avez besoin.',
  'too-many-requests': 'Ce site a trop de demandes en attente. Terminez-en ou annulez-en, puis redemandez.',
  paused: 'Les demandes de ce site sont suspendues après plusieurs refus. Réessayez plus tard.',
  'not-found': 'Cette demande n’est plus là. Redemandez depuis la page.',
  'state-changed': 'Cette demande a avancé entre-temps. Regardez son état présent.',
  'digest-mismatch': 'Ce qui a été approuvé n’est pas ce qui serait signé. Rien n’a été signé ; redemandez.',
  'window-closed': 'La fenêtre de signature a été fermée avant la fin. Rien n’a été envoyé ; redemandez.',
  interrupted: 'La signature a été interrompue. Rien n’a été envoyé ; redemandez.',
  'wallet-page-gone': 'La page qui porte le portefeuille a disparu. Rouvrez-la et réessayez.',
  'permission-missing':
    'Countersign n’a pas accès à {origin}. Donnez-le dans la fenêtre contextuelle, puis réessayez.',
  internal: 'Un problème est survenu dans Countersign ({reason}). Réessayez ; s’il persiste, signalez-le.',
} satisfies Words<typeof english>
