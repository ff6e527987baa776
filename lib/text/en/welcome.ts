/** Words of the welcome page. */
export const welcome = {
  title: 'Welcome to Countersign',
  intro:
    'When a site asks you to prove that an address is yours, Countersign shows the exact message, checks it, and hands back only the signature.',
  steps: 'Steps',
  stepDone: 'done',
  next: 'Continue',
  skip: 'Skip this step',
  skipAll: 'Skip the introduction',

  'sites.name': 'Sites',
  'sites.heading': 'Where should Countersign run?',
  'sites.intro': 'It hears a page only where you let it, and never runs on pages of Paxos.',
  'sites.every': 'On every https site',
  'sites.everyHint': 'The easy way: any site that asks you just works.',
  'sites.chosen': 'Only on the sites I choose',
  'sites.chosenHint': 'You allow each site once, from the toolbar button.',
  'sites.loopback': 'Also on this machine (localhost), for developers',
  'sites.denied': 'The browser gave no access. You can still choose each site yourself.',
  'sites.deniedLoopback': 'The browser gave no access to localhost, so nothing has changed.',
  'sites.everyDone': 'Countersign runs on every https site.',
  'sites.chosenDone': 'Countersign runs on the sites you choose.',

  'signing.name': 'Signing',
  'signing.heading': 'What will you sign with?',
  'signing.wallet': 'A wallet in this browser',
  'signing.walletHint':
    'MetaMask, Phantom and others: there is nothing to set up. Countersign finds the one that holds the address and asks it.',
  'signing.local': 'An account in Countersign',
  'signing.localHint':
    'Make a new recovery phrase, or bring a phrase, key or key file. It is kept here, encrypted with your password.',
  'signing.create': 'Create an account',
  'signing.import': 'Import an account',
  'signing.addHint': 'Takes under a minute, in a new tab. Come back here when you are done.',
  'signing.accounts.one': '{count} account is set up.',
  'signing.accounts.other': '{count} accounts are set up.',
  'signing.walletDone': 'Your wallet signs.',

  'practice.name': 'Practice',
  'practice.heading': 'Try it once',
  'practice.label': 'Practice',
  'practice.intro':
    'This is an example that was made just now on your machine. Its key is thrown away afterwards, and nothing is sent.',
  'practice.address': 'Prove that you control this address',
  'practice.message': 'Message, exactly as it will be signed',
  'practice.sign': 'Sign the example',
  'practice.again': 'Make another example',
  'practice.not': 'This is not a transaction. Nothing moves.',
  'practice.done': 'Signed and checked',
  'practice.doneHint':
    'The signature fits this message and this address. For a real request, it would now go back to the site that asked.',
  'practice.failed': 'The example could not be signed: {reason} Your accounts are not affected.',
  'practice.signature': 'Signature',

  'done.heading': 'You are set up',
  'done.sites': 'Sites',
  'done.signing': 'Signing',
  'done.practice': 'Practice',
  'done.practiceDone': 'You signed the example.',
  'done.practiceSkipped': 'Skipped. You can come back to it from the settings.',
  'done.next':
    'When a site asks you to prove an address, the Countersign window opens. You will also find it behind the toolbar button.',
  'done.settings': 'Open settings',
  'done.close': 'Close this page',
} as const
