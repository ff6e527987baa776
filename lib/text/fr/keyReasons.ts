import type { keyReasons as english } from '../en/keyReasons.ts'
import type { Words } from '../translation.ts'

/**
 * Why a text is no key that can be imported: the `{reason}` of `key-unreadable`, `key-unsupported` and `key-cost`.
 * The names are stable, and `countersign inspect-key` prints them. None may quote the text.
 */
export const keyReasons = {
  empty: 'il n’y a rien à lire',
  tooLong: 'c’est trop long',
  notText: 'ce n’est pas un fichier texte',
  notHex: 'il y a des caractères qui ne sont pas hexadécimaux',
  evmLength: 'il devrait y avoir 64 chiffres hexadécimaux',
  isAddress: 'c’est la longueur d’une adresse',
  outOfRange: 'le nombre est hors de l’intervalle des clés',
  solanaLength: 'il devrait y avoir 32 ou 64 octets',
  isEvmKey: 'cela ressemble à une clé d’un réseau EVM',
  isSolanaKey: 'cela ressemble à une clé Solana',
  notBase58: 'il y a des caractères qui ne sont pas en base58',
  notBytes: 'ce n’est pas une liste de nombres de 0 à 255',
  unknownForm: 'Countersign ne connaît pas cette forme de clé',
  notJson: 'cela commence comme du JSON, et n’en est pas',
  duplicateMember: 'l’un de ses champs y figure deux fois',
  noCrypto: 'le champ « crypto » manque',
  cryptoMember: 'le champ « crypto » est incomplet ou mal formé',
  kdfMember: 'le champ « kdfparams » est incomplet ou mal formé',
  cipherMember: '« iv », « ciphertext » ou « mac » est mal formé',
  addressMember: 'son champ « address » n’est pas une adresse',
  versionOne: 'c’est la version 1 ; seule la version 3 est lisible',
  versionOther: 'ce n’est pas la version 3',
  validatorKey: 'c’est la clé d’un validateur (EIP-2335), pas d’un compte',
  presale: 'c’est un portefeuille de la prévente d’Ethereum',
  otherKdf: 'sa dérivation de clé n’est ni scrypt ni PBKDF2',
  otherPrf: 'son PBKDF2 n’utilise pas HMAC-SHA-256',
  otherCipher: 'son chiffrement n’est pas AES-128-CTR',
  otherWallet: 'c’est le coffre chiffré d’un autre portefeuille ; exportez plutôt la clé là-bas',
  isBackup: 'c’est une sauvegarde de Countersign ; restaurez-la plutôt',
  extendedKey: 'c’est une clé étendue ; utilisez la phrase de récupération ou une seule clé privée',
  pem: 'c’est un fichier PEM',
  bitcoinKey: 'c’est une clé Bitcoin',
  memory: 'plus de 1 Gio de mémoire',
  work: 'plus de quatre fois le travail des portefeuilles les plus stricts',
  iterations: 'plus de 10 millions de tours',
} satisfies Words<typeof english>
