/** The sentences of keys, phrases and backups that cannot be read. They come with the code that reads them. */
export const keyErrors = {
  'key-unreadable': 'That is not a private key that can be imported: {reason}. Check what you pasted.',
  'key-mismatch': 'The two halves of that key do not belong together. Export it again from where it came.',
  'key-address-mismatch':
    'The key inside does not belong to the address that the file names. Do not use this file; export the key again.',
  'key-cost':
    'Opening this file would take more memory or time than any honest file asks for: {reason}. It was not opened.',
  'key-unsupported': 'That is a form of key that cannot be imported here: {reason}.',
  'key-password-missing': 'This file is encrypted. Enter the password that it was made with.',
  'key-password': 'That password does not open this file, or the file was changed. Check both.',
  'phrase-length':
    'A recovery phrase has 12, 15, 18, 21 or 24 words; there are {count}. Check what is missing.',
  'phrase-word': 'Word {number} is not in the list of recovery words. Check its spelling.',
  'phrase-checksum':
    'These words do not belong together as a recovery phrase. Check their order, and each word.',
  'backup-unreadable': 'That is not a backup of Countersign that can be read: {reason}.',
  'backup-password': 'That password does not open this backup. Use the one that you had when you made it.',
} as const
