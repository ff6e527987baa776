import type { popup as english } from '../en/popup.ts'
import type { Words } from '../translation.ts'

/** Words of the popup page. */
export const popup = {
  title: 'Countersign',
  settings: 'Abrir configurações',
  lock: 'Bloquear',
  lockAccounts: 'Bloquear suas contas agora',
  unlockAccounts: 'Desbloquear suas contas nas configurações',

  'waiting.heading': 'Aguardando você',
  'waiting.empty': 'Nada está aguardando. Quando um site pedir que você prove um endereço, aparece aqui.',
  'waiting.review.one': 'Ver a solicitação',
  'waiting.review.other': 'Ver {count} solicitações',
  'waiting.batch.one': '{count} endereço de uma vez',
  'waiting.batch.other': '{count} endereços de uma vez',
  'waiting.connect': 'Pede para ver suas contas',
  'waiting.approval': 'Pede a sua chave de aprovação',
  'waiting.signing': 'Sendo assinada',
  'waiting.notice': 'Recusada',

  'site.heading': 'Este site',
  'site.allowed': 'O Countersign funciona aqui.',
  'site.allowedEverywhere': 'O Countersign funciona em todos os sites https.',
  'site.allowedLoopback': 'O Countersign funciona em {host}, em qualquer porta.',
  'site.once': 'O Countersign funciona aqui até você sair desta página.',
  'site.notAllowed': 'O Countersign ainda não funciona aqui.',
  'site.allow': 'Sempre neste site',
  'site.allowLoopback': 'Sempre em {host}',
  'site.useOnce': 'Só desta vez',
  'site.stop': 'Parar neste site',
  'site.change': 'Mudar',
  'site.wallet': 'Ser uma carteira neste site',
  'site.walletHint':
    'O site pode pedir para ver suas contas daqui e para assinar mensagens. Você é consultado a cada vez.',
  'site.walletByPolicy': 'Decidido pelo seu administrador.',
  'site.policy': 'O seu administrador não permite o Countersign neste site.',
  'policy.broken':
    'A política do seu administrador não pode ser lida, então nenhum site pode solicitar e nenhuma chave é usada. Peça que a corrija.',
  'site.http':
    'Esta página não é criptografada (http), então o Countersign não funciona aqui. Abra o endereço https dela.',
  'site.untouchable': 'Esta é uma página da Paxos. O Countersign nunca funciona aqui.',
  'site.browser': 'Esta página pertence ao navegador. Abra o site que pede que você prove um endereço.',
  'site.denied': 'O navegador não deu acesso, então nada mudou.',

  'proofs.heading': 'Últimas provas',
  'proofs.empty': 'Nada assinado ainda. Suas provas aparecerão aqui.',
  'proofs.undelivered': 'A página não recebeu esta assinatura. Copie-a ou solicite de novo no mesmo site.',
  'proofs.all': 'Todas as provas',
  'proofs.copyFor': 'Copiar a assinatura para {whom}',
  'proofs.moreFor': 'Outras formas de entregar a assinatura para {whom}',
} satisfies Words<typeof english>
