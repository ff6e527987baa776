import type { proofs as english } from '../en/proofs.ts'
import type { Words } from '../translation.ts'

/** What is said of proofs and their chains, on the pages and by `verify-proof`. */
export const proofs = {
  /** What can be wrong with a proof besides its signature. The codes are part of `verify-proof`'s output: never rename one. */
  problems: {
    'digest-differs': 'O SHA-256 na prova não é o da mensagem dela. O documento foi alterado.',
    'text-differs': 'O texto na prova não é o que os bytes dela dizem. O documento foi alterado.',
    'canonical-differs':
      'A assinatura bate, mas não está escrita na forma canônica. O documento foi alterado.',
    'standard-differs': 'A prova indica outro padrão de assinatura que não o usado.',
    'delivered-differs': 'A assinatura que foi entregue não é a que foi conferida.',
    'times-differ': 'Os horários na prova não estão na ordem em que essas coisas acontecem.',
    'document-changed': 'O documento foi alterado depois de escrito: o hash dele não bate mais.',
    'delivery-changed': 'O horário em que a assinatura foi entregue foi alterado: o hash dele não bate mais.',
  },

  valid: 'Válida: a chave de {address} em {network} assinou exatamente esta mensagem.',
  invalid: 'Não é válida.',
  changed: 'A assinatura está certa, mas a prova em volta dela foi alterada.',
  unverifiable: 'Isto não pode ser conferido offline.',

  // What a valid proof proves, and what it does not.
  provesKey: 'Quem assinou tinha o uso da chave privada de {address}.',
  provesMessage: 'O que foi assinado é exatamente esta mensagem: {bytes}, SHA-256 {digest}.',
  'bytes.one': '{count} byte',
  'bytes.other': '{count} bytes',
  provesUnchanged: 'O documento está como o próprio hash diz; quem o alterar pode fazer um novo hash.',
  notWho: 'Não prova quem tinha a chave, nem que a mesma pessoa a tem hoje.',
  notWhen:
    'Não prova quando foi assinado, qual site pediu nem com que meio. O Countersign anotou isso; nenhuma assinatura o cobre.',
  notPaxos:
    'Não prova que a Paxos fez a solicitação ou a aprovou. Pergunte à Paxos o status de {verificationId}.',
  notVerification:
    'Não prova que a Paxos pediu: uma página solicitou ao Countersign como carteira e não indica nenhuma verificação.',
  notUnchained:
    'Foi salva antes de as provas serem encadeadas, então nada mostra se os horários foram alterados.',

  // What several proofs show together.
  chainWhole: 'A cadeia está inteira: nada foi alterado, e nada falta que não esteja anotado como apagado.',
  chainPart: 'O que há aqui da cadeia bate. O arquivo não a contém inteira, então as lacunas não dizem nada.',
  chainBroken: 'A cadeia está rompida: algo foi alterado ou retirado.',
  chainMissing: 'Falta sem anotação: {ranges}.',
  chainUnfit: 'Não segue o elo anterior: {ranges}.',
  chainNotes: 'Anotações alteradas: {ranges}.',
  'deletedByPerson.one': '{count} prova foi apagada manualmente em {time}.',
  'deletedByPerson.other': '{count} provas foram apagadas manualmente em {time}.',
  'deletedByRetention.one': '{count} prova foi apagada em {time} pela idade.',
  'deletedByRetention.other': '{count} provas foram apagadas em {time} pela idade.',
  'deletedByReplacement.one':
    '{count} prova foi substituída em {time}, quando a mesma solicitação foi assinada de novo.',
  'deletedByReplacement.other':
    '{count} provas foram substituídas em {time}, quando a mesma solicitação foi assinada de novo.',
  'adopted.one':
    '{count} prova já estava guardada antes do início da cadeia; mudanças anteriores não apareceriam.',
  'adopted.other':
    '{count} provas já estavam guardadas antes do início da cadeia; mudanças anteriores não apareceriam.',
  chainsDiffer:
    'Estes arquivos contam histórias diferentes de uma mesma cadeia: em um deles algo foi alterado.',
  eachProves:
    'Cada prova válida prova que a chave do endereço dela assinou exatamente a mensagem dela. Não prova mais do que isso:',
  chainLimit:
    'Quem domina o computador em que uma cadeia é guardada pode escrever uma nova. Guarde uma exportação em outro lugar: uma posterior precisa contê-la.',
} satisfies Words<typeof english>
