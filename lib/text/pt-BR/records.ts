import type { records as english } from '../en/records.ts'
import type { Words } from '../translation.ts'

/** Words of approvals that were signed with an approval key: in the list and in a check. */
export const records = {
  heading: 'Aprovações',
  intro:
    'Solicitações aprovadas aqui com uma chave de aprovação. Cada registro contém o que foi mostrado e a assinatura da chave, então qualquer pessoa pode conferir sem perguntar a ninguém.',
  all: 'Mostrar todas as {count}',
  save: 'Salvar aprovações como JSON',
  saveOne: 'Salvar',
  saveNamed: 'Salvar a aprovação de {amount}',
  details: 'Detalhes',
  'kind.withdrawal': 'Saque',
  'kind.transfer': 'Transferência',
  'kind.conversion': 'Conversão',
  row: '{kind} · {amount}',
  asked: '{site} pediu',
  key: 'Chave {name}',
  approver: 'Aprovado por',
  code: 'Código de verificação',
  signedIn: 'Assinado em',
  recorded: 'Registrado em',
  when: 'aprovado {time}',
  delete: 'Apagar aprovações',
  'deleteSure.one': 'Apagar {count} aprovação definitivamente?',
  'deleteSure.other': 'Apagar {count} aprovações definitivamente?',
  deleteHint:
    'Depois, ninguém poderá mostrar o que foi aprovado aqui. Salve-as antes se puderem ser pedidas.',
  deleteConfirm: 'Apagar definitivamente',

  valid: 'Válida: a chave com o código {code} aprovou exatamente isto.',
  invalid: 'Não válida.',
  unverifiable:
    'Isto não pode ser conferido: a chave foi criada em outro lugar, e o registro não tem a metade pública dela.',
  changed: 'Algo foi alterado nele, ou outra chave assinou.',
  'many.valid': 'Todas as {count} aprovações são válidas.',
  'many.invalid': '{bad} de {count} aprovações não são válidas ou não podem ser conferidas.',
  proves: 'Prova',
  provesNot: 'Não prova',
  provesKey:
    'Esta chave assinou exatamente o que consta aqui, e o dispositivo dela tinha verificado quem a usava.',
  notWho:
    'De quem é a chave. É para isso que serve o código de verificação: compare-o com o que o titular informou.',
  notWhen:
    'Quando foi assinado: a hora foi anotada por quem guardou o registro, e nenhuma assinatura a abrange.',
  notWhere: 'Que a janela é confiável. Foi assinado em {origin}, que você precisa conhecer.',
} satisfies Words<typeof english>
