import type { keyErrors as english } from '../en/keyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of keys, phrases and backups that cannot be read. They come with the code that reads them. */
export const keyErrors = {
  'key-unreadable':
    'Isso não é uma chave privada que possa ser importada: {reason}. Confira o que você colou.',
  'key-mismatch': 'As duas metades dessa chave não combinam. Exporte-a de novo de onde ela veio.',
  'key-address-mismatch':
    'A chave contida não pertence ao endereço que o arquivo indica. Não use este arquivo; exporte a chave de novo.',
  'key-cost':
    'Abrir este arquivo exigiria mais memória ou tempo do que qualquer arquivo honesto pede: {reason}. Ele não foi aberto.',
  'key-unsupported': 'Essa é uma forma de chave que não pode ser importada aqui: {reason}.',
  'key-password-missing': 'Este arquivo está criptografado. Digite a senha com que ele foi criado.',
  'key-password': 'Essa senha não abre este arquivo, ou o arquivo foi alterado. Confira os dois.',
  'phrase-length':
    'Uma frase de recuperação tem 12, 15, 18, 21 ou 24 palavras; há {count}. Confira o que falta.',
  'phrase-word': 'A palavra {number} não está na lista de palavras de recuperação. Confira a grafia.',
  'phrase-checksum':
    'Estas palavras não formam juntas uma frase de recuperação. Confira a ordem e cada palavra.',
  'backup-unreadable': 'Isso não é um backup do Countersign que possa ser lido: {reason}.',
  'backup-password': 'Essa senha não abre este backup. Use a que você tinha quando o fez.',
} satisfies Words<typeof english>
