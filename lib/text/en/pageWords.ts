/** What a page is told in the place of another account's address: for engineers, and English like all that pages are told. */
export const pageWords = {
  otherAccount: 'another account',
  askedAccount: 'the one that was asked for',
  otherSigner:
    'it belongs to another account, or to another message. Choose the account that was asked for in the wallet, then ask again.',
} as const
