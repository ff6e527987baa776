import { accounts } from './accounts.ts'

/** Words of the options page. */
export const options = {
  title: 'Countersign settings',
  navigation: 'Settings',
  'nav.accounts': 'Accounts',
  'nav.sites': 'Sites',
  'nav.activity': 'Activity',
  'nav.check': 'Check',
  'nav.settings': 'Preferences',
  'nav.about': 'About',
  saved: 'Saved.',

  ...accounts,

  'sites.intro':
    'Countersign hears a page only where you let it. It never runs on pages of Paxos, whatever you choose.',
  'sites.scope': 'Where Countersign runs',
  'sites.every': 'On every https site',
  'sites.everyHint':
    'Any site that asks you to prove an address just works. Your browser will say that Countersign can read these sites.',
  'sites.chosen': 'Only on the sites I choose',
  'sites.chosenHint': 'You allow each site once, here or from the toolbar button.',
  'sites.loopback': 'Also on this machine (localhost and 127.0.0.1), for developers',
  'sites.list': 'Sites you chose',
  'sites.none': 'None yet. Add one below, or open the site and use the toolbar button.',
  'sites.pattern': 'Allowed in the browser’s own settings',
  'sites.coveredByAll': 'Kept for when you stop running on every site.',
  'sites.use.ask': 'May ask',
  'sites.use.watch': 'Watched for verifications',
  'sites.use.wallet': 'Sees your accounts as a wallet',
  'sites.since': 'since {time}',
  'sites.byGrant': 'granted in the browser',
  'sites.stop': 'Stop',
  'sites.stopNamed.watch': 'Stop watching {site}',
  'sites.stopNamed.wallet': 'Stop showing accounts to {site}',
  'sites.stopped': 'That was taken back from {site}. What it had asked is refused.',
  'sites.forbidden': 'Blocked by your administrator. It may not ask.',
  'sites.remove': 'Remove',
  'sites.removeNamed': 'Remove {site}',
  'sites.removed': 'Countersign no longer runs on {site}.',
  'policy.locked': 'Set by your administrator.',
  'policy.some':
    'Your administrator has set some of this. What is set is shown locked, and cannot be changed here.',
  'policy.broken':
    'Your administrator’s policy cannot be read, so everything that it might forbid is closed: no site may ask, and no key is used. Ask them to mend it.',
  'policy.brokenTitle': 'Closed by a policy that cannot be read',
  'policy.noAccounts':
    'Your administrator does not allow keys in this browser. None can be added or used; what is here can be exported and removed.',
  'sites.add': 'Add a site',
  'sites.addHint': 'Its address, like partner.example',
  'sites.addButton': 'Allow',
  'sites.added': 'Countersign runs on {site} now.',
  'sites.unreadable': 'That is not a site’s address. Write it like partner.example.',
  'sites.http': 'Countersign runs on https sites only. Ask that site for its https address.',
  'sites.untouchable': 'That is a site of Paxos, where Countersign never runs. Add the site that asks you.',
  'sites.denied': 'The browser gave no access to {site}, so nothing has changed.',
  'sites.deniedAll': 'The browser gave no access, so nothing has changed.',

  'settings.encoding': 'How Solana signatures are written',
  'settings.encodingHint': 'Change it only when the party that asks tells you to.',
  'settings.base58': 'Base58',
  'settings.base58Hint': 'What most services expect.',
  'settings.base64': 'Base64',
  'settings.hex': 'Hexadecimal',
  'settings.explorer': 'Where address links lead',
  'settings.explorerHint':
    'A verification does not say whether it is a test. Nothing is opened until you click.',
  'settings.main': 'Main networks',
  'settings.test': 'Test networks',
  'settings.testHint': 'Sepolia and the like, for Paxos’s sandbox.',
  'settings.rpc': 'Ask a network about an address',
  'settings.rpcHint':
    'With an RPC endpoint for a network, Countersign can tell contract accounts apart before you sign and when a signature does not fit. The endpoint then learns which address you prove. None is contacted before you save it.',
  'settings.rpcFor': 'RPC endpoint for {network}',
  'settings.rpcPlaceholder': 'https://',
  'settings.rpcSave': 'Save',
  'settings.rpcSaveFor': 'Save the endpoint for {network}',
  'settings.rpcRemoveFor': 'Remove the endpoint for {network}',
  'settings.rpcUnreadable': 'That is no address of an endpoint. Write it like https://rpc.example/….',
  'settings.rpcHttp': 'Only https endpoints are used, or http on this machine (localhost and 127.0.0.1).',
  'settings.rpcUntouchable': 'That is a site of Paxos, which Countersign never touches.',
  'settings.rpcCredentials':
    'An endpoint’s address may not hold a user name or password. Use one with its key in the path.',
  'settings.rpcDenied': 'The browser gave no access to {host}, so nothing was saved.',
  'settings.rpcAnswers': '{host} answers for {chain}.',
  'settings.look': 'Appearance',
  'settings.lookHint': 'Countersign follows your system: light or dark, contrast, motion and text size.',

  'about.version': 'Version {version}',
  'about.what':
    'Countersign shows you the exact message that proves an address, signs it where you want, checks the signature and hands it back.',
  'about.kept': 'What is kept, and where',
  'about.keys': 'Keys',
  'about.keysWhere':
    'In this browser profile, encrypted with your password. Never sent anywhere, never in the clear on disk.',
  'about.proofs': 'Proofs',
  'about.proofsWhere':
    'In this browser profile, readable without a password. Nothing is kept from private windows.',
  'about.requests': 'Requests',
  'about.requestsWhere': 'In memory, gone when the browser closes.',
  'about.sites': 'Sites and preferences',
  'about.sitesWhere': 'In this browser profile.',
  'about.network': 'What goes out',
  'about.networkWhere':
    'The signature, to the page that asked, when you sign. Nothing else: no statistics, no reports, no updates of its own.',
  'about.welcome': 'Show the introduction again',
} as const
