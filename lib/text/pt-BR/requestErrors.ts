import type { requestErrors as english } from '../en/requestErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences that the background needs: it starts often, so it carries no others. */
export const requestErrors = {
  rejected: 'A solicitação foi recusada. Peça de novo quando o titular do endereço estiver pronto.',
  cancelled: 'A página retirou a solicitação. Peça de novo para recomeçar.',
  'payload-unreadable':
    'Os dados da verificação não puderam ser lidos: {reason}. Envie o JSON exatamente como a Paxos retornou.',
  'payload-too-large': 'Os dados da verificação passam de 64 KiB. Envie só os campos que a Paxos retornou.',
  'credentials-in-payload':
    'Os dados trazem uma credencial em “{field}”. Nada foi guardado. Remova e substitua essa credencial; uma carteira nunca precisa dela.',
  'method-mismatch':
    'Esta verificação exige outra chamada: requestDeposit para um pequeno depósito, requestSignature para uma assinatura.',
  expired: 'Esta verificação expirou. Crie uma nova e peça de novo.',
  'origin-refused':
    'Solicitações de {origin} não são aceitas. Use uma página https própria (ou localhost no desenvolvimento).',
  'policy-forbids': 'O seu administrador não permite isto aqui. Fale com ele se precisar.',
  'too-many-requests':
    'Este site tem solicitações demais aguardando. Termine ou cancele algumas e peça de novo.',
  paused: 'As solicitações deste site estão em pausa depois de várias recusas. Tente mais tarde.',
  'not-found': 'Essa solicitação não está mais aqui. Peça de novo pela página.',
  'state-changed': 'Esta solicitação avançou nesse meio-tempo. Veja o estado atual dela.',
  'digest-mismatch': 'O que foi aprovado não é o que seria assinado. Nada foi assinado; peça de novo.',
  'window-closed': 'A janela de assinatura foi fechada antes de terminar. Nada foi enviado; peça de novo.',
  interrupted: 'A assinatura foi interrompida. Nada foi enviado; peça de novo.',
  'wallet-page-gone': 'A página que leva a carteira não existe mais. Abra-a de novo e tente outra vez.',
  'permission-missing': 'O Countersign não tem acesso a {origin}. Conceda-o no pop-up e tente de novo.',
  internal: 'Algo deu errado dentro do Countersign ({reason}). Tente de novo; se continuar, informe.',
} satisfies Words<typeof english>
