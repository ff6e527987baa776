import type { reasons as english } from '../en/reasons.ts'
import type { Words } from '../translation.ts'

/**
 * Reasons that rules, readers and wallets' answers give in English, since pages and programs are told them too. They
 * complete a sentence (`{reason}`, `{kinds}`); a reason that is not here is shown as it is.
 */
export const reasons = {
  // Why an origin could be taken for another one
  'text before the host': 'texto antes do host',
  'a dot at its end': 'um ponto no fim',
  'letters of another alphabet': 'letras de outro alfabeto',
  'a name like Paxos’s': 'um nome parecido com o da Paxos',
  'a name like a well-known one': 'um nome parecido com um conhecido',
  'another site’s name at its start': 'o nome de outro site no início',
  'its length': 'o comprimento',

  // Unusual white space
  'Windows line ends': 'fins de linha do Windows',
  'carriage returns': 'retornos de carro',
  tabs: 'tabulações',
  'blanks at the end of a line': 'espaços no fim de uma linha',
  'a line end at its end': 'um fim de linha no final',
  'blanks at its start': 'espaços no início',
  'spaces that are not the usual one': 'espaços que não são o usual',

  // Why a payload cannot be read
  'it is not valid JSON': 'não é JSON válido',
  'it has no verification_id and no id': 'não tem verification_id nem id',
  'it has no message to sign': 'não tem mensagem para assinar',
  'it has no small_deposit_verification': 'não tem small_deposit_verification',
  'the link carries none': 'o link não contém nenhum',
  'the element names none': 'o elemento não indica nenhum',
  'the file is not text': 'o arquivo não é texto',

  // Why a deposit is refused
  'its amount is not a plain decimal number': 'o valor não é um número decimal simples',
  'its amount is zero': 'o valor é zero',
  'it has no details of a deposit': 'não tem os dados de um depósito',
  'it sends to the address that it comes from': 'é enviado para o endereço de onde vem',
  'one of its addresses cannot be read': 'um dos endereços não pode ser lido',

  // Why a backup cannot be read
  'it is damaged': 'está danificado',
  'it is too long': 'é longo demais',
  'it is not JSON': 'não é JSON',
  'it is another kind of file': 'é outro tipo de arquivo',
  'a newer Countersign made it': 'foi feito por um Countersign mais novo',
  'its members are not those of a backup': 'os campos não são os de um backup',
  'an account in it is damaged': 'uma conta nele está danificada',

  // What a wallet or its page did
  'it gave no reason': 'não deu motivo',
  'it did not answer in time': 'não respondeu a tempo',
  'the page failed': 'a página falhou',
  'the page returned something else': 'a página retornou outra coisa',
  'not on this site': 'não neste site',
  'not there any more': 'não está mais lá',
  'another account': 'outra conta',
} satisfies Words<typeof english>
