import type { help as english } from '../en/help.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window's advice and of its problem screen, loaded when one of them is shown. */
export const help = {
  next: 'O que vem a seguir',
  copyForPartner: 'Copiar um texto para o parceiro',
  showForPartner: 'O que ele diz',

  'advice.title': 'Antes de assinar',
  'advice.ledger':
    'Esta conta está em um Ledger? Um Ledger assina mensagens da Solana dentro de um envelope que a Paxos não aceita. Use outra carteira com a mesma chave ou peça um pequeno depósito.',
  'advice.contract-wallet':
    'As contas da {wallet} são contratos, que não têm chave própria. A assinatura delas não pode ser conferida aqui: peça um pequeno depósito.',
  'advice.contract-account':
    'Este endereço é um contrato em {chain} (verificado com {host}). Ele não tem chave, então a assinatura não pode ser conferida: peça um pequeno depósito.',
  'advice.delegated-account':
    'Este endereço é uma conta inteligente em {chain} (EIP-7702; verificado com {host}). Assine de forma simples: uma carteira que envolve a mensagem faz uma assinatura que não confere.',

  'wrong.title': 'Outra conta está ativa na {wallet}',
  'wrong.needed': 'Necessária',
  'wrong.active': 'Ativa na {wallet}',
  'wrong.next': 'Troque para a conta necessária na {wallet} e tente de novo. Nada foi enviado.',

  'unfit.title': 'A assinatura não confere',
  'unfit.unverifiable': 'Esta assinatura não pode ser conferida aqui',
  'unfit.kept': 'Nada foi enviado a {site}, pois a Paxos não a aceitaria.',
  'unfit.keptNoSite': 'Nada foi enviado, pois a Paxos não a aceitaria.',
  'unfit.unverifiableKept': 'Nada foi enviado.',
  'unfit.tell': 'Parar e dizer por quê',
  'unfit.stop': 'Parar',
  unsupported: '{wallet} não pode assinar isto',
} satisfies Words<typeof english>
