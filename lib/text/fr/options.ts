import type { options as english } from '../en/options.ts'
import type { Words } from '../translation.ts'
import { accounts } from './accounts.ts'

/** Words of the options page. */
export const options = {
  title: 'Paramètres de Countersign',
  navigation: 'Paramètres',
  'nav.accounts': 'Comptes',
  'nav.sites': 'Sites',
  'nav.activity': 'Activité',
  'nav.keys': 'Clés d’approbation',
  'nav.check': 'Vérifier',
  'nav.settings': 'Préférences',
  'nav.about': 'À propos',
  saved: 'Enregistré.',

  ...accounts,

  'sites.intro':
    'Countersign n’entend une page que là où vous le permettez. Il ne fonctionne jamais sur les pages de Paxos, quoi que vous choisissiez.',
  'sites.scope': 'Où Countersign fonctionne',
  'sites.every': 'Sur tous les sites https',
  'sites.everyHint':
    'Tout site qui vous demande de prouver une adresse fonctionne directement. Votre navigateur dira que Countersign peut lire ces sites.',
  'sites.chosen': 'Seulement sur les sites que je choisis',
  'sites.chosenHint': 'Vous autorisez chaque site une fois, ici ou depuis le bouton de la barre d’outils.',
  'sites.loopback': 'Aussi sur cette machine (localhost et 127.0.0.1), pour les développeurs',
  'sites.list': 'Sites que vous avez choisis',
  'sites.none':
    'Aucun pour l’instant. Ajoutez-en un ci-dessous, ou ouvrez le site et utilisez le bouton de la barre d’outils.',
  'sites.pattern': 'Autorisé dans les réglages du navigateur lui-même',
  'sites.coveredByAll': 'Gardé pour le jour où vous n’autoriserez plus tous les sites.',
  'sites.use.ask': 'Peut demander',
  'sites.use.watch': 'Surveillé pour des vérifications',
  'sites.use.wallet': 'Voit vos comptes comme portefeuille',
  'sites.use.callback': 'Reçoit des signatures de lui-même',
  'sites.since': 'depuis {time}',
  'sites.byGrant': 'accordé dans le navigateur',
  'sites.stop': 'Arrêter',
  'sites.stopNamed.watch': 'Ne plus surveiller {site}',
  'sites.stopNamed.wallet': 'Ne plus montrer de comptes à {site}',
  'sites.stopNamed.callback': 'Ne plus envoyer automatiquement de signatures à {site}',
  'sites.stopped': 'Cela a été retiré à {site}. Ce qu’il avait demandé est refusé.',
  'sites.forbidden': 'Bloqué par votre administrateur. Il ne peut pas demander.',
  'sites.remove': 'Supprimer',
  'sites.removeNamed': 'Supprimer {site}',
  'sites.removed': 'Countersign ne fonctionne plus sur {site}.',
  'policy.locked': 'Défini par votre administrateur.',
  'policy.some':
    'Votre administrateur a défini une partie de ceci. Ce qui est défini apparaît verrouillé et ne peut pas être changé ici.',
  'policy.broken':
    'La politique de votre administrateur est illisible : tout ce qu’elle pourrait interdire est fermé. Aucun site ne peut demander et aucune clé n’est utilisée. Demandez-lui de la corriger.',
  'policy.brokenTitle': 'Fermé par une politique illisible',
  'policy.noAccounts':
    'Votre administrateur n’autorise pas de clés dans ce navigateur. Aucune ne peut être ajoutée ni utilisée ; ce qui est ici peut être exporté et supprimé.',
  'sites.add': 'Ajouter un site',
  'sites.addHint': 'Son adresse, comme partner.example',
  'sites.addButton': 'Autoriser',
  'sites.added': 'Countersign fonctionne maintenant sur {site}.',
  'sites.unreadable': 'Ce n’est pas l’adresse d’un site. Écrivez-la comme partner.example.',
  'sites.http': 'Countersign ne fonctionne que sur les sites https. Demandez à ce site son adresse https.',
  'sites.untouchable':
    'C’est un site de Paxos, où Countersign ne fonctionne jamais. Ajoutez le site qui vous sollicite.',
  'sites.denied': 'Le navigateur n’a pas donné l’accès à {site} : rien n’a changé.',
  'sites.deniedAll': 'Le navigateur n’a pas donné l’accès : rien n’a changé.',

  'settings.encoding': 'Comment les signatures Solana sont écrites',
  'settings.encodingHint': 'Ne le changez que si le demandeur vous le dit.',
  'settings.base58': 'Base58',
  'settings.base58Hint': 'Ce que la plupart des services attendent.',
  'settings.base64': 'Base64',
  'settings.hex': 'Hexadécimal',
  'settings.explorer': 'Où mènent les liens d’adresses',
  'settings.explorerHint':
    'Une vérification ne dit pas si c’est un test. Rien n’est ouvert avant que vous cliquiez.',
  'settings.main': 'Réseaux principaux',
  'settings.test': 'Réseaux de test',
  'settings.testHint': 'Sepolia et autres, pour le bac à sable de Paxos.',
  'settings.rpc': 'Interroger un réseau',
  'settings.rpcHint':
    'Avec un serveur RPC d’un réseau, Countersign peut reconnaître les comptes à contrat, et envoyer et suivre de petits dépôts. Le serveur apprend alors quelle adresse vous prouvez. Aucun n’est contacté avant que vous l’enregistriez.',
  'settings.rpcFor': 'Serveur RPC pour {network}',
  'settings.rpcPlaceholder': 'https://',
  'settings.rpcSave': 'Enregistrer',
  'settings.rpcSaveFor': 'Enregistrer le serveur pour {network}',
  'settings.rpcRemoveFor': 'Supprimer le serveur pour {network}',
  'settings.rpcUnreadable': 'Ce n’est pas l’adresse d’un serveur. Écrivez-la comme https://rpc.example/….',
  'settings.rpcHttp':
    'Seuls les serveurs https sont utilisés, ou http sur cette machine (localhost et 127.0.0.1).',
  'settings.rpcUntouchable': 'C’est un site de Paxos, auquel Countersign ne touche jamais.',
  'settings.rpcCredentials':
    'L’adresse d’un serveur ne peut contenir ni nom d’utilisateur ni mot de passe. Utilisez-en une avec sa clé dans le chemin.',
  'settings.rpcDenied': 'Le navigateur n’a pas donné l’accès à {host} : rien n’a été enregistré.',
  'settings.rpcAnswers': '{host} répond pour {chain}.',
  'settings.language': 'Langue',
  'settings.languageBrowser': 'Comme le navigateur',
  'settings.languageHint': 'Un message que vous signez s’affiche tel quel, quoi que vous choisissiez ici.',
  'settings.look': 'Apparence',
  'settings.lookHint':
    'Countersign suit votre système : clair ou sombre, contraste, mouvement et taille du texte.',

  'about.version': 'Version {version}',
  'about.what':
    'Countersign vous montre le message exact qui prouve une adresse, le signe où vous voulez, vérifie la signature et la renvoie.',
  'about.kept': 'Ce qui est gardé, et où',
  'about.keys': 'Clés',
  'about.keysWhere':
    'Dans ce profil de navigateur, chiffrées avec votre mot de passe. Jamais envoyées nulle part, jamais en clair sur le disque.',
  'about.proofs': 'Preuves',
  'about.proofsWhere':
    'Dans ce profil de navigateur, lisibles sans mot de passe. Rien n’est gardé des fenêtres privées.',
  'about.requests': 'Demandes',
  'about.requestsWhere': 'En mémoire, disparues à la fermeture du navigateur.',
  'about.sites': 'Sites et préférences',
  'about.sitesWhere': 'Dans ce profil de navigateur.',
  'about.network': 'Ce qui sort',
  'about.networkWhere':
    'La signature, vers la page qui l’a demandée, quand vous signez. Rien d’autre : ni statistiques, ni rapports, ni mises à jour propres.',
  'about.welcome': 'Afficher de nouveau l’introduction',
} satisfies Words<typeof english>
