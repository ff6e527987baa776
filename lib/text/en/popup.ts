/** Words of the popup page. */
export const popup = {
  title: 'Countersign',
  settings: 'Open settings',
  lock: 'Lock',
  lockAccounts: 'Lock your accounts now',
  unlockAccounts: 'Unlock your accounts in the settings',

  'waiting.heading': 'Waiting for you',
  'waiting.empty': 'Nothing is waiting. When a site asks you to prove an address, it shows here.',
  'waiting.review.one': 'Review the request',
  'waiting.review.other': 'Review {count} requests',
  'waiting.batch.one': '{count} address at once',
  'waiting.batch.other': '{count} addresses at once',
  'waiting.connect': 'Asks to see your accounts',
  'waiting.signing': 'Being signed',
  'waiting.notice': 'Refused',

  'site.heading': 'This site',
  'site.allowed': 'Countersign runs here.',
  'site.allowedEverywhere': 'Countersign runs on every https site.',
  'site.allowedLoopback': 'Countersign runs on {host}, any port.',
  'site.once': 'Countersign runs here until you leave this page.',
  'site.notAllowed': 'Countersign does not run here yet.',
  'site.allow': 'Always on this site',
  'site.allowLoopback': 'Always on {host}',
  'site.useOnce': 'Just this once',
  'site.stop': 'Stop on this site',
  'site.change': 'Change',
  'site.wallet': 'Be a wallet on this site',
  'site.walletHint':
    'The site can ask to see your accounts here, and to have messages signed. You are asked each time.',
  'site.walletByPolicy': 'Decided by your administrator.',
  'site.policy': 'Your administrator does not allow Countersign on this site.',
  'policy.broken':
    'Your administrator’s policy cannot be read, so no site may ask and no key is used. Ask them to mend it.',
  'site.http':
    'This page is not encrypted (http), so Countersign does not run here. Open its https address instead.',
  'site.untouchable': 'This is a page of Paxos. Countersign never runs here.',
  'site.browser': 'This page belongs to the browser. Open the site that asks you to prove an address.',
  'site.denied': 'The browser gave no access, so nothing has changed.',

  'proofs.heading': 'Last proofs',
  'proofs.empty': 'Nothing signed yet. Your proofs will be listed here.',
  'proofs.undelivered': 'The page has not taken this signature. Copy it, or ask again from the same site.',
  'proofs.all': 'All proofs',
  'proofs.copyFor': 'Copy the signature for {whom}',
  'proofs.moreFor': 'More ways to hand over the signature for {whom}',
} as const
