import type { deposit as english } from '../en/deposit.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a verification asks for a small deposit; loaded only then. */
export const deposit = {
  heading: 'Envoyer un petit dépôt',
  'moves.title': 'Ceci déplace des fonds',
  moves:
    'Paxos vous demande d’envoyer exactement ce montant depuis votre adresse. Une fois envoyé, il ne peut pas être rappelé.',

  amount: 'Montant, exact',
  'amount.copy': 'Copier le montant',
  'amount.units': '= {units} {unit}',
  'unit.wei': 'wei',
  'unit.lamports': 'lamports',
  'unit.token': 'unités de base ({decimals} décimales)',
  contract: 'Contrat de {symbol}',
  from: 'Depuis votre adresse',
  to: 'Vers l’adresse de dépôt de Paxos',

  'chain.on': 'Sur {chain}',
  'chain.change': 'Un autre réseau ?',
  'chain.legend': 'Quel réseau est visé',
  'chain.hint': 'La demande ne dit pas si elle vise {network} ou son réseau de test.',
  'chain.main': '{chain} : fonds réels',
  'chain.test': '{chain} : fonds de test, sans valeur',
  'chain.testNow': 'Réseau de test : ces fonds ne valent rien.',

  'sender.with': 'Envoyer avec',
  'sender.hand': 'Envoyer vous-même',
  'sender.handHint': 'Depuis une plateforme d’échange, un dépositaire, un téléphone ou un autre portefeuille',
  'sender.byHand.asset':
    'Countersign ne connaît pas {asset} sur {chain} et ne peut donc pas l’envoyer. Envoyez-le vous-même depuis un portefeuille qui le connaît.',

  'rpc.title': 'Countersign peut-il consulter la chaîne ?',
  'rpc.hint':
    'Pour voir que votre solde suffit, à combien s’élèvent les frais et que le dépôt arrive, il interroge un serveur (RPC) de {chain}. Le serveur voit votre adresse et votre adresse IP. Rien n’a encore été demandé.',
  'rpc.handHint':
    'Avec un serveur (RPC) de {chain}, Countersign peut vous dire quand votre dépôt arrive. Le serveur voit votre adresse et votre adresse IP.',
  'rpc.legend': 'Serveur',
  'rpc.own': 'Un autre',
  'rpc.ownLabel': 'Adresse du serveur',
  'rpc.use': 'Interroger ce serveur',
  'rpc.public': 'Un serveur public de {chain}',
  'rpc.denied': 'Le navigateur ne l’a pas permis : rien n’a été demandé.',
  'rpc.asking': 'Interrogation de {host}…',
  'rpc.asked': 'Selon {host}',
  'rpc.other': 'Utiliser un autre serveur',
  'rpc.unreadable': 'Ce n’est pas une adresse web. Exemple : https://rpc.example.com',
  'rpc.http': 'L’adresse doit commencer par https ou être sur cette machine.',
  'rpc.untouchable': 'Countersign ne parle jamais à ce site.',
  'rpc.credentials': 'Omettez le nom d’utilisateur et le mot de passe.',

  fee: 'Frais',
  'fee.about': 'environ {fee}',
  'fee.atMost': 'au plus {fee}',
  'fee.account': 'comprend {amount} pour ouvrir le compte de jetons du destinataire',
  'fee.contract': 'Votre adresse est un contrat : qui paie les frais dépend de votre portefeuille.',
  balance: 'Vous avez',
  'funds.title': 'Il n’y a pas assez sur cette adresse',
  'funds.again': 'Regarder de nouveau',

  'send.hold.to': 'Maintenir pour envoyer {amount}',
  'send.hold': 'Appuyez et maintenez un instant.',
  'send.holding': 'Continuez à maintenir…',
  'send.brief': 'Maintenez jusqu’à ce que l’envoi soit annoncé.',
  'send.cannotHold': 'Sans maintenir',
  'send.confirm': 'Oui, envoyer {amount} depuis mon adresse. Ceci déplace des fonds.',
  'send.now': 'Envoyer',
  'send.sending': 'Envoi…',
  'send.tick.one': 'Cochez la case ci-dessus pour envoyer.',
  'send.tick.other': 'Cochez les {count} cases ci-dessus pour envoyer.',
  'send.choose': 'Choisissez qui envoie.',
  'send.rpc': 'Choisissez d’abord un serveur que Countersign peut interroger.',
  'send.cost': 'Les frais sont en cours de consultation.',
  'send.funds': 'Il n’y a pas assez sur cette adresse.',
  'send.with': 'Avec {sender}, frais d’environ {fee}',
  'send.noCost': 'Sans connaître les frais et votre solde, rien n’est envoyé.',
  'send.toHand': 'Montrer comment',
  'send.toHandHint': 'Ensuite : le montant, l’adresse et un code QR.',

  'unlock.title': 'Déverrouiller pour envoyer avec {account}',
  'unlock.send': 'Déverrouiller et envoyer',

  'trouble.title': 'Rien n’a été envoyé',
  'wallet.title': 'Confirmez dans {wallet}',
  'wallet.hint': 'Il devrait afficher ce montant, ce destinataire et {chain}.',
  'wallet.stop': 'Cesser d’attendre',
  'wallet.wait': 'Si vous confirmez là-bas, le dépôt est envoyé, que cette fenêtre soit ouverte ou non.',

  'sending.title': 'Envoi',
  'sending.hint': 'Cela prend un instant. Countersign ne l’envoie pas deux fois.',
  'sent.title': 'Envoyé',
  'sent.hint':
    'Il est en route vers la chaîne. Vous pouvez fermer cette fenêtre ; Countersign continue de le suivre.',
  'confirming.title': 'Sur la chaîne',
  'confirming.hint':
    'Il compte dès qu’il a {needed} confirmations. Vous pouvez fermer cette fenêtre ; Countersign continue de le suivre.',
  'confirming.label': 'Confirmations',
  'confirming.count': '{count} confirmations sur {needed}',
  'confirmed.title': 'Dépôt confirmé',
  'confirmed.hint': 'Paxos approuve la vérification quelques minutes après. Il n’y a plus rien à faire.',
  'confirmed.page': '{site} en a été informé.',
  seenByBalance:
    'Un contrat l’a envoyé, ce qui se voit dans le solde de l’adresse de Paxos et dans aucune transaction de votre part.',
  'reverted.title': 'La transaction a échoué',
  'reverted.hint':
    'Elle est sur la chaîne, mais n’a déplacé que ses frais. Regardez dans l’explorateur pourquoi ; vous pouvez envoyer de nouveau.',
  'dropped.title': 'Non envoyé',
  'dropped.hint':
    'Il est certain que rien n’est arrivé et que rien n’arrivera. Vous pouvez envoyer de nouveau.',
  'unknown.title': 'Peut-être envoyé',
  'unknown.hint':
    'Personne ne peut encore dire s’il l’a été. Ne l’envoyez pas de nouveau : regardez l’historique de votre portefeuille, ou votre adresse dans l’explorateur.',
  'watching.title': 'En attente de votre dépôt',
  'watching.hint':
    'Envoyez-le depuis votre portefeuille ou votre dépositaire. Countersign le cherche sur la chaîne.',
  'unknown.unsentHint':
    'Si votre portefeuille montre avec certitude que rien n’a été envoyé, vous pouvez le dire et envoyer de nouveau. S’il a tout de même été envoyé, le montant part deux fois.',
  'unknown.unsent': 'Il n’a pas été envoyé',
  'watching.unsentHint': 'Vous ne l’avez pas envoyé ? Vous pouvez alors revenir aux autres moyens.',
  'watching.unsent': 'Je ne l’ai pas envoyé',

  'note.wallet-refused': 'Il a été refusé dans le portefeuille.',
  'note.blockhash-expired': 'Le réseau ne l’a pas pris en compte à temps.',
  'note.nonce-used': 'Une autre transaction de votre adresse a pris sa place, et ce n’était pas ce dépôt.',
  'note.declared-unsent': 'Vous avez dit qu’il n’a pas été envoyé.',
  'note.wallet-failed': 'Le portefeuille s’est arrêté sur une erreur et n’a pas dit s’il a envoyé.',
  'note.window-closed': 'La fenêtre a été fermée pendant que le portefeuille était interrogé.',
  'note.overtaken':
    'Le réseau ne connaît pas la transaction que votre portefeuille a nommée et en a pris une autre de votre adresse.',
  'note.endpoint-down': 'Le serveur ne répond pas pour le moment. Countersign continue de l’interroger.',
  'note.endpoint-wrong-chain':
    'Le serveur répond pour une autre chaîne : ce qu’il dit ne compte pas. Choisissez-en un autre.',
  'note.endpoint-contradicts':
    'Ce que dit le serveur ne concorde pas et ne compte donc pas. Choisissez-en un autre.',
  'note.broadcast-refused': 'Le serveur ne l’a pas pris. Il peut encore passer.',
  'note.replaced': 'Votre portefeuille a remplacé la transaction par une autre qui fait la même chose.',
  'note.waiting': 'Le réseau l’a et ne l’a pas encore prise en compte.',

  'expired.title': 'Cette demande a expiré',
  'expired.hint':
    'Rien n’a été envoyé d’ici. Un dépôt qui arrive maintenant ne compte pas : demandez une nouvelle demande.',
  'rejected.title': 'Refusée',
  'rejected.hint': 'Rien n’a été envoyé et rien sur vos portefeuilles n’a été communiqué.',
  'withdrawn.title': 'La page a retiré sa demande',
  'withdrawn.hint': 'Rien n’a été envoyé.',
  'failed.title': 'Non envoyé',
  late: 'La demande a expiré entre-temps. Paxos peut encore compter ce qui a été envoyé à temps.',

  'hash.label': 'Transaction',
  'hash.copy': 'Copier la transaction',
  'hash.open': 'La consulter',
  leave: 'Ne plus faire attendre la page',

  again: 'Envoyer de nouveau',
  givesUp: 'S’arrêter ici',

  'hand.title': 'Envoyer vous-même',
  'hand.steps':
    'Envoyez exactement ceci, en un seul transfert, sur {chain}. Un peu plus ou un peu moins ne compte pas ; les frais s’ajoutent.',
  'hand.qr': 'Scannez-le avec un portefeuille sur votre téléphone',
  'hand.qrLabel': 'Code QR du paiement : {amount} à {address}',
  'hand.qrShow': 'Afficher le code QR',
  'hand.qrHide': 'Masquer le code QR',
  'hand.copyLink': 'Copier le lien de paiement',
  'hand.watch': 'Suivre son arrivée',
  'hand.watchHint': 'Appuyez avant d’envoyer : Countersign le verra alors arriver.',
  'hand.blindDone': 'Terminé',
  'hand.blindHint': 'Sans serveur, Countersign ne peut pas voir s’il arrive. Paxos le peut.',
} satisfies Words<typeof english>
