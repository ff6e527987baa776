import type { help as english } from '../en/help.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window's advice and of its problem screen, loaded when one of them is shown. */
export const help = {
  next: 'La suite',
  copyForPartner: 'Copier un texte pour le partenaire',
  showForPartner: 'Ce qu’il dit',

  'advice.title': 'Avant de signer',
  'advice.ledger':
    'Ce compte est-il sur un Ledger ? Un Ledger signe les messages Solana dans une enveloppe que Paxos n’accepte pas. Utilisez un autre portefeuille avec la même clé, ou demandez un petit dépôt.',
  'advice.contract-wallet':
    'Les comptes {wallet} sont des contrats, qui n’ont pas de clé propre. Leur signature ne peut pas être vérifiée ici : demandez un petit dépôt.',
  'advice.contract-account':
    'Cette adresse est un contrat sur {chain} (vérifié auprès de {host}). Elle n’a pas de clé, donc sa signature ne peut pas être vérifiée : demandez un petit dépôt.',
  'advice.delegated-account':
    'Cette adresse est un compte intelligent sur {chain} (EIP-7702 ; vérifié auprès de {host}). Signez simplement : un portefeuille qui enveloppe le message produit une signature qui ne correspond pas.',

  'wrong.title': 'Un autre compte est actif dans {wallet}',
  'wrong.needed': 'Nécessaire',
  'wrong.active': 'Actif dans {wallet}',
  'wrong.next': 'Passez au compte nécessaire dans {wallet}, puis réessayez. Rien n’a été envoyé.',

  'unfit.title': 'La signature ne correspond pas',
  'unfit.unverifiable': 'Cette signature ne peut pas être vérifiée ici',
  'unfit.kept': 'Rien n’a été envoyé à {site}, car Paxos ne l’accepterait pas.',
  'unfit.keptNoSite': 'Rien n’a été envoyé, car Paxos ne l’accepterait pas.',
  'unfit.unverifiableKept': 'Rien n’a été envoyé.',
  'unfit.tell': 'Arrêter et dire pourquoi',
  'unfit.stop': 'Arrêter',
  unsupported: '{wallet} ne peut pas signer ceci',
} satisfies Words<typeof english>
