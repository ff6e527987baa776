import type { batch as english } from '../en/batch.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window for requests that a page made at once. */
export const batch = {
  'heading.one': 'Prove que você controla este endereço',
  'heading.other': 'Prove que você controla estes {count} endereços',
  'ready.one': '{count} está pronta para ser assinada com uma conta guardada aqui.',
  'ready.other': '{count} estão prontas para serem assinadas com contas guardadas aqui.',
  'alone.one': '{count} precisa ser vista à parte. Ela vem depois desta lista.',
  'alone.other': '{count} precisam ser vistas à parte. Elas vêm depois desta lista.',
  checking: 'Conferindo {done} de {all}…',
  list: 'Solicitações',

  'row.clean': 'Pronta',
  'row.checking': 'Conferindo…',
  'row.alone': 'À parte',
  'row.blocked': 'Não pode ser assinada aqui',
  'row.nobody': 'Nenhuma conta guardada aqui tem este endereço',
  'row.touch': 'Precisa da sua chave de acesso',
  'row.working': 'Assinando…',
  'row.signed': 'Assinada',
  'row.returned': 'Assinada e devolvida',
  'row.undelivered': 'Assinada e guardada; a página não a recebeu',
  'row.show': 'Mensagem e observações',
  'row.with': 'Assinada com {account}',
  'row.willSign': 'Assina com {account}',

  'sign.one': 'Assinar {count} e devolver a {site}',
  'sign.other': 'Assinar todas as {count} e devolver a {site}',
  'signPage.one': 'Assinar {count} e devolver à página',
  'signPage.other': 'Assinar todas as {count} e devolver à página',
  signing: '{done} de {all} assinadas',
  reassurance: 'Não são transações. Nada é movido.',
  cancel: 'Recusar todas',
  'rest.cancel': 'Recusar o resto',
  'rest.review.one': 'Ver a outra',
  'rest.review.other': 'Ver as outras {count}, uma a uma',
  'none.ready': 'Nenhuma desta lista pode ser assinada.',

  'done.title': 'Pronto',
  'done.signed.one': '{count} foi assinada para {site}.',
  'done.signed.other': '{count} foram assinadas para {site}.',
  'done.left.one': '{count} não foi assinada. A linha dela diz por quê.',
  'done.left.other': '{count} não foram assinadas. As linhas delas dizem por quê.',
} satisfies Words<typeof english>
