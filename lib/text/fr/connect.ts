import type { connect as english } from '../en/connect.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a page asks to see accounts; loaded only then. */
export const connect = {
  'heading.evm': 'Connecter des comptes Ethereum ?',
  'heading.solana': 'Connecter des comptes Solana ?',
  'heading.blocked': 'Cette page ne peut pas se connecter',
  intro:
    '{site} veut utiliser Countersign comme portefeuille. Le site voit les comptes que vous cochez et peut ensuite vous demander de signer des messages avec eux. Vous lisez d’abord chacun ici.',
  'which.one': 'Votre compte',
  'which.other': 'Quels comptes peut-il voir ?',
  'nobody.title': 'Vous n’avez pas de compte de ce type ici',
  'nobody.hint': 'Ajoutez-en un d’abord ; la page attend pendant ce temps.',
  'nobody.add': 'Ajouter un compte',
  'nobody.lookAgain': 'Chercher de nouveau',
  'foot.ready':
    'Il ne peut jamais rien déplacer. Vous pouvez le retirer à tout moment dans la fenêtre contextuelle.',
  'foot.choose': 'Cochez les comptes qu’il peut voir.',
  'foot.tick.one': 'Cochez d’abord la case ci-dessus.',
  'foot.tick.other': 'Cochez d’abord les {count} cases ci-dessus.',
  'foot.nobody': 'Sans compte, il n’y a rien à connecter.',
  connect: 'Connecter',
} satisfies Words<typeof english>
