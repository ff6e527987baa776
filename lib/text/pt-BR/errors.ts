import type { errors as english } from '../en/errors.ts'
import type { Words } from '../translation.ts'
import { requestErrors } from './requestErrors.ts'

/**
 * One sentence for each error code: what happened and what to do next. Partners see these through the page
 * protocol and the command line, people see them in the sign window.
 */
export const errors = {
  ...requestErrors,
  unavailable:
    'O Countersign não está instalado ou não pode funcionar neste site. Instale-o ou dê acesso e tente de novo.',
  reload: 'O Countersign foi atualizado. Recarregue esta página e tente de novo.',
  blocked: 'O Countersign não vai assinar esta mensagem: {reason}',
  'unsupported-network':
    'O Countersign não conhece a rede “{network}”. Confira os dados da verificação ou atualize o Countersign.',
  'unsupported-method': 'O método de verificação “{method}” não pode ser feito aqui. Fale com quem pediu.',
  conflict:
    'Este ID de verificação já foi visto com outro conteúdo. Crie uma nova verificação e peça de novo.',
  'proof-unreadable':
    'Esta prova não pode ser lida: {reason}. Use o arquivo exatamente como o Countersign salvou.',
  'proof-not-saved':
    'A prova não pôde ser salva, então nada foi entregue. Libere espaço em disco e tente de novo.',
  'wallet-not-found':
    'Nenhuma carteira foi encontrada para este endereço. Conecte a carteira que o tem ou adicione a conta ao Countersign.',
  'wallet-declined': 'A carteira recusou assinar. Tente de novo ou escolha outra carteira.',
  'wallet-declined-or-ledger':
    'A carteira não assinou. Se você não recusou, a conta pode estar em um Ledger, que não pode assinar essas mensagens: escolha outra carteira ou peça um pequeno depósito.',
  'wallet-hardware':
    'O dispositivo físico desta conta não pode assinar essas mensagens. Escolha outra carteira ou peça um pequeno depósito.',
  'wallet-busy':
    'A carteira já tem uma solicitação aguardando. Abra a carteira, termine essa solicitação e tente de novo.',
  'wallet-takes-for-transaction':
    'A carteira toma esta mensagem por uma transação e se recusa a assinar. Escolha outra carteira ou peça um pequeno depósito.',
  'wallet-timeout': 'A carteira não respondeu. Abra-a, procure uma solicitação aguardando e tente de novo.',
  'wallet-wrong-account':
    'A carteira oferece {actual}, não {expected}. Troque a conta na carteira e tente de novo.',
  'wallet-locked': 'A carteira está bloqueada. Desbloqueie-a e tente de novo.',
  'wallet-unsupported':
    'Esta carteira não pode assinar mensagens aqui. Escolha outra carteira ou peça um pequeno depósito.',
  'wallet-failed': 'A carteira falhou: {reason}. Tente de novo ou escolha outra carteira.',
  'signature-invalid': 'A assinatura não é válida para este endereço: {diagnosis}',
  'signature-unverifiable':
    'Esta assinatura não pode ser conferida aqui: {diagnosis} Peça uma verificação por pequeno depósito.',
  'signature-unreadable':
    'A assinatura não pôde ser lida: {reason}. Forneça-a exatamente como a carteira retornou.',
  'not-delivered':
    'A assinatura foi feita, mas a página não a recebeu. Copie-a do Countersign ou peça de novo no mesmo site.',
  'vault-locked': 'Suas contas estão bloqueadas. Desbloqueie-as com a sua senha.',
  'wrong-password': 'Essa senha não está certa. Tente de novo.',
  'password-too-weak': 'Essa senha é curta demais. Use pelo menos {minimum} caracteres.',
  'unlock-delayed': 'Senhas erradas demais. Tente de novo em {seconds} segundos.',
  'vault-missing': 'Ainda não há contas aqui. Crie uma senha primeiro.',
  'vault-exists': 'Já há contas aqui. Desbloqueie-as com a senha delas.',
  'vault-damaged': 'As contas guardadas estão danificadas e não podem ser lidas. Restaure-as do seu backup.',
  'vault-not-written':
    'A mudança não pôde ser salva, e nada se perdeu. Libere espaço em disco e tente de novo.',
  'address-unreadable': 'Isso não é um endereço desta rede. Confira o que você colou.',
  'account-watch-only': 'Não há chave desta conta aqui, só o endereço. Importe a chave para assinar com ela.',
  'passkey-unavailable':
    'Chaves de acesso não podem ser usadas aqui. {reason} A sua senha funciona como antes.',
  'passkey-cancelled':
    'A chave de acesso não foi usada. Tente de novo e siga as instruções do seu navegador.',
  'passkey-needed':
    'Nada foi assinado: esta conta só assina com a sua chave de acesso, e ela não foi usada. Tente de novo. Se ela se perdeu, a sua senha encerra isso nas configurações.',
  'passkey-no-prf':
    'Esta chave de acesso ou este dispositivo não pode guardar uma chave para você (sem PRF). Escolha outra ou continue com a sua senha.',
  'passkey-missing': 'Não há chave de acesso para estas contas aqui. Adicione uma nas configurações.',
  'passkey-wrong': 'Essa chave de acesso não abre estas contas. Use outra das suas.',
  'passkey-exists':
    'Este dispositivo já tem uma chave de acesso para estas contas. Use outro dispositivo ou essa chave.',
  'passkey-limit':
    'Estas contas têm {most} chaves de acesso, e não pode haver mais. Remova uma e depois adicione esta.',
  'passkey-in-use':
    'Há contas que precisam desta chave de acesso ao assinar. Encerre isso primeiro e depois remova-a.',
  'account-exists': 'Esta conta já está aqui. Use a da lista.',
  'account-missing': 'Essa conta não está mais aqui. Escolha outra.',
  'storage-unreadable':
    'Dados guardados não puderam ser lidos: {reason}. Suas contas não foram alteradas; reinicie o navegador.',
  'rpc-failed': '{host} não respondeu como um servidor RPC: {reason}. Confira o endereço e tente de novo.',
  'rpc-wrong-chain':
    '{host} responde pela rede {chain}, que não é {network}. Indique um servidor dessa rede ou da rede de testes dela.',
  'settings-not-saved': 'A configuração não pôde ser salva. Libere espaço em disco e tente de novo.',
  'image-unreadable': 'Essa imagem não pôde ser lida. Salve-a como PNG ou JPEG e tente de novo.',
  'image-too-large': 'Essa imagem é grande demais para ser lida. Recorte-a até o código QR e tente de novo.',
  'qr-not-found':
    'Nenhum código QR foi encontrado nessa imagem. Recorte-a até o código, nítido e inteiro, e tente de novo.',
  'qr-too-large': 'Isto é longo demais para um código QR. Copie ou salve como arquivo.',
} satisfies Words<typeof english>
