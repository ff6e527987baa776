import type { welcome as english } from '../en/welcome.ts'
import type { Words } from '../translation.ts'

/** Words of the welcome page. */
export const welcome = {
  title: 'Boas-vindas ao Countersign',
  intro:
    'Quando um site pede que você prove que um endereço é seu, o Countersign mostra a mensagem exata, confere e devolve só a assinatura.',
  steps: 'Etapas',
  stepDone: 'feito',
  next: 'Continuar',
  skip: 'Pular esta etapa',
  skipAll: 'Pular a introdução',

  'sites.name': 'Sites',
  'sites.heading': 'Onde o Countersign deve funcionar?',
  'sites.intro': 'Ele só ouve uma página onde você permite e nunca funciona em páginas da Paxos.',
  'sites.every': 'Em todos os sites https',
  'sites.everyHint': 'O jeito fácil: qualquer site que pedir simplesmente funciona.',
  'sites.chosen': 'Só nos sites que eu escolher',
  'sites.chosenHint': 'Você permite cada site uma vez, no botão da barra de ferramentas.',
  'sites.loopback': 'Também nesta máquina (localhost), para desenvolvedores',
  'sites.denied': 'O navegador não deu acesso. Você ainda pode escolher cada site.',
  'sites.deniedLoopback': 'O navegador não deu acesso ao localhost, então nada mudou.',
  'sites.everyDone': 'O Countersign funciona em todos os sites https.',
  'sites.chosenDone': 'O Countersign funciona nos sites que você escolher.',

  'signing.name': 'Assinatura',
  'signing.heading': 'Com o que você vai assinar?',
  'signing.wallet': 'Uma carteira neste navegador',
  'signing.walletHint':
    'MetaMask, Phantom e outras: não há nada a configurar. O Countersign encontra a que tem o endereço e pede a ela.',
  'signing.local': 'Uma conta no Countersign',
  'signing.localHint':
    'Crie uma nova frase de recuperação ou traga uma frase, chave ou arquivo de chave. Fica guardada aqui, criptografada com a sua senha.',
  'signing.create': 'Criar uma conta',
  'signing.import': 'Importar uma conta',
  'signing.addHint': 'Leva menos de um minuto, em uma nova aba. Volte aqui quando terminar.',
  'signing.accounts.one': '{count} conta está configurada.',
  'signing.accounts.other': '{count} contas estão configuradas.',
  'signing.walletDone': 'A sua carteira assina.',

  'practice.name': 'Prática',
  'practice.heading': 'Experimente uma vez',
  'practice.label': 'Prática',
  'practice.intro':
    'Este é um exemplo que acabou de ser feito na sua máquina. A chave dele é descartada depois, e nada é enviado.',
  'practice.address': 'Prove que você controla este endereço',
  'practice.message': 'Mensagem, exatamente como será assinada',
  'practice.sign': 'Assinar o exemplo',
  'practice.again': 'Fazer outro exemplo',
  'practice.not': 'Isto não é uma transação. Nada é movido.',
  'practice.done': 'Assinado e conferido',
  'practice.doneHint':
    'A assinatura combina com esta mensagem e este endereço. Em uma solicitação real, ela voltaria agora ao site que pediu.',
  'practice.failed': 'O exemplo não pôde ser assinado: {reason} Suas contas não são afetadas.',
  'practice.signature': 'Assinatura',

  'done.heading': 'Tudo pronto',
  'done.sites': 'Sites',
  'done.signing': 'Assinatura',
  'done.practice': 'Prática',
  'done.practiceDone': 'Você assinou o exemplo.',
  'done.practiceSkipped': 'Pulada. Você pode voltar a ela pelas configurações.',
  'done.next':
    'Quando um site pede que você prove um endereço, a janela do Countersign se abre. Você também a encontra no botão da barra de ferramentas.',
  'done.settings': 'Abrir configurações',
  'done.close': 'Fechar esta página',
} satisfies Words<typeof english>
