import type { connect as english } from '../en/connect.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a page asks to see accounts; loaded only then. */
export const connect = {
  'heading.evm': 'Conectar contas Ethereum?',
  'heading.solana': 'Conectar contas Solana?',
  'heading.blocked': 'Esta página não pode se conectar',
  intro:
    '{site} quer usar o Countersign como carteira. O site vê as contas que você marcar e pode então pedir que você assine mensagens com elas. Você lê cada uma aqui primeiro.',
  'which.one': 'Sua conta',
  'which.other': 'Quais contas ele pode ver?',
  'nobody.title': 'Você não tem conta desse tipo aqui',
  'nobody.hint': 'Adicione uma primeiro; a página espera enquanto isso.',
  'nobody.add': 'Adicionar uma conta',
  'nobody.lookAgain': 'Procurar de novo',
  'foot.ready': 'Ele nunca pode mover nada. Você pode retirar isso a qualquer momento no pop-up.',
  'foot.choose': 'Marque as contas que ele pode ver.',
  'foot.tick.one': 'Marque a caixa acima primeiro.',
  'foot.tick.other': 'Marque as {count} caixas acima primeiro.',
  'foot.nobody': 'Sem uma conta não há o que conectar.',
  connect: 'Conectar',
} satisfies Words<typeof english>
