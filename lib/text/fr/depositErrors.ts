import type { depositErrors as english } from '../en/depositErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of small deposits. They come with the code that builds and sends one. */
export const depositErrors = {
  'deposit-refused':
    'Ce n’est pas un petit dépôt qui puisse être envoyé : {reason}. N’envoyez rien et redemandez.',
  'deposit-endpoint':
    '{host} n’a pas répondu comme il le devrait : {reason}. Rien n’a été envoyé. Réessayez ou choisissez un autre serveur.',
  'deposit-wrong-chain':
    '{host} répond pour une autre chaîne que {chain}. Rien n’a été envoyé. Choisissez un serveur de cette chaîne.',
  'deposit-funds':
    'Le compte contient {held} {asset} ; il en faut {needed}, frais de réseau compris. Rien n’a été envoyé. Ajoutez-en et réessayez.',
  'deposit-token-funds':
    'Le compte contient {held} {asset} ; il en faut {needed}. Rien n’a été envoyé. Ajoutez-en et réessayez.',
  'deposit-would-fail':
    'Le réseau n’exécuterait pas ce transfert : {reason}. Rien n’a été envoyé. Envoyez d’une autre façon ou redemandez.',
  'deposit-mismatch':
    'Ce qui devait être signé n’est pas le dépôt qui a été affiché. Rien n’a été signé ; redemandez.',
  'wallet-wrong-chain':
    'Le portefeuille est sur une autre chaîne que {chain}, et rien n’a été envoyé. Changez-le de chaîne, puis réessayez.',
  'wallet-chain-unknown':
    'Le portefeuille ne connaît pas {chain}, et rien n’a été envoyé. Ajoutez-y cette chaîne, puis réessayez.',
  'wallet-cannot-send':
    'Ce portefeuille ne peut pas envoyer d’ici, et rien n’a été envoyé. Choisissez-en un autre ou envoyez à la main.',
  'wallet-unclear':
    'On ne sait pas si le portefeuille a envoyé le dépôt : {reason}. Regardez d’abord dans le portefeuille.',
  'deposit-by-hand':
    'Cette vérification demande un petit dépôt, qui a été montré au titulaire de l’adresse. Aucune signature ne suit ; surveillez son état.',
  'deposit-fee-changed':
    'Les frais de réseau ont augmenté depuis leur affichage : rien n’a été envoyé. Regardez-les de nouveau et décidez.',
  'deposit-under-way':
    'Ce dépôt a déjà été commencé et peut avoir été envoyé. Rien n’a été envoyé maintenant. Regardez où il en est.',
  'deposit-not-noted':
    'Le dépôt n’a pas pu être noté d’abord : rien n’a été envoyé. Libérez de l’espace disque et réessayez.',
  'deposit-dropped': 'Le dépôt n’a pas été envoyé, et rien n’a bougé. Il peut être envoyé de nouveau.',
  'deposit-reverted':
    'Le réseau n’a pas exécuté le dépôt : seuls ses frais ont été payés. Il peut être envoyé de nouveau.',
  'deposit-unknown':
    'Un dépôt a été remis, et l’on ne sait pas s’il arrive. N’en envoyez pas d’autre ; surveillez l’état de la vérification.',
} satisfies Words<typeof english>
