import type { common as english } from '../en/common.ts'
import type { Words } from '../translation.ts'

/** Words that several pages share. */
export const common = {
  name: 'Countersign',
  cancel: 'Annuler',
  close: 'Fermer',
  back: 'Retour',
  retry: 'Réessayer',
  save: 'Enregistrer',
  copied: 'Copié',
  copyFailed: 'Impossible de copier. Sélectionnez le texte et copiez-le à la main.',
  copyAddress: 'Copier l’adresse',
  copySignature: 'Copier la signature',
  copyReply: 'Copier l’identifiant et la signature',
  copyDigest: 'Copier le SHA-256',
  openExplorer: 'Voir cette adresse dans l’explorateur',
  password: 'Mot de passe',
  wrongPasswords: 'Trop de mots de passe erronés.',
  tryAgain: 'Vous pourrez réessayer {time}.',
  unlock: 'Déverrouiller',
  locked: 'Verrouillé',
  unlocked: 'Déverrouillé',
  expiresIn: 'expire {time}',
  expired: 'expirée',

  // Who asks, where no site does.
  'asker.pasted': 'Collé par vous',
  'asker.linked': 'Depuis un lien',
  'asker.file': 'Depuis un fichier',
  'asker.qr': 'Depuis un code QR',
  'asker.other': 'Aucun site',
} satisfies Words<typeof english>
