import type { welcome as english } from '../en/welcome.ts'
import type { Words } from '../translation.ts'

/** Words of the welcome page. */
export const welcome = {
  title: 'Bienvenue dans Countersign',
  intro:
    'Quand un site vous demande de prouver qu’une adresse est à vous, Countersign affiche le message exact, le vérifie et ne renvoie que la signature.',
  steps: 'Étapes',
  stepDone: 'fait',
  next: 'Continuer',
  skip: 'Passer cette étape',
  skipAll: 'Passer l’introduction',

  'sites.name': 'Sites',
  'sites.heading': 'Où Countersign doit-il fonctionner ?',
  'sites.intro':
    'Il n’entend une page que là où vous le permettez et ne fonctionne jamais sur les pages de Paxos.',
  'sites.every': 'Sur tous les sites https',
  'sites.everyHint': 'Le plus simple : tout site qui vous sollicite fonctionne directement.',
  'sites.chosen': 'Seulement sur les sites que je choisis',
  'sites.chosenHint': 'Vous autorisez chaque site une fois, depuis le bouton de la barre d’outils.',
  'sites.loopback': 'Aussi sur cette machine (localhost), pour les développeurs',
  'sites.denied': 'Le navigateur n’a pas donné l’accès. Vous pouvez toujours choisir chaque site vous-même.',
  'sites.deniedLoopback': 'Le navigateur n’a pas donné l’accès à localhost : rien n’a changé.',
  'sites.everyDone': 'Countersign fonctionne sur tous les sites https.',
  'sites.chosenDone': 'Countersign fonctionne sur les sites que vous choisissez.',

  'signing.name': 'Signature',
  'signing.heading': 'Avec quoi signerez-vous ?',
  'signing.wallet': 'Un portefeuille de ce navigateur',
  'signing.walletHint':
    'MetaMask, Phantom et d’autres : il n’y a rien à configurer. Countersign trouve celui qui détient l’adresse et le sollicite.',
  'signing.local': 'Un compte dans Countersign',
  'signing.localHint':
    'Créez une nouvelle phrase de récupération, ou apportez une phrase, une clé ou un fichier de clé. C’est gardé ici, chiffré avec votre mot de passe.',
  'signing.create': 'Créer un compte',
  'signing.import': 'Importer un compte',
  'signing.addHint': 'Moins d’une minute, dans un nouvel onglet. Revenez ici quand vous avez fini.',
  'signing.accounts.one': '{count} compte est configuré.',
  'signing.accounts.other': '{count} comptes sont configurés.',
  'signing.walletDone': 'Votre portefeuille signe.',

  'practice.name': 'Essai',
  'practice.heading': 'Essayez une fois',
  'practice.label': 'Essai',
  'practice.intro':
    'C’est un exemple qui vient d’être créé sur votre machine. Sa clé est jetée ensuite, et rien n’est envoyé.',
  'practice.address': 'Prouvez que vous contrôlez cette adresse',
  'practice.message': 'Message, exactement tel qu’il sera signé',
  'practice.sign': 'Signer l’exemple',
  'practice.again': 'Créer un autre exemple',
  'practice.not': 'Ce n’est pas une transaction. Rien n’est déplacé.',
  'practice.done': 'Signé et vérifié',
  'practice.doneHint':
    'La signature correspond à ce message et à cette adresse. Pour une vraie demande, elle retournerait maintenant au site qui l’a demandée.',
  'practice.failed': 'L’exemple n’a pas pu être signé : {reason} Vos comptes ne sont pas concernés.',
  'practice.signature': 'Signature',

  'done.heading': 'Tout est prêt',
  'done.sites': 'Sites',
  'done.signing': 'Signature',
  'done.practice': 'Essai',
  'done.practiceDone': 'Vous avez signé l’exemple.',
  'done.practiceSkipped': 'Passé. Vous pouvez y revenir depuis les paramètres.',
  'done.next':
    'Quand un site vous demande de prouver une adresse, la fenêtre Countersign s’ouvre. Vous la trouvez aussi derrière le bouton de la barre d’outils.',
  'done.settings': 'Ouvrir les paramètres',
  'done.close': 'Fermer cette page',
} satisfies Words<typeof english>
