import type { depositErrors as english } from '../en/depositErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of small deposits. They come with the code that builds and sends one. */
export const depositErrors = {
  'deposit-refused':
    'Este não é um pequeno depósito que possa ser enviado: {reason}. Não envie nada e peça de novo.',
  'deposit-endpoint':
    '{host} não respondeu como deveria: {reason}. Nada foi enviado. Tente de novo ou escolha outro servidor.',
  'deposit-wrong-chain':
    '{host} responde por outra rede que não {chain}. Nada foi enviado. Escolha um servidor dessa rede.',
  'deposit-funds':
    'A conta tem {held} {asset}; são necessários {needed}, incluída a taxa da rede. Nada foi enviado. Adicione fundos e tente de novo.',
  'deposit-token-funds':
    'A conta tem {held} {asset}; são necessários {needed}. Nada foi enviado. Adicione fundos e tente de novo.',
  'deposit-would-fail':
    'A rede não executaria esta transferência: {reason}. Nada foi enviado. Envie de outra forma ou peça de novo.',
  'deposit-mismatch':
    'O que seria assinado não é o depósito que foi mostrado. Nada foi assinado; peça de novo.',
  'wallet-wrong-chain':
    'A carteira está em outra rede que não {chain}, e nada foi enviado. Troque-a para lá e tente de novo.',
  'wallet-chain-unknown':
    'A carteira não conhece {chain}, e nada foi enviado. Adicione essa rede à carteira e tente de novo.',
  'wallet-cannot-send':
    'Esta carteira não pode enviar daqui, e nada foi enviado. Escolha outra ou envie manualmente.',
  'wallet-unclear': 'Não se sabe se a carteira enviou o depósito: {reason}. Olhe primeiro na carteira.',
  'deposit-by-hand':
    'Esta verificação pede um pequeno depósito, que foi mostrado ao titular do endereço. Nenhuma assinatura virá; acompanhe o status.',
  'deposit-fee-changed':
    'A taxa da rede subiu desde que foi mostrada, então nada foi enviado. Olhe de novo e decida outra vez.',
  'deposit-under-way':
    'Este depósito já tinha sido iniciado e pode ter sido enviado. Nada foi enviado agora. Veja como ele está.',
  'deposit-not-noted':
    'O depósito não pôde ser anotado antes, então nada foi enviado. Libere espaço em disco e tente de novo.',
  'deposit-dropped': 'O depósito não foi enviado, e nada foi movido. Ele pode ser enviado de novo.',
  'deposit-reverted': 'A rede não executou o depósito: só a taxa foi paga. Ele pode ser enviado de novo.',
  'deposit-unknown':
    'Um depósito foi entregue, e não se sabe se ele chega. Não envie outro; acompanhe o status da verificação.',
} satisfies Words<typeof english>
