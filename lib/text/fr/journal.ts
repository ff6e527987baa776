import type { journal as english } from '../en/journal.ts'
import type { Words } from '../translation.ts'

/** Words of small deposits where they are listed: in the popup and under “Activity”. */
export const journal = {
  heading: 'Petits dépôts',
  'state.sending': 'Envoi en cours',
  'state.sent': 'Envoyé, en attente du réseau',
  'state.confirming.one': '{count} confirmation sur {needed}',
  'state.confirming.other': '{count} confirmations sur {needed}',
  'state.confirmed': 'Définitif sur le réseau',
  'state.reverted': 'A échoué sur le réseau ; seuls ses frais ont été payés',
  'state.dropped': 'Non envoyé',
  'state.unknown': 'On ne sait pas s’il a été envoyé. Regardez d’abord dans le portefeuille.',
  'state.watching': 'On attend son arrivée',
  'state.unwatched': 'Aucune arrivée n’a été vue',
  show: 'Afficher',
  showFor: 'Afficher le dépôt pour {whom}',

  intro:
    'Ce qui a été envoyé pour prouver une adresse, tel que ce navigateur l’a noté. C’est le réseau lui-même qui fait foi.',
  to: 'À',
  transaction: 'Transaction',
  replaced: 'Remplace',
  byHand: 'Collé ou par lien',
  began: 'Commencé {time}',
  all: 'Afficher les {count}',
  save: 'Enregistrer les dépôts en JSON',
  delete: 'Effacer les dépôts terminés',
  'deleteSure.one': 'Effacer {count} dépôt de cette liste ?',
  'deleteSure.other': 'Effacer {count} dépôts de cette liste ?',
  deleteHint: 'Ce qui est en cours, ou peut l’être, reste. Rien ne change sur le réseau.',
  deleteConfirm: 'Effacer',
} satisfies Words<typeof english>
