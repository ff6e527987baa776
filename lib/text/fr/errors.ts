import type { errors as english } from '../en/errors.ts'
import type { Words } from '../translation.ts'
import { requestErrors } from './requestErrors.ts'

/**
 * One sentence for each error code: what happened and what to do next. Partners see these through the page
 * protocol and the command line, people see them in the sign window.
 */
export const errors = {
  ...requestErrors,
  unavailable:
    'Countersign n’est pas installé ou ne peut pas fonctionner sur ce site. Installez-le ou donnez-lui l’accès, puis réessayez.',
  reload: 'Countersign a été mis à jour. Rechargez cette page et réessayez.',
  blocked: 'Countersign ne signera pas ce message : {reason}',
  'unsupported-network':
    'Countersign ne connaît pas le réseau « {network} ». Vérifiez les données de vérification ou mettez Countersign à jour.',
  'unsupported-method':
    'La méthode de vérification « {method} » n’est pas possible ici. Contactez le demandeur.',
  conflict:
    'Cet identifiant de vérification a déjà été vu avec un autre contenu. Créez une nouvelle vérification et redemandez.',
  'proof-unreadable':
    'Cette preuve est illisible : {reason}. Utilisez le fichier exactement tel que Countersign l’a enregistré.',
  'proof-not-saved':
    'La preuve n’a pas pu être enregistrée : rien n’a été remis. Libérez de l’espace disque et réessayez.',
  'wallet-not-found':
    'Aucun portefeuille n’a été trouvé pour cette adresse. Connectez le portefeuille qui la détient ou ajoutez le compte à Countersign.',
  'wallet-declined': 'Le portefeuille a refusé de signer. Réessayez ou choisissez un autre portefeuille.',
  'wallet-declined-or-ledger':
    'Le portefeuille n’a pas signé. Si vous n’avez pas refusé, le compte est peut-être sur un Ledger, qui ne peut pas signer de tels messages : choisissez un autre portefeuille ou demandez un petit dépôt.',
  'wallet-hardware':
    'L’appareil physique de ce compte ne peut pas signer de tels messages. Choisissez un autre portefeuille ou demandez un petit dépôt.',
  'wallet-busy':
    'Le portefeuille a déjà une demande en attente. Ouvrez-le, terminez cette demande, puis réessayez.',
  'wallet-takes-for-transaction':
    'Le portefeuille prend ce message pour une transaction et refuse de le signer. Choisissez un autre portefeuille ou demandez un petit dépôt.',
  'wallet-timeout':
    'Le portefeuille n’a pas répondu. Ouvrez-le, cherchez une demande en attente, puis réessayez.',
  'wallet-wrong-account':
    'Le portefeuille propose {actual}, pas {expected}. Changez de compte dans le portefeuille, puis réessayez.',
  'wallet-locked': 'Le portefeuille est verrouillé. Déverrouillez-le, puis réessayez.',
  'wallet-unsupported':
    'Ce portefeuille ne peut pas signer de messages ici. Choisissez-en un autre ou demandez un petit dépôt.',
  'wallet-failed': 'Le portefeuille a échoué : {reason}. Réessayez ou choisissez un autre portefeuille.',
  'signature-invalid': 'La signature n’est pas valable pour cette adresse : {diagnosis}',
  'signature-unverifiable':
    'Cette signature ne peut pas être vérifiée ici : {diagnosis} Demandez plutôt une vérification par petit dépôt.',
  'signature-unreadable':
    'La signature n’a pas pu être lue : {reason}. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'not-delivered':
    'La signature a été faite, mais la page ne l’a pas prise. Copiez-la depuis Countersign ou redemandez depuis le même site.',
  'vault-locked': 'Vos comptes sont verrouillés. Déverrouillez-les avec votre mot de passe.',
  'wrong-password': 'Ce mot de passe n’est pas le bon. Réessayez.',
  'password-too-weak': 'Ce mot de passe est trop court. Utilisez au moins {minimum} caractères.',
  'unlock-delayed': 'Trop de mots de passe erronés. Réessayez dans {seconds} secondes.',
  'vault-missing': 'Il n’y a pas encore de comptes ici. Créez d’abord un mot de passe.',
  'vault-exists': 'Il y a déjà des comptes ici. Déverrouillez-les avec leur mot de passe.',
  'vault-damaged':
    'Les comptes enregistrés sont endommagés et illisibles. Restaurez-les depuis votre sauvegarde.',
  'vault-not-written':
    'Le changement n’a pas pu être enregistré, et rien n’a été perdu. Libérez de l’espace disque et réessayez.',
  'address-unreadable': 'Ce n’est pas une adresse de ce réseau. Vérifiez ce que vous avez collé.',
  'account-watch-only':
    'Il n’y a pas de clé pour ce compte ici, seulement son adresse. Importez sa clé pour signer avec lui.',
  'passkey-unavailable':
    'Les clés d’accès ne peuvent pas être utilisées ici. {reason} Votre mot de passe fonctionne comme avant.',
  'passkey-cancelled':
    'La clé d’accès n’a pas été utilisée. Réessayez et suivez l’invite de votre navigateur.',
  'passkey-needed':
    'Rien n’a été signé : ce compte ne signe qu’avec votre clé d’accès, et elle n’a pas été utilisée. Réessayez. Si elle est perdue, votre mot de passe y met fin dans les paramètres.',
  'passkey-no-prf':
    'Cette clé d’accès ou cet appareil ne peut pas garder une clé pour vous (sans PRF). Choisissez-en une autre ou gardez votre mot de passe.',
  'passkey-missing': 'Il n’y a pas de clé d’accès pour ces comptes ici. Ajoutez-en une dans les paramètres.',
  'passkey-wrong': 'Cette clé d’accès n’ouvre pas ces comptes. Utilisez une autre des vôtres.',
  'passkey-exists':
    'Cet appareil a déjà une clé d’accès pour ces comptes. Utilisez un autre appareil ou cette clé.',
  'passkey-limit':
    'Ces comptes ont {most} clés d’accès, et il ne peut pas y en avoir plus. Retirez-en une, puis ajoutez celle-ci.',
  'passkey-in-use':
    'Des comptes ont besoin de cette clé d’accès pour signer. Mettez-y d’abord fin, puis supprimez-la.',
  'account-exists': 'Ce compte est déjà ici. Utilisez celui de la liste.',
  'account-missing': 'Ce compte n’est plus ici. Choisissez-en un autre.',
  'storage-unreadable':
    'Des données enregistrées n’ont pas pu être lues : {reason}. Vos comptes n’ont pas changé ; redémarrez le navigateur.',
  'rpc-failed': '{host} n’a pas répondu comme un serveur RPC : {reason}. Vérifiez son adresse et réessayez.',
  'rpc-wrong-chain':
    '{host} répond pour la chaîne {chain}, qui n’est pas {network}. Donnez un serveur de ce réseau ou de son réseau de test.',
  'settings-not-saved': 'Le réglage n’a pas pu être enregistré. Libérez de l’espace disque et réessayez.',
  'image-unreadable': 'Cette image n’a pas pu être lue. Enregistrez-la en PNG ou JPEG, puis réessayez.',
  'image-too-large': 'Cette image est trop grande pour être lue. Recadrez-la sur le code QR, puis réessayez.',
  'qr-not-found':
    'Aucun code QR n’a été trouvé dans cette image. Recadrez-la sur le code, net et entier, puis réessayez.',
  'qr-too-large': 'C’est trop long pour un seul code QR. Copiez-le ou enregistrez-le dans un fichier.',
} satisfies Words<typeof english>
