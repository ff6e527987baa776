import type { approvalErrors as english } from '../en/approvalErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys. */
export const approvalErrors = {
  'relying-party-refused':
    'A página {origin} não pode pedir chaves de aprovação de “{domain}”. Peça a partir desse domínio ou de um abaixo dele.',
  'approval-not-used':
    'Nada foi assinado: a janela do navegador foi fechada, ou nenhuma das chaves pedidas está neste dispositivo.',
  'approval-not-made': 'Nenhuma chave foi criada: a janela do navegador foi fechada ou o prazo acabou.',
  'approver-key-missing':
    'Nenhuma destas chaves está à mão. Assine onde a chave está, ou revogue-a e crie outra.',
  'approval-no-access':
    'O Countersign não pode usar chaves de {domain}. Permita e tente de novo, ou assine na própria página.',
  'approval-unsupported':
    'Este navegador ou dispositivo não pode usar uma chave assim aqui: {reason}. Use outro dispositivo ou assine na própria página.',
  'approval-unfit':
    'O que a chave fez não é uma assinatura do que foi mostrado, então nada foi entregue. Tente de novo; se continuar, revogue a chave.',
} satisfies Words<typeof english>
