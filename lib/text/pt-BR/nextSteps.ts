import type { nextSteps as english } from '../en/nextSteps.ts'
import type { Words } from '../translation.ts'

/** What comes next after a diagnosis, for the person; and the same for whoever asked. */
export const nextSteps = {
  'sign-again': 'Assine de novo, com a conta e a mensagem exatamente como pedido.',
  'other-wallet': 'Use outra carteira que tenha este endereço. Se não houver, peça um pequeno depósito.',
  'small-deposit':
    'Peça um pequeno depósito: quem pediu pode criar uma verificação desse tipo para este endereço.',
  'ask-partner': 'Quem pediu precisa corrigir isso do lado deles. Envie o texto abaixo.',
  'keep-secret': 'Não dê isto a ninguém e não peça a ninguém que olhe.',

  // What was only written in another way, and was therefore mended.
  'mended.encoding': 'A assinatura estava em outra codificação e foi reescrita.',
  'mended.recovery-id': 'O último byte da assinatura, v, estava escrito de outra forma e agora é 27 ou 28.',
  'mended.compact': 'A assinatura veio na forma curta do ERC-2098 e foi escrita por extenso em 65 bytes.',
  'mended.high-s':
    'O número s da assinatura estava na metade superior e foi substituído pelo equivalente, que diz o mesmo.',
  mended: 'Só mudou como está escrita, nunca o que ela assina.',
} satisfies Words<typeof english>
