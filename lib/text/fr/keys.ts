import type { keys as english } from '../en/keys.ts'
import type { Words } from '../translation.ts'

/** Words of approval keys in the settings, and of rules that demand one. */
export const keys = {
  intro:
    'Une clé d’approbation est une clé d’accès ou de sécurité avec laquelle vous approuvez quelque chose d’un doigt, d’un regard ou avec un code PIN. Countersign garde sa moitié publique ; le reste ne quitte jamais votre appareil.',
  'list.heading': 'Vos clés',
  'list.none':
    'Aucune pour l’instant. Celle qu’une fenêtre de signature vous demande de créer apparaît aussi ici.',
  'list.own': 'Pour le travail de Countersign même',
  'list.party': 'Pour {party} · {organization}',
  'list.created': 'créée le {date}',
  'code.label': 'Code de vérification',
  'code.copy': 'Copier le code de vérification',
  'code.saved': 'Je l’ai enregistré',
  'code.unsaved': 'Vous n’avez pas encore indiqué avoir enregistré ce code.',
  'create.button': 'Créer une clé d’approbation',
  'create.name': 'Nom affiché',
  'create.nameHint': 'Un nom que vous reconnaîtrez, comme « Laura – portable ».',
  'create.suggestion': 'Ma clé d’approbation',
  'create.nameMissing': 'Donnez un nom à la clé.',
  'create.submit': 'Créer la clé',
  'create.first':
    'Comme des règles sont en vigueur, votre navigateur demande d’abord une clé que vous avez déjà.',
  'create.made': 'La clé « {name} » a été créée',
  'create.codeHint':
    'Ce code est calculé à partir de la clé publique et ne désigne donc que cette clé. Enregistrez-le ailleurs : qui voit le code là-bas et ici sait que la clé est à vous.',
  'create.done': 'Continuer',
  'create.busy': 'Suivez l’invite de votre navigateur.',
  'remove.button': 'Supprimer',
  'remove.named': 'Supprimer {name}',
  'remove.foreign':
    'Countersign oublie cette clé. Là où elle est en usage, elle le reste : révoquez-la là-bas. Votre appareil peut encore l’afficher.',
  'remove.own': 'Countersign oublie cette clé ; votre appareil peut encore l’afficher.',
  'remove.ruled': 'Comme des règles sont en vigueur, une de vos clés doit l’approuver.',
  'remove.last':
    'C’est la dernière : tant que vous n’en créez pas d’autre, rien de ce que visent vos règles n’est signé ni envoyé.',
  'remove.approve': 'Supprimer avec une clé',
  'remove.confirm': 'Supprimer',
  'remove.lost': 'Je l’ai perdue',
  'remove.lostHint': 'Le mot de passe de vos comptes la supprime alors. Vos règles restent telles quelles.',
  'remove.lostNone':
    'Sans la clé, seul le mot de passe de comptes locaux pourrait la supprimer, et il n’y en a pas ici.',
  'remove.password': 'Supprimer avec le mot de passe',
  'remove.done': 'La clé « {name} » a été supprimée.',
  'rules.heading': 'Quand votre clé d’approbation est demandée',
  'rules.intro':
    'Avant qu’un compte local signe ou qu’un petit dépôt soit envoyé. Chaque règle suffit à elle seule. Pour en retirer une, il vous faut la clé.',
  'rules.none': 'Aucune règle pour l’instant : rien ici ne demande votre clé.',
  'rules.noKey': 'Créez d’abord une clé. Vous pourrez ensuite dire quand elle est demandée.',
  'rules.missing':
    'Une règle demande une clé d’approbation, et il n’y en a pas encore ici : ce qu’elle vise n’est ni signé ni envoyé. Créez-en une ci-dessus.',
  'rules.unreadable':
    'Vos règles sont endommagées, votre clé est donc demandée chaque fois. Ajoutez une règle pour les rétablir ; votre clé est demandée une fois.',
  'rules.policyUnreadable':
    'Les règles de votre administrateur sont illisibles : aucun compte local ne signe et aucun petit dépôt n’est envoyé. Demandez-lui de les corriger.',
  'rules.add': 'Ajouter une règle',
  'rules.when': 'Demander la clé',
  'rules.when.always': 'Toujours',
  'rules.when.account': 'Pour un compte',
  'rules.when.site': 'Pour ce qu’un site demande',
  'rules.when.amount': 'Pour les petits dépôts au-dessus d’un montant',
  'rules.account': 'Compte',
  'rules.site': 'Site web',
  'rules.siteHint': 'Son adresse, comme partner.example',
  'rules.siteWrong': 'Ce n’est pas l’adresse d’un site. Écrivez-la comme partner.example.',
  'rules.above': 'Au-dessus de',
  'rules.aboveHint': 'Un nombre comme 0.01 ; 0 pour chaque dépôt.',
  'rules.aboveWrong': 'Écrivez un nombre comme 0.01.',
  'rules.asset': 'Actif',
  'rules.submit': 'Ajouter',
  'rules.there': 'Cette règle existe déjà.',
  'rules.remove': 'Supprimer',
  'rules.removeNamed': 'Supprimer la règle : {rule}',
  'rules.removed': 'La règle a été supprimée.',
  'rules.added': 'La règle a été ajoutée.',
  'rule.always': 'Toujours',
  'rule.account': 'Pour ce que {account} signe ou envoie',
  'rule.site': 'Pour ce que {site} demande',
  'rule.amount': 'Pour les petits dépôts de plus de {above} {asset}',
  'demand.title': 'Votre clé d’approbation est demandée',
  'demand.own': 'Votre règle : {rule}.',
  'demand.organization': 'Défini par votre administrateur : {rule}.',
  'demand.missing': 'Une clé d’approbation est nécessaire, et il n’y en a pas ici',
  'demand.missingHint': 'Créez-en une dans les paramètres. D’ici là, rien n’est signé ni envoyé pour cela.',
  'demand.create': 'Créer une clé d’approbation',
} satisfies Words<typeof english>
