import type { reasons as english } from '../en/reasons.ts'
import type { Words } from '../translation.ts'

/**
 * Reasons that rules, readers and wallets' answers give in English, since pages and programs are told them too. They
 * complete a sentence (`{reason}`, `{kinds}`); a reason that is not here is shown as it is.
 */
export const reasons = {
  // Why an origin could be taken for another one
  'text before the host': 'du texte avant l’hôte',
  'a dot at its end': 'un point à la fin',
  'letters of another alphabet': 'des lettres d’un autre alphabet',
  'a name like Paxos’s': 'un nom proche de celui de Paxos',
  'a name like a well-known one': 'un nom proche d’un nom connu',
  'another site’s name at its start': 'le nom d’un autre site au début',
  'its length': 'sa longueur',

  // Unusual white space
  'Windows line ends': 'fins de ligne Windows',
  'carriage returns': 'retours chariot',
  tabs: 'tabulations',
  'blanks at the end of a line': 'espaces en fin de ligne',
  'a line end at its end': 'une fin de ligne à la fin',
  'blanks at its start': 'espaces au début',
  'spaces that are not the usual one': 'espaces autres que l’espace habituelle',

  // Why a payload cannot be read
  'it is not valid JSON': 'ce n’est pas du JSON valide',
  'it has no verification_id and no id': 'il n’y a ni verification_id ni id',
  'it has no message to sign': 'il n’y a pas de message à signer',
  'it has no small_deposit_verification': 'il n’y a pas de small_deposit_verification',
  'the link carries none': 'le lien n’en contient pas',
  'the element names none': 'l’élément n’en nomme pas',
  'the file is not text': 'le fichier n’est pas du texte',

  // Why a deposit is refused
  'its amount is not a plain decimal number': 'son montant n’est pas un simple nombre décimal',
  'its amount is zero': 'son montant est nul',
  'it has no details of a deposit': 'il n’y a pas de détails d’un dépôt',
  'it sends to the address that it comes from': 'il va à l’adresse dont il vient',
  'one of its addresses cannot be read': 'l’une de ses adresses est illisible',

  // Why a backup cannot be read
  'it is damaged': 'elle est endommagée',
  'it is too long': 'elle est trop longue',
  'it is not JSON': 'ce n’est pas du JSON',
  'it is another kind of file': 'c’est un autre type de fichier',
  'a newer Countersign made it': 'un Countersign plus récent l’a faite',
  'its members are not those of a backup': 'ses champs ne sont pas ceux d’une sauvegarde',
  'an account in it is damaged': 'un compte qu’elle contient est endommagé',

  // What a wallet or its page did
  'it gave no reason': 'aucune raison donnée',
  'it did not answer in time': 'pas de réponse à temps',
  'the page failed': 'la page a échoué',
  'the page returned something else': 'la page a renvoyé autre chose',
  'not on this site': 'pas sur ce site',
  'not there any more': 'plus là',
  'another account': 'un autre compte',
} satisfies Words<typeof english>
