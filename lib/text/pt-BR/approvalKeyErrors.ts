import type { approvalKeyErrors as english } from '../en/approvalKeyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys in the own work of the extension. */
export const approvalKeyErrors = {
  'approval-key-missing':
    'Uma regra pede uma chave de aprovação, e ainda não há nenhuma aqui. Nada foi assinado nem enviado. Crie uma nas configurações e tente de novo.',
  'approval-key-cancelled':
    'A sua chave de aprovação não foi usada, então nada foi assinado, enviado nem alterado. Tente de novo e siga as instruções do seu navegador.',
  'approval-key-refused':
    'Não era uma das suas chaves de aprovação, ou ela não aprovou exatamente isto. Nada foi assinado, enviado nem alterado. Tente de novo com a chave que consta nas configurações.',
  'approval-key-unavailable': 'Chaves de aprovação não podem ser usadas aqui. {reason}',
  'approval-key-exists':
    'Este dispositivo já tem uma chave de aprovação sua. Use essa chave ou outro dispositivo.',
} satisfies Words<typeof english>
