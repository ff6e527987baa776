/**
 * Reasons that rules, readers and wallets' answers give in English, since pages and programs are told them too. They
 * complete a sentence (`{reason}`, `{kinds}`); a reason that is not here is shown as it is.
 */
export const reasons = {
  // Why an origin could be taken for another one
  'text before the host': 'text before the host',
  'a dot at its end': 'a dot at its end',
  'letters of another alphabet': 'letters of another alphabet',
  'a name like Paxos’s': 'a name like Paxos’s',
  'a name like a well-known one': 'a name like a well-known one',
  'another site’s name at its start': 'another site’s name at its start',
  'its length': 'its length',

  // Unusual white space
  'Windows line ends': 'Windows line ends',
  'carriage returns': 'carriage returns',
  tabs: 'tabs',
  'blanks at the end of a line': 'blanks at the end of a line',
  'a line end at its end': 'a line end at its end',
  'blanks at its start': 'blanks at its start',
  'spaces that are not the usual one': 'spaces that are not the usual one',

  // Why a payload cannot be read
  'it is not valid JSON': 'it is not valid JSON',
  'it has no verification_id and no id': 'it has no verification_id and no id',
  'it has no message to sign': 'it has no message to sign',
  'it has no small_deposit_verification': 'it has no small_deposit_verification',
  'the link carries none': 'the link carries none',
  'the element names none': 'the element names none',
  'the file is not text': 'the file is not text',

  // Why a deposit is refused
  'its amount is not a plain decimal number': 'its amount is not a plain decimal number',
  'its amount is zero': 'its amount is zero',
  'it has no details of a deposit': 'it has no details of a deposit',
  'it sends to the address that it comes from': 'it sends to the address that it comes from',
  'one of its addresses cannot be read': 'one of its addresses cannot be read',

  // Why a backup cannot be read
  'it is damaged': 'it is damaged',
  'it is too long': 'it is too long',
  'it is not JSON': 'it is not JSON',
  'it is another kind of file': 'it is another kind of file',
  'a newer Countersign made it': 'a newer Countersign made it',
  'its members are not those of a backup': 'its members are not those of a backup',
  'an account in it is damaged': 'an account in it is damaged',

  // What a wallet or its page did
  'it gave no reason': 'it gave no reason',
  'it did not answer in time': 'it did not answer in time',
  'the page failed': 'the page failed',
  'the page returned something else': 'the page returned something else',
  'not on this site': 'not on this site',
  'not there any more': 'not there any more',
  'another account': 'another account',
} as const
