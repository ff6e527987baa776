import type { journal as english } from '../en/journal.ts'
import type { Words } from '../translation.ts'

/** Words of small deposits where they are listed: in the popup and under “Activity”. */
export const journal = {
  heading: 'Pequenos depósitos',
  'state.sending': 'Sendo enviado',
  'state.sent': 'Enviado, aguardando a rede',
  'state.confirming.one': '{count} de {needed} confirmações',
  'state.confirming.other': '{count} de {needed} confirmações',
  'state.confirmed': 'Definitivo na rede',
  'state.reverted': 'Falhou na rede; só a taxa foi paga',
  'state.dropped': 'Não enviado',
  'state.unknown': 'Não se sabe se foi enviado. Olhe primeiro na carteira.',
  'state.watching': 'Aguardando a chegada',
  'state.unwatched': 'Nenhuma chegada foi vista',
  show: 'Mostrar',
  showFor: 'Mostrar o depósito para {whom}',

  intro:
    'O que foi enviado para provar um endereço, conforme este navegador anotou. O registro é da própria rede.',
  to: 'Para',
  transaction: 'Transação',
  replaced: 'Substitui',
  byHand: 'Colado ou por link',
  began: 'Iniciado {time}',
  all: 'Mostrar todos os {count}',
  save: 'Salvar depósitos como JSON',
  delete: 'Apagar depósitos encerrados',
  'deleteSure.one': 'Apagar {count} depósito desta lista?',
  'deleteSure.other': 'Apagar {count} depósitos desta lista?',
  deleteHint: 'O que está em andamento, ou pode estar, fica. Nada muda na rede.',
  deleteConfirm: 'Apagar',
} satisfies Words<typeof english>
