import type { popup as english } from '../en/popup.ts'
import type { Words } from '../translation.ts'

/** Words of the popup page. */
export const popup = {
  title: 'Countersign',
  settings: 'Ouvrir les paramètres',
  lock: 'Verrouiller',
  lockAccounts: 'Verrouiller vos comptes maintenant',
  unlockAccounts: 'Déverrouiller vos comptes dans les paramètres',

  'waiting.heading': 'En attente de votre décision',
  'waiting.empty':
    'Rien n’est en attente. Quand un site vous demande de prouver une adresse, cela s’affiche ici.',
  'waiting.review.one': 'Examiner la demande',
  'waiting.review.other': 'Examiner {count} demandes',
  'waiting.batch.one': '{count} adresse à la fois',
  'waiting.batch.other': '{count} adresses à la fois',
  'waiting.connect': 'Demande à voir vos comptes',
  'waiting.approval': 'Demande votre clé d’approbation',
  'waiting.signing': 'Signature en cours',
  'waiting.notice': 'Refusée',

  'site.heading': 'Ce site',
  'site.allowed': 'Countersign fonctionne ici.',
  'site.allowedEverywhere': 'Countersign fonctionne sur tous les sites https.',
  'site.allowedLoopback': 'Countersign fonctionne sur {host}, quel que soit le port.',
  'site.once': 'Countersign fonctionne ici jusqu’à ce que vous quittiez cette page.',
  'site.notAllowed': 'Countersign ne fonctionne pas encore ici.',
  'site.allow': 'Toujours sur ce site',
  'site.allowLoopback': 'Toujours sur {host}',
  'site.useOnce': 'Juste cette fois',
  'site.stop': 'Arrêter sur ce site',
  'site.change': 'Modifier',
  'site.wallet': 'Être un portefeuille sur ce site',
  'site.walletHint':
    'Le site peut demander à voir vos comptes d’ici et à faire signer des messages. On vous le demande chaque fois.',
  'site.walletByPolicy': 'Décidé par votre administrateur.',
  'site.policy': 'Votre administrateur n’autorise pas Countersign sur ce site.',
  'policy.broken':
    'La politique de votre administrateur est illisible : aucun site ne peut demander et aucune clé n’est utilisée. Demandez-lui de la corriger.',
  'site.http':
    'Cette page n’est pas chiffrée (http) : Countersign n’y fonctionne pas. Ouvrez plutôt son adresse https.',
  'site.untouchable': 'C’est une page de Paxos. Countersign n’y fonctionne jamais.',
  'site.browser':
    'Cette page appartient au navigateur. Ouvrez le site qui vous demande de prouver une adresse.',
  'site.denied': 'Le navigateur n’a pas donné l’accès : rien n’a changé.',

  'proofs.heading': 'Dernières preuves',
  'proofs.empty': 'Rien n’est encore signé. Vos preuves figureront ici.',
  'proofs.undelivered': 'La page n’a pas pris cette signature. Copiez-la ou redemandez depuis le même site.',
  'proofs.all': 'Toutes les preuves',
  'proofs.copyFor': 'Copier la signature pour {whom}',
  'proofs.moreFor': 'Autres façons de remettre la signature pour {whom}',
} satisfies Words<typeof english>
