import type { approvals as english } from '../en/approvals.ts'
import type { Words } from '../translation.ts'

/** Words for approving with an approval key in the sign window. */
export const approvals = {
  'heading.withdrawal': 'Approuver un retrait',
  'heading.transfer': 'Approuver un transfert',
  'heading.conversion': 'Approuver une conversion',
  'heading.create': 'Créer une clé d’approbation',
  'fact.amount': 'Montant',
  'fact.from': 'De',
  'fact.to': 'Vers',
  'fact.toAsset': 'Converti en',
  'fact.network': 'Réseau',
  'fact.address': 'Adresse',
  'fact.entity': 'Entité',
  'fact.organization': 'Organisation',
  'fact.requestedBy': 'Demandé par',
  'fact.requestedAt': 'Demandé le',
  'fact.rule': 'Règle',
  'fact.approvals': 'Approbations requises',
  'fact.tier': 'Dont, par niveau',
  'fact.approver': 'Votre nom',
  'fact.account': 'Votre compte',
  'fact.expires': 'Signer avant',
  'fact.keyName': 'Nom de la clé',
  'fact.userHandle': 'Identifiant d’utilisateur',
  'fact.relyingParty': 'Domaine de signature',
  'fact.id': 'ID de la demande',
  'fact.nonce': 'Nonce',
  'fact.version': 'Version',

  title: 'Countersign : approuver',
  checking: 'Vérification…',
  technical: 'Détails techniques',
  'sign.does':
    'Votre clé signe exactement ce qui figure ici, pour cette seule demande. {site} reçoit la signature et la compte comme votre approbation.',
  'create.does':
    'Votre navigateur vous demande d’enregistrer une clé d’accès et de confirmer votre identité. {site} reçoit la moitié publique ; l’autre ne quitte jamais votre appareil.',
  'sign.button': 'Approuver et signer',
  'create.button': 'Créer la clé',
  'foot.sign': 'Comparez avec ce que vous attendez avant de signer.',
  'foot.create': 'Vous verrez ensuite le code auquel votre clé se reconnaît.',
  'foot.tick.one': 'Cochez d’abord la case ci-dessus.',
  'foot.tick.other': 'Cochez d’abord les {count} cases ci-dessus.',
  'foot.expired': 'Le délai est passé. Retournez sur {site} et rouvrez la demande.',
  'foot.access': 'Autorisez d’abord Countersign à utiliser votre clé ici.',
  'asking.sign': 'Utilisez votre clé d’approbation',
  'asking.create': 'Enregistrez votre clé d’approbation',
  'asking.hint': 'Suivez ce que demande votre navigateur ou votre clé de sécurité.',
  'asking.stop': 'Arrêter',

  'access.title': 'Countersign ne peut pas encore utiliser les clés de {domain}',
  'access.hint':
    'Votre navigateur ne laisse une extension utiliser les clés d’un domaine que si elle y a accès. Autorisez-le une fois, ou signez dans la page elle-même.',
  'access.allow': 'Autoriser {domain}',

  'trouble.sign': 'Rien n’a été signé',
  'trouble.create': 'Aucune clé n’a été créée',
  'unused.sign':
    'Vous avez fermé la fenêtre de votre navigateur, ou aucune de vos clés pour cela n’est sur cet appareil. Réessayez, ou approuvez sur l’appareil qui a la clé.',
  'unused.lost':
    'Clé perdue ? Révoquez-la dans le tableau de bord, dans les paramètres de sécurité, et créez-en une autre là-bas.',
  'unused.create': 'Vous avez fermé la fenêtre de votre navigateur, ou le délai est passé. Réessayez.',
  'unused.tell': 'Je n’ai pas cette clé',

  'refused.title': 'Cela ne peut pas être approuvé ici',
  'refused.hint': 'Rien n’a été signé. La page est informée du motif.',

  'code.title': 'Votre code de vérification',
  'code.made':
    'La clé « {name} » a été créée. Ce code vous sera demandé pour la vérifier avant qu’elle puisse signer.',
  'code.copy': 'Copier le code',
  'code.secret':
    'Il n’est pas secret. Il n’appartient qu’à cette clé : gardez-le jusqu’à ce qu’elle soit vérifiée.',
  'code.kept': 'Countersign le garde aussi, dans les paramètres, sous « Clés d’approbation ».',
  'code.notKept': 'Vous êtes dans une fenêtre privée : rien n’est gardé ici.',
  'code.saved': 'Je l’ai enregistré',
  'code.first': 'Enregistrez d’abord le code.',
  'code.done': 'Terminé',

  'delivering.title': 'Remise à {site}',
  'delivering.hint': 'Cela prend un instant.',
  'returned.sign': 'Votre approbation a été remise',
  'returned.hint': '{site} vous dit la suite : si elle suffit, ou si d’autres doivent signer aussi.',
  'returned.kept': 'Un enregistrement est gardé, que chacun peut vérifier.',
  'returned.notKept': 'Vous êtes dans une fenêtre privée : aucun enregistrement n’est gardé.',
  'undelivered.title': 'Signé, mais la page ne l’a pas pris',
  'undelivered.hint':
    'Rouvrez la demande sur {site}. La page reçoit cette signature, et vous n’avez pas à signer deux fois.',
  'undelivered.create': 'Créée, mais la page n’a pas pris la clé',
  'undelivered.createHint': 'Retournez sur {site} et rouvrez la demande de là.',
  'undelivered.retry': 'Réessayer',
  'expired.title': 'Le délai est passé',
  'expired.hint': 'Rien n’a été signé. Rouvrez la demande sur {site}.',
  'rejected.title': 'Non approuvé',
  'rejected.hint': 'Rien n’a été signé. {site} sait que vous n’avez pas continué.',
  'withdrawn.title': 'La page a retiré sa demande',
  'withdrawn.hint': 'Rien n’a été signé. Rouvrez-la sur {site} quand vous voudrez continuer.',
  'failed.title': 'Cela n’a pas fonctionné',
} satisfies Words<typeof english>
