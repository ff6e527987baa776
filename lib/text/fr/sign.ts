import type { sign as english } from '../en/sign.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window, and of the views of a request that other pages share with it. */
export const sign = {
  title: 'Countersign : demande de signature',
  heading: 'Prouvez que vous contrôlez cette adresse',
  'heading.blocked': 'Ceci ne peut pas être signé ici',
  checking: 'Vérification…',

  'origin.punycode': 'Ce nom s’écrit avec des lettres hors de a à z ; voici sa forme exacte.',
  'origin.frame': 'Demandé depuis un cadre à l’intérieur de {top}.',
  'origin.frameHidden': 'Demandé depuis un cadre dans un site que Countersign ne peut pas voir.',
  'origin.link': 'Depuis un lien',
  'origin.paste': 'Collé par vous',
  'origin.file': 'Depuis un fichier',
  'origin.qr': 'Depuis un code QR',
  'origin.other': 'Sans site',
  'origin.noSite': 'Aucun site n’est connu. Ne signez que ce que vous attendiez.',

  queue: '{position} sur {total}',
  'queue.label': 'Demande',

  address: 'Adresse',
  'network.unknown': '« {network} » (inconnu ici)',

  message: 'Message, exactement tel qu’il sera signé',
  'message.refused': 'Le message',
  'message.form': 'Afficher le message en',
  'message.text': 'Texte',
  'message.escaped': 'Esc',
  'message.hex': 'Hex',
  'message.bytes.one': '{count} octet',
  'message.bytes.other': '{count} octets',
  'message.lines.one': '{count} ligne',
  'message.lines.other': '{count} lignes',
  'message.below.one': 'encore {count} ligne plus bas',
  'message.below.other': 'encore {count} lignes plus bas',
  'message.end': 'c’est la fin',
  'message.all': 'Tout afficher',
  'message.less': 'Afficher moins',
  payload: 'Ce qui a été envoyé',

  'risk.fine': 'Un message de Paxos. Il correspond à cette adresse et à ce réseau.',
  'risk.tick': 'J’ai lu ceci et je veux continuer',

  'signer.with': 'Signer avec',
  'signer.others': 'Autres portefeuilles',
  'signer.searching': 'Recherche de vos portefeuilles…',
  'signer.local': 'Gardé par Countersign',
  'signer.fits': 'Détient cette adresse',
  'signer.unknown': 'Pas encore connecté ici',
  'signer.other': 'Affiche une autre adresse : {account}',
  'signer.duplicate': 'Un autre portefeuille ici porte le même nom. Regardez bien.',
  'nobody.title': 'Aucun de vos portefeuilles n’a cette adresse ici',
  'nobody.page':
    'Connectez dans la page le portefeuille qui la détient et cherchez de nouveau, ou ajoutez le compte à Countersign.',
  'nobody.noPage': 'Ajoutez le compte à Countersign ou utilisez un portefeuille dans un onglet ouvert.',
  'nobody.frame':
    'Les portefeuilles n’apparaissent pas dans les cadres. Ouvrez la page dans son propre onglet ou ajoutez le compte à Countersign.',
  'nobody.insecure':
    'Les portefeuilles n’apparaissent pas sur les pages http simples. Ouvrez la page en https ou ajoutez le compte à Countersign.',
  'nobody.localhost-subdomain':
    'Beaucoup de portefeuilles n’apparaissent pas sous *.localhost. Utilisez http://localhost ou ajoutez le compte à Countersign.',
  'nobody.lookAgain': 'Chercher de nouveau',
  'nobody.add': 'Ajouter un compte',
  'nobody.tab': 'Utiliser un portefeuille dans un onglet',
  'nobody.tabs': 'Quel onglet a le portefeuille ?',
  'nobody.noTabs':
    'Aucun onglet ouvert ne laisse Countersign chercher des portefeuilles. Donnez-lui accès à un site où votre portefeuille fonctionne, puis cherchez de nouveau.',

  reassurance: 'Ce n’est pas une transaction. Rien n’est déplacé.',
  sign: 'Signer',
  'sign.return': 'Signer et renvoyer à {site}',
  'sign.returnPage': 'Signer et renvoyer à la page',
  'sign.connect': 'Connecter {wallet} et signer',
  'sign.tick.one': 'Cochez la case ci-dessus pour signer.',
  'sign.tick.other': 'Cochez les {count} cases ci-dessus pour signer.',
  'sign.show': 'Afficher',
  'sign.choose': 'Choisissez qui signe.',
  'sign.nobody': 'Aucun de vos portefeuilles n’a cette adresse ici.',
  signing: 'Signature…',
  touch: 'Suivez l’invite de votre navigateur…',

  'blocked.close': 'Refuser et fermer',
  'blocked.told': 'La page apprend pourquoi, sans détails sur vos portefeuilles.',

  'unlock.title': 'Déverrouiller pour signer avec {account}',
  'unlock.sign': 'Déverrouiller et signer',
  'unlock.passkey': 'Utiliser votre clé d’accès',
  'unlock.touching': 'Suivez l’invite de votre navigateur',
  'unlock.progress': 'Vérification du mot de passe…',

  'wallet.title': 'Confirmez dans {wallet}',
  'wallet.hint': 'Il devrait afficher ce même message, et aucune transaction.',
  'wallet.lost': 'Il ne s’est pas ouvert ?',
  'wallet.lostHint':
    'Cliquez sur l’icône de {wallet} dans la barre d’outils. Certains portefeuilles ne s’ouvrent qu’à côté de la page qui a demandé.',
  'wallet.showPage': 'Afficher la page',

  'returned.title': 'Signé et renvoyé',
  'returned.to': '{site} a votre signature et peut maintenant terminer la vérification.',
  'returned.next': 'Demande suivante',
  'returned.soon': 'La demande suivante arrive dans un instant.',
  'returned.proof': 'Une preuve est gardée sous « Activité ».',
  'returned.noProof': 'Vous êtes dans une fenêtre privée : aucune preuve n’est gardée.',
  'signed.title': 'Signé',
  'signed.hint':
    'Remettez ceci à qui vous l’a demandé. Cela prouve le contrôle de l’adresse et rien d’autre.',
  'delivering.title': 'Remise à {site}',
  'delivering.hint': 'La signature est faite et gardée. La page doit encore la prendre.',
  'undelivered.title': 'Signé, mais la page ne l’a pas pris',
  'undelivered.hint':
    'La page de {site} a peut-être été fermée ou rechargée. Votre signature est gardée : envoyez-la de nouveau ou remettez-la vous-même. Si la page redemande, elle reçoit cette même signature.',
  'undelivered.retry': 'Envoyer de nouveau',

  'expired.title': 'Cette demande a expiré',
  'expired.hint': 'Rien n’a été signé. Demandez-en une nouvelle à {site}.',
  'expired.hintNoSite': 'Rien n’a été signé. Demandez-en une nouvelle à qui l’a envoyée.',
  'rejected.title': 'Refusée',
  'rejected.hint': 'Rien n’a été signé et rien sur vos portefeuilles n’a été communiqué.',
  'withdrawn.title': 'La page a retiré sa demande',
  'withdrawn.hint': 'Rien n’a été signé. Redemandez depuis {site} si vous le voulez encore.',
  'failed.title': 'Non signé',
  'failed.told': 'La page en a été informée.',
  'notice.title': 'Un secret a été envoyé avec',
  'notice.hint': 'Rien n’a été signé.',
  'notice.read': 'J’ai lu ceci',
  'empty.title': 'Rien à signer',
  'empty.hint':
    'Les demandes des pages apparaissent ici. Vous pouvez aussi en coller une dans la fenêtre contextuelle de Countersign.',

  'trouble.title': 'Cela n’a pas fonctionné',
} satisfies Words<typeof english>
