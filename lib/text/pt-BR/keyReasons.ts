import type { keyReasons as english } from '../en/keyReasons.ts'
import type { Words } from '../translation.ts'

/**
 * Why a text is no key that can be imported: the `{reason}` of `key-unreadable`, `key-unsupported` and `key-cost`.
 * The names are stable, and `countersign inspect-key` prints them. None may quote the text.
 */
export const keyReasons = {
  empty: 'não há nada para ler',
  tooLong: 'é longo demais',
  notText: 'não é um arquivo de texto',
  notHex: 'tem caracteres que não são hexadecimais',
  evmLength: 'deveria ter 64 dígitos hexadecimais',
  isAddress: 'tem o comprimento de um endereço',
  outOfRange: 'o número está fora do intervalo das chaves',
  solanaLength: 'deveria ter 32 ou 64 bytes',
  isEvmKey: 'parece uma chave de uma rede EVM',
  isSolanaKey: 'parece uma chave da Solana',
  notBase58: 'tem caracteres que não são base58',
  notBytes: 'não é uma lista de números de 0 a 255',
  unknownForm: 'não tem a forma de nenhuma chave que o Countersign conheça',
  notJson: 'começa como JSON, e não é',
  duplicateMember: 'um de seus campos aparece duas vezes',
  noCrypto: 'falta o campo “crypto”',
  cryptoMember: 'o campo “crypto” está incompleto ou malformado',
  kdfMember: 'o campo “kdfparams” está incompleto ou malformado',
  cipherMember: '“iv”, “ciphertext” ou “mac” está malformado',
  addressMember: 'o campo “address” não é um endereço',
  versionOne: 'é da versão 1; só a versão 3 pode ser lida',
  versionOther: 'a versão não é 3',
  validatorKey: 'é a chave de um validador (EIP-2335), não de uma conta',
  presale: 'é uma carteira da pré-venda da Ethereum',
  otherKdf: 'a derivação de chave não é scrypt nem PBKDF2',
  otherPrf: 'o PBKDF2 não usa HMAC-SHA-256',
  otherCipher: 'a cifra não é AES-128-CTR',
  otherWallet: 'é o cofre criptografado de outra carteira; exporte a chave por lá',
  isBackup: 'é um backup do Countersign; restaure-o',
  extendedKey: 'é uma chave estendida; use a frase de recuperação ou uma única chave privada',
  pem: 'é um arquivo PEM',
  bitcoinKey: 'é uma chave de Bitcoin',
  memory: 'mais de 1 GiB de memória',
  work: 'mais de quatro vezes o trabalho das carteiras mais rigorosas',
  iterations: 'mais de 10 milhões de rodadas',
} satisfies Words<typeof english>
