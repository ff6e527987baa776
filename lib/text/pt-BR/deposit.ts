import type { deposit as english } from '../en/deposit.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a verification asks for a small deposit; loaded only then. */
export const deposit = {
  heading: 'Enviar um pequeno depósito',
  'moves.title': 'Isto move fundos',
  moves:
    'A Paxos pede que você envie exatamente este valor do seu endereço. Depois de enviado, não pode ser desfeito.',

  amount: 'Valor, exato',
  'amount.copy': 'Copiar o valor',
  'amount.units': '= {units} {unit}',
  'unit.wei': 'wei',
  'unit.lamports': 'lamports',
  'unit.token': 'unidades básicas ({decimals} casas decimais)',
  contract: 'Contrato de {symbol}',
  from: 'Do seu endereço',
  to: 'Para o endereço de depósito da Paxos',

  'chain.on': 'Em {chain}',
  'chain.change': 'Outra rede?',
  'chain.legend': 'De qual rede se trata',
  'chain.hint': 'A solicitação não diz se é a {network} em si ou a rede de testes dela.',
  'chain.main': '{chain}: fundos reais',
  'chain.test': '{chain}: fundos de teste, sem valor',
  'chain.testNow': 'Rede de testes: estes fundos não valem nada.',

  'sender.with': 'Enviar com',
  'sender.hand': 'Enviar por conta própria',
  'sender.handHint': 'De uma corretora, um custodiante, um celular ou outra carteira',
  'sender.byHand.asset':
    'O Countersign não conhece {asset} em {chain}, então não pode enviar. Envie você mesmo de uma carteira que conheça.',

  'rpc.title': 'O Countersign pode consultar a rede?',
  'rpc.hint':
    'Para ver se o seu saldo é suficiente, qual é a taxa e que o depósito chega, ele pergunta a um servidor (RPC) de {chain}. O servidor vê o seu endereço e o seu endereço IP. Nada foi perguntado ainda.',
  'rpc.handHint':
    'Com um servidor (RPC) de {chain}, o Countersign pode avisar quando o seu depósito chegar. O servidor vê o seu endereço e o seu endereço IP.',
  'rpc.legend': 'Servidor',
  'rpc.own': 'Outro',
  'rpc.ownLabel': 'Endereço do servidor',
  'rpc.use': 'Perguntar a este servidor',
  'rpc.public': 'Um servidor público de {chain}',
  'rpc.denied': 'O navegador não permitiu, então nada foi perguntado.',
  'rpc.asking': 'Perguntando a {host}…',
  'rpc.asked': 'Segundo {host}',
  'rpc.other': 'Usar outro servidor',
  'rpc.unreadable': 'Isto não é um endereço web. Exemplo: https://rpc.example.com',
  'rpc.http': 'O endereço deve começar com https ou estar nesta máquina.',
  'rpc.untouchable': 'O Countersign nunca se comunica com este site.',
  'rpc.credentials': 'Deixe de fora nome de usuário e senha.',

  fee: 'Taxa',
  'fee.about': 'cerca de {fee}',
  'fee.atMost': 'no máximo {fee}',
  'fee.account': 'inclui {amount} para abrir a conta de tokens do destinatário',
  'fee.contract': 'O seu endereço é um contrato: quem paga a taxa depende da sua carteira.',
  balance: 'Você tem',
  'funds.title': 'Não há o suficiente neste endereço',
  'funds.again': 'Olhar de novo',

  'send.hold.to': 'Segure para enviar {amount}',
  'send.hold': 'Pressione e segure por um momento.',
  'send.holding': 'Continue segurando…',
  'send.brief': 'Segure até aparecer que está enviando.',
  'send.cannotHold': 'Sem segurar',
  'send.confirm': 'Sim, enviar {amount} do meu endereço. Isto move fundos.',
  'send.now': 'Enviar',
  'send.sending': 'Enviando…',
  'send.tick.one': 'Marque a caixa acima para enviar.',
  'send.tick.other': 'Marque as {count} caixas acima para enviar.',
  'send.choose': 'Escolha quem envia.',
  'send.rpc': 'Primeiro escolha um servidor que o Countersign possa consultar.',
  'send.cost': 'A taxa está sendo consultada.',
  'send.funds': 'Não há o suficiente neste endereço.',
  'send.with': 'Com {sender}, taxa de cerca de {fee}',
  'send.noCost': 'Sem saber a taxa e o seu saldo, nada é enviado.',
  'send.toHand': 'Mostrar como',
  'send.toHandHint': 'A seguir: o valor, o endereço e um código QR.',

  'unlock.title': 'Desbloquear para enviar com {account}',
  'unlock.send': 'Desbloquear e enviar',

  'trouble.title': 'Nada foi enviado',
  'wallet.title': 'Confirme na {wallet}',
  'wallet.hint': 'Ela deve mostrar este valor, este destinatário e {chain}.',
  'wallet.stop': 'Parar de esperar',
  'wallet.wait': 'Se você confirmar lá, o depósito é enviado, com esta janela aberta ou não.',

  'sending.title': 'Enviando',
  'sending.hint': 'Isto leva um momento. O Countersign não envia duas vezes.',
  'sent.title': 'Enviado',
  'sent.hint': 'Está a caminho da rede. Você pode fechar esta janela; o Countersign continua acompanhando.',
  'confirming.title': 'Na rede',
  'confirming.hint':
    'Conta assim que tiver {needed} confirmações. Você pode fechar esta janela; o Countersign continua acompanhando.',
  'confirming.label': 'Confirmações',
  'confirming.count': '{count} de {needed} confirmações',
  'confirmed.title': 'Depósito confirmado',
  'confirmed.hint': 'A Paxos aprova a verificação alguns minutos depois disso. Não há mais nada a fazer.',
  'confirmed.page': '{site} foi avisado.',
  seenByBalance:
    'Um contrato o enviou, o que aparece no saldo do endereço da Paxos e em nenhuma transação sua.',
  'reverted.title': 'A transação falhou',
  'reverted.hint':
    'Ela está na rede, mas não moveu nada além da taxa. Veja no explorador por quê; você pode enviar de novo.',
  'dropped.title': 'Não enviado',
  'dropped.hint': 'É certo que nada chegou e que nada vai chegar. Você pode enviar de novo.',
  'unknown.title': 'Pode ter sido enviado',
  'unknown.hint':
    'Ninguém pode dizer ainda se foi. Não envie de novo: veja o histórico da sua carteira ou o seu endereço no explorador.',
  'watching.title': 'Aguardando o seu depósito',
  'watching.hint': 'Envie da sua carteira ou custodiante. O Countersign procura por ele na rede.',
  'unknown.unsentHint':
    'Se a sua carteira mostra com certeza que nada foi enviado, você pode dizer isso e enviar de novo. Se afinal foi enviado, o valor sai duas vezes.',
  'unknown.unsent': 'Não foi enviado',
  'watching.unsentHint': 'Você não enviou? Então pode voltar às outras formas.',
  'watching.unsent': 'Eu não enviei',

  'note.wallet-refused': 'Foi recusado na carteira.',
  'note.blockhash-expired': 'A rede não o incluiu a tempo.',
  'note.nonce-used': 'Outra transação do seu endereço tomou o lugar, e não era este depósito.',
  'note.declared-unsent': 'Você disse que não foi enviado.',
  'note.wallet-failed': 'A carteira terminou com um erro e não disse se enviou.',
  'note.window-closed': 'A janela foi fechada enquanto a carteira era consultada.',
  'note.overtaken':
    'A rede não conhece a transação que a sua carteira indicou e incluiu outra do seu endereço.',
  'note.endpoint-down': 'O servidor não responde no momento. O Countersign continua perguntando.',
  'note.endpoint-wrong-chain':
    'O servidor responde por outra rede, então o que ele diz não conta. Escolha outro.',
  'note.endpoint-contradicts': 'O que o servidor diz não bate, então não conta. Escolha outro.',
  'note.broadcast-refused': 'O servidor não o aceitou. Ainda pode passar.',
  'note.replaced': 'A sua carteira substituiu a transação por outra que faz o mesmo.',
  'note.waiting': 'A rede a tem e ainda não a incluiu.',

  'expired.title': 'Esta solicitação expirou',
  'expired.hint':
    'Nada foi enviado daqui. Um depósito que chegue agora não conta: peça uma nova solicitação.',
  'rejected.title': 'Recusada',
  'rejected.hint': 'Nada foi enviado, e nada sobre suas carteiras foi compartilhado.',
  'withdrawn.title': 'A página retirou a solicitação',
  'withdrawn.hint': 'Nada foi enviado.',
  'failed.title': 'Não enviado',
  late: 'A solicitação expirou nesse meio-tempo. A Paxos ainda pode contar o que foi enviado a tempo.',

  'hash.label': 'Transação',
  'hash.copy': 'Copiar a transação',
  'hash.open': 'Consultar',
  leave: 'Deixar a página parar de esperar',

  again: 'Enviar de novo',
  givesUp: 'Parar aqui',

  'hand.title': 'Enviar por conta própria',
  'hand.steps':
    'Envie exatamente isto, em uma só transferência, em {chain}. Um pouco a mais ou a menos não conta; a taxa é paga por fora.',
  'hand.qr': 'Leia com uma carteira no seu celular',
  'hand.qrLabel': 'Código QR do pagamento: {amount} para {address}',
  'hand.qrShow': 'Mostrar código QR',
  'hand.qrHide': 'Ocultar código QR',
  'hand.copyLink': 'Copiar link de pagamento',
  'hand.watch': 'Acompanhar a chegada',
  'hand.watchHint': 'Pressione antes de enviar: assim o Countersign vê quando chegar.',
  'hand.blindDone': 'Concluir',
  'hand.blindHint': 'Sem um servidor, o Countersign não pode ver se chega. A Paxos pode.',
} satisfies Words<typeof english>
