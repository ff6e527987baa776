import type { doors as english } from '../en/doors.ts'
import type { Words } from '../translation.ts'

/** Words about payloads that come by links and watched pages, and signatures that go back by fields and callbacks. */
export const doors = {
  'link.page': 'Un lien de vérification',
  'link.opened': 'La demande du lien est dans la fenêtre Countersign. Vous pouvez fermer cet onglet.',
  'link.again': 'Afficher la fenêtre',
  'link.title': 'Attendiez-vous ce lien ?',
  'link.who':
    'Un lien vous demande de prouver que vous contrôlez une adresse. Un lien ne nomme aucun site : Countersign ne peut pas savoir qui l’a envoyé.',
  'link.where':
    'La signature reste chez vous. Ne la remettez qu’à qui vous faites confiance ; elle permet de dire à Paxos que l’adresse est la vôtre.',
  'link.look': 'Voir la demande',
  'link.decline': 'Refuser',

  'noticed.heading': 'Cette page a reçu une vérification',
  'noticed.hint': 'Personne ne vous a demandé de signer. Si vous l’attendiez, regardez-la d’abord.',
  'noticed.look': 'La regarder',

  'watch.label': 'Guetter les vérifications sur ce site',
  'watch.hint':
    'Pour les sites qui ne connaissent pas Countersign : il regarde les réponses que la page lit et vous prévient quand l’une est une vérification. Rien ne change dans la page.',

  'fill.put': 'La mettre dans la page',
  'fill.done': 'La signature est dans le champ « {field} ». Envoyez-la de là.',
  'fill.unnamed': 'La signature est dans le champ de la page. Envoyez-la de là.',
  'fill.gone': 'La page ou son champ a disparu. Copiez plutôt la signature.',

  'callback.asks': 'Qui a fait cette demande souhaite que la signature soit envoyée à {host}.',
  'callback.send': 'L’envoyer à {host}',
  'callback.always': 'Toujours envoyer à {host} sans demander',
  'callback.sending': 'Envoi à {host}…',
  'callback.sent': '{host} a la signature.',
  'callback.waiting': '{host} ne l’a pas encore prise. Countersign réessaie {time}.',
  'callback.failed': '{host} ne l’a pas prise. Copiez la signature et remettez-la vous-même.',
  'callback.retry': 'Réessayer maintenant',
  'callback.heading': 'Envoi en cours',
} satisfies Words<typeof english>
