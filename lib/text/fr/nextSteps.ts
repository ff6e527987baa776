import type { nextSteps as english } from '../en/nextSteps.ts'
import type { Words } from '../translation.ts'

/** What comes next after a diagnosis, for the person; and the same for whoever asked. */
export const nextSteps = {
  'sign-again': 'Signez de nouveau, avec le compte et le message exactement tels qu’ils sont demandés.',
  'other-wallet':
    'Utilisez un autre portefeuille qui détient cette adresse. S’il n’y en a pas, demandez un petit dépôt.',
  'small-deposit':
    'Demandez un petit dépôt : le demandeur peut créer une telle vérification pour cette adresse.',
  'ask-partner': 'Le demandeur doit corriger cela de son côté. Envoyez-lui le texte ci-dessous.',
  'keep-secret': 'Ne donnez ceci à personne et ne demandez à personne de le regarder.',

  // What was only written in another way, and was therefore mended.
  'mended.encoding': 'La signature était écrite dans un autre encodage et a été réécrite.',
  'mended.recovery-id':
    'Le dernier octet de la signature, v, était écrit autrement et vaut maintenant 27 ou 28.',
  'mended.compact':
    'La signature est venue sous la forme courte d’ERC-2098 et a été développée en 65 octets.',
  'mended.high-s':
    'Le nombre s de la signature était dans la moitié supérieure et a été remplacé par son équivalent, qui dit la même chose.',
  mended: 'Seule son écriture a changé, jamais ce qu’elle signe.',
} satisfies Words<typeof english>
