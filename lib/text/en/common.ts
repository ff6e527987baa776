/** Words that several pages share. */
export const common = {
  name: 'Countersign',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  retry: 'Try again',
  save: 'Save',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select it and copy by hand.',
  copyAddress: 'Copy address',
  copySignature: 'Copy signature',
  copyReply: 'Copy id and signature',
  copyDigest: 'Copy SHA-256',
  openExplorer: 'Look at this address in the explorer',
  password: 'Password',
  unlock: 'Unlock',
  locked: 'Locked',
  unlocked: 'Unlocked',
  expiresIn: 'expires {time}',
  expired: 'expired',

  // Who asks, where no site does.
  'asker.pasted': 'Pasted by you',
  'asker.linked': 'From a link',
  'asker.file': 'From a file',
  'asker.other': 'No site',
} as const
