import type { sign as english } from '../en/sign.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window, and of the views of a request that other pages share with it. */
export const sign = {
  title: 'Countersign: pedido de assinatura',
  heading: 'Prove que você controla este endereço',
  'heading.blocked': 'Isto não pode ser assinado aqui',
  checking: 'Conferindo…',

  'origin.punycode': 'Este nome é escrito com letras fora de a a z; esta é a forma exata.',
  'origin.frame': 'Solicitado de um quadro dentro de {top}.',
  'origin.frameHidden': 'Solicitado de um quadro dentro de um site que o Countersign não pode ver.',
  'origin.link': 'De um link',
  'origin.paste': 'Colado por você',
  'origin.file': 'De um arquivo',
  'origin.qr': 'De um código QR',
  'origin.other': 'Sem site',
  'origin.noSite': 'Nenhum site é conhecido. Assine só o que você esperava.',

  queue: '{position} de {total}',
  'queue.label': 'Solicitação',

  address: 'Endereço',
  'network.unknown': '“{network}” (não conhecida aqui)',

  message: 'Mensagem, exatamente como será assinada',
  'message.refused': 'A mensagem',
  'message.form': 'Mostrar a mensagem como',
  'message.text': 'Texto',
  'message.escaped': 'Esc',
  'message.hex': 'Hex',
  'message.bytes.one': '{count} byte',
  'message.bytes.other': '{count} bytes',
  'message.lines.one': '{count} linha',
  'message.lines.other': '{count} linhas',
  'message.below.one': 'mais {count} linha abaixo',
  'message.below.other': 'mais {count} linhas abaixo',
  'message.end': 'este é o fim',
  'message.all': 'Mostrar tudo',
  'message.less': 'Mostrar menos',
  payload: 'O que foi enviado',

  'risk.fine': 'Uma mensagem da Paxos. Ela combina com este endereço e esta rede.',
  'risk.tick': 'Li isto e quero continuar',

  'signer.with': 'Assinar com',
  'signer.others': 'Outras carteiras',
  'signer.searching': 'Procurando suas carteiras…',
  'signer.local': 'Guardada pelo Countersign',
  'signer.fits': 'Tem este endereço',
  'signer.unknown': 'Ainda não conectada aqui',
  'signer.other': 'Mostra outro endereço: {account}',
  'signer.duplicate': 'Outra carteira aqui tem o mesmo nome. Olhe duas vezes.',
  'nobody.title': 'Nenhuma das suas carteiras tem este endereço aqui',
  'nobody.page':
    'Conecte na página a carteira que o tem e procure de novo, ou adicione a conta ao Countersign.',
  'nobody.noPage': 'Adicione a conta ao Countersign ou use uma carteira em uma aba que você tem aberta.',
  'nobody.frame':
    'Carteiras não aparecem em quadros. Abra a página em uma aba própria ou adicione a conta ao Countersign.',
  'nobody.insecure':
    'Carteiras não aparecem em páginas http simples. Abra a página por https ou adicione a conta ao Countersign.',
  'nobody.localhost-subdomain':
    'Muitas carteiras não aparecem em *.localhost. Use o próprio http://localhost ou adicione a conta ao Countersign.',
  'nobody.lookAgain': 'Procurar de novo',
  'nobody.add': 'Adicionar uma conta',
  'nobody.tab': 'Usar uma carteira em uma aba',
  'nobody.tabs': 'Qual aba tem a carteira?',
  'nobody.noTabs':
    'Nenhuma aba aberta deixa o Countersign procurar carteiras. Dê acesso a um site em que a sua carteira funcione e procure de novo.',

  reassurance: 'Isto não é uma transação. Nada é movido.',
  sign: 'Assinar',
  'sign.return': 'Assinar e devolver a {site}',
  'sign.returnPage': 'Assinar e devolver à página',
  'sign.connect': 'Conectar {wallet} e assinar',
  'sign.tick.one': 'Marque a caixa acima para assinar.',
  'sign.tick.other': 'Marque as {count} caixas acima para assinar.',
  'sign.show': 'Mostrar',
  'sign.choose': 'Escolha quem assina.',
  'sign.nobody': 'Nenhuma das suas carteiras tem este endereço aqui.',
  signing: 'Assinando…',
  touch: 'Siga as instruções do seu navegador…',

  'blocked.close': 'Recusar e fechar',
  'blocked.told': 'A página fica sabendo por quê, sem detalhes das suas carteiras.',

  'unlock.title': 'Desbloquear para assinar com {account}',
  'unlock.sign': 'Desbloquear e assinar',
  'unlock.passkey': 'Usar sua chave de acesso',
  'unlock.touching': 'Siga as instruções do seu navegador',
  'unlock.progress': 'Conferindo a senha…',

  'wallet.title': 'Confirme na {wallet}',
  'wallet.hint': 'Ela deve mostrar esta mesma mensagem, e nenhuma transação.',
  'wallet.lost': 'Não abriu?',
  'wallet.lostHint':
    'Clique no ícone da {wallet} na barra de ferramentas. Algumas carteiras só abrem ao lado da página que pediu.',
  'wallet.showPage': 'Mostrar a página',

  'returned.title': 'Assinado e devolvido',
  'returned.to': '{site} tem a sua assinatura. Agora pode concluir a verificação.',
  'returned.next': 'Próxima solicitação',
  'returned.soon': 'A próxima solicitação vem em um momento.',
  'returned.proof': 'Uma prova fica guardada em “Atividade”.',
  'returned.noProof': 'Você está em uma janela privada, então nenhuma prova é guardada.',
  'signed.title': 'Assinado',
  'signed.hint': 'Entregue isto a quem pediu. Prova o controle do endereço e mais nada.',
  'delivering.title': 'Entregando a {site}',
  'delivering.hint': 'A assinatura está feita e guardada. Falta a página recebê-la.',
  'undelivered.title': 'Assinado, mas a página não recebeu',
  'undelivered.hint':
    'A página em {site} pode ter sido fechada ou recarregada. A sua assinatura está guardada: envie de novo ou entregue você mesmo. Se a página pedir de novo, recebe esta mesma assinatura.',
  'undelivered.retry': 'Enviar de novo',

  'expired.title': 'Esta solicitação expirou',
  'expired.hint': 'Nada foi assinado. Peça uma nova a {site}.',
  'expired.hintNoSite': 'Nada foi assinado. Peça uma nova a quem enviou.',
  'rejected.title': 'Recusada',
  'rejected.hint': 'Nada foi assinado, e nada sobre suas carteiras foi compartilhado.',
  'withdrawn.title': 'A página retirou a solicitação',
  'withdrawn.hint': 'Nada foi assinado. Peça de novo em {site} se ainda quiser.',
  'failed.title': 'Não assinado',
  'failed.told': 'A página foi avisada.',
  'notice.title': 'Um segredo veio junto',
  'notice.hint': 'Nada foi assinado.',
  'notice.read': 'Li isto',
  'empty.title': 'Nada a assinar',
  'empty.hint': 'Solicitações de páginas aparecem aqui. Você também pode colar uma no pop-up do Countersign.',

  'trouble.title': 'Isso não funcionou',
} satisfies Words<typeof english>
