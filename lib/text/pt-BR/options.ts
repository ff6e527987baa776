import type { options as english } from '../en/options.ts'
import type { Words } from '../translation.ts'
import { accounts } from './accounts.ts'

/** Words of the options page. */
export const options = {
  title: 'Configurações do Countersign',
  navigation: 'Configurações',
  'nav.accounts': 'Contas',
  'nav.sites': 'Sites',
  'nav.activity': 'Atividade',
  'nav.keys': 'Chaves de aprovação',
  'nav.check': 'Conferir',
  'nav.settings': 'Preferências',
  'nav.about': 'Sobre',
  saved: 'Salvo.',

  ...accounts,

  'sites.intro':
    'O Countersign só ouve uma página onde você permite. Ele nunca funciona em páginas da Paxos, seja qual for a sua escolha.',
  'sites.scope': 'Onde o Countersign funciona',
  'sites.every': 'Em todos os sites https',
  'sites.everyHint':
    'Qualquer site que peça que você prove um endereço simplesmente funciona. O seu navegador vai dizer que o Countersign pode ler esses sites.',
  'sites.chosen': 'Só nos sites que eu escolher',
  'sites.chosenHint': 'Você permite cada site uma vez, aqui ou no botão da barra de ferramentas.',
  'sites.loopback': 'Também nesta máquina (localhost e 127.0.0.1), para desenvolvedores',
  'sites.list': 'Sites que você escolheu',
  'sites.none': 'Nenhum ainda. Adicione um abaixo ou abra o site e use o botão da barra de ferramentas.',
  'sites.pattern': 'Permitido nas configurações do próprio navegador',
  'sites.coveredByAll': 'Guardado para quando você deixar de permitir todos os sites.',
  'sites.use.ask': 'Pode solicitar',
  'sites.use.watch': 'Observado em busca de verificações',
  'sites.use.wallet': 'Vê suas contas como carteira',
  'sites.use.callback': 'Recebe assinaturas por si só',
  'sites.since': 'desde {time}',
  'sites.byGrant': 'concedido no navegador',
  'sites.stop': 'Parar',
  'sites.stopNamed.watch': 'Parar de observar {site}',
  'sites.stopNamed.wallet': 'Parar de mostrar contas a {site}',
  'sites.stopNamed.callback': 'Parar de enviar assinaturas automaticamente a {site}',
  'sites.stopped': 'Isso foi retirado de {site}. O que ele tinha solicitado é recusado.',
  'sites.forbidden': 'Bloqueado pelo seu administrador. Não pode solicitar.',
  'sites.remove': 'Remover',
  'sites.removeNamed': 'Remover {site}',
  'sites.removed': 'O Countersign não funciona mais em {site}.',
  'policy.locked': 'Definido pelo seu administrador.',
  'policy.some':
    'O seu administrador definiu parte disto. O que está definido aparece bloqueado e não pode ser mudado aqui.',
  'policy.broken':
    'A política do seu administrador não pode ser lida, então tudo o que ela poderia proibir está fechado: nenhum site pode solicitar e nenhuma chave é usada. Peça que a corrija.',
  'policy.brokenTitle': 'Fechado por uma política que não pode ser lida',
  'policy.noAccounts':
    'O seu administrador não permite chaves neste navegador. Nenhuma pode ser adicionada ou usada; o que está aqui pode ser exportado e removido.',
  'sites.add': 'Adicionar um site',
  'sites.addHint': 'O endereço dele, como partner.example',
  'sites.addButton': 'Permitir',
  'sites.added': 'O Countersign agora funciona em {site}.',
  'sites.unreadable': 'Isso não é o endereço de um site. Escreva como partner.example.',
  'sites.http': 'O Countersign só funciona em sites https. Peça a esse site o endereço https dele.',
  'sites.untouchable':
    'Esse é um site da Paxos, onde o Countersign nunca funciona. Adicione o site que pede a você.',
  'sites.denied': 'O navegador não deu acesso a {site}, então nada mudou.',
  'sites.deniedAll': 'O navegador não deu acesso, então nada mudou.',

  'settings.encoding': 'Como as assinaturas da Solana são escritas',
  'settings.encodingHint': 'Mude só quando quem pede disser para mudar.',
  'settings.base58': 'Base58',
  'settings.base58Hint': 'O que a maioria dos serviços espera.',
  'settings.base64': 'Base64',
  'settings.hex': 'Hexadecimal',
  'settings.explorer': 'Aonde levam os links de endereços',
  'settings.explorerHint': 'Uma verificação não diz se é um teste. Nada é aberto até você clicar.',
  'settings.main': 'Redes principais',
  'settings.test': 'Redes de teste',
  'settings.testHint': 'Sepolia e similares, para o ambiente de testes da Paxos.',
  'settings.rpc': 'Consultar uma rede',
  'settings.rpcHint':
    'Com um servidor RPC de uma rede, o Countersign pode reconhecer contas de contrato e enviar e acompanhar pequenos depósitos. O servidor então fica sabendo qual endereço você prova. Nenhum é contatado antes de você salvá-lo.',
  'settings.rpcFor': 'Servidor RPC para {network}',
  'settings.rpcPlaceholder': 'https://',
  'settings.rpcSave': 'Salvar',
  'settings.rpcSaveFor': 'Salvar o servidor para {network}',
  'settings.rpcRemoveFor': 'Remover o servidor para {network}',
  'settings.rpcUnreadable': 'Isso não é o endereço de um servidor. Escreva como https://rpc.example/….',
  'settings.rpcHttp': 'Só são usados servidores https, ou http nesta máquina (localhost e 127.0.0.1).',
  'settings.rpcUntouchable': 'Esse é um site da Paxos, em que o Countersign nunca toca.',
  'settings.rpcCredentials':
    'O endereço de um servidor não pode ter nome de usuário nem senha. Use um com a chave no caminho.',
  'settings.rpcDenied': 'O navegador não deu acesso a {host}, então nada foi salvo.',
  'settings.rpcAnswers': '{host} responde por {chain}.',
  'settings.language': 'Idioma',
  'settings.languageBrowser': 'Como o navegador',
  'settings.languageHint':
    'Uma mensagem que você assina é mostrada como ela é, seja qual for a sua escolha aqui.',
  'settings.look': 'Aparência',
  'settings.lookHint':
    'O Countersign segue o seu sistema: claro ou escuro, contraste, movimento e tamanho do texto.',

  'about.version': 'Versão {version}',
  'about.what':
    'O Countersign mostra a você a mensagem exata que prova um endereço, assina onde você quiser, confere a assinatura e a devolve.',
  'about.kept': 'O que fica guardado e onde',
  'about.keys': 'Chaves',
  'about.keysWhere':
    'Neste perfil do navegador, criptografadas com a sua senha. Nunca enviadas a lugar nenhum, nunca em texto claro no disco.',
  'about.proofs': 'Provas',
  'about.proofsWhere': 'Neste perfil do navegador, legíveis sem senha. Nada é guardado de janelas privadas.',
  'about.requests': 'Solicitações',
  'about.requestsWhere': 'Na memória; somem quando o navegador fecha.',
  'about.sites': 'Sites e preferências',
  'about.sitesWhere': 'Neste perfil do navegador.',
  'about.network': 'O que sai',
  'about.networkWhere':
    'A assinatura, para a página que pediu, quando você assina. Mais nada: sem estatísticas, sem relatórios, sem atualizações próprias.',
  'about.welcome': 'Mostrar a introdução de novo',
} satisfies Words<typeof english>
