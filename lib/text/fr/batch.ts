import type { batch as english } from '../en/batch.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window for requests that a page made at once. */
export const batch = {
  'heading.one': 'Prouvez que vous contrôlez cette adresse',
  'heading.other': 'Prouvez que vous contrôlez ces {count} adresses',
  'ready.one': '{count} est prête à être signée avec un compte gardé ici.',
  'ready.other': '{count} sont prêtes à être signées avec des comptes gardés ici.',
  'alone.one': '{count} demande un examen à part. Elle vient après cette liste.',
  'alone.other': '{count} demandent un examen à part. Elles viennent après cette liste.',
  checking: 'Vérification de {done} sur {all}…',
  list: 'Demandes',

  'row.clean': 'Prête',
  'row.checking': 'Vérification…',
  'row.alone': 'À part',
  'row.blocked': 'Ne peut pas être signée ici',
  'row.nobody': 'Aucun compte gardé ici n’a cette adresse',
  'row.touch': 'Demande votre clé d’accès',
  'row.working': 'Signature…',
  'row.signed': 'Signée',
  'row.returned': 'Signée et renvoyée',
  'row.undelivered': 'Signée et gardée ; la page ne l’a pas prise',
  'row.show': 'Message et remarques',
  'row.with': 'Signée avec {account}',
  'row.willSign': 'Signe avec {account}',

  'sign.one': 'Signer {count} et renvoyer à {site}',
  'sign.other': 'Signer les {count} et renvoyer à {site}',
  'signPage.one': 'Signer {count} et renvoyer à la page',
  'signPage.other': 'Signer les {count} et renvoyer à la page',
  signing: '{done} signées sur {all}',
  reassurance: 'Ce ne sont pas des transactions. Rien n’est déplacé.',
  cancel: 'Tout refuser',
  'rest.cancel': 'Refuser le reste',
  'rest.review.one': 'Examiner l’autre',
  'rest.review.other': 'Examiner les {count} autres, une par une',
  'none.ready': 'Aucune de cette liste ne peut être signée.',

  'done.title': 'Terminé',
  'done.signed.one': '{count} a été signée pour {site}.',
  'done.signed.other': '{count} ont été signées pour {site}.',
  'done.left.one': '{count} n’a pas été signée. Sa ligne dit pourquoi.',
  'done.left.other': '{count} n’ont pas été signées. Leurs lignes disent pourquoi.',
} satisfies Words<typeof english>
