/** Words of the sign window's advice and of its problem screen, loaded when one of them is shown. */
export const help = {
  next: 'What comes next',
  copyForPartner: 'Copy a text for the partner',
  showForPartner: 'What it says',

  'advice.title': 'Before you sign',
  'advice.ledger':
    'Is this account on a Ledger? A Ledger signs Solana messages inside an envelope that Paxos does not take. Use another wallet with the same key, or ask for a small deposit.',
  'advice.contract-wallet':
    '{wallet} accounts are contracts, which have no key of their own. Their signature cannot be checked here: ask for a small deposit.',
  'advice.contract-account':
    'This address is a contract on {chain} (checked by asking {host}). It has no key, so its signature cannot be checked: ask for a small deposit.',
  'advice.delegated-account':
    'This address is a smart account on {chain} (EIP-7702; checked by asking {host}). Sign plainly: a wallet that wraps the message makes a signature that does not fit.',

  'wrong.title': 'Another account is active in {wallet}',
  'wrong.needed': 'Needed',
  'wrong.active': 'Active in {wallet}',
  'wrong.next': 'Switch to the needed account in {wallet}, then try again. Nothing was sent.',

  'unfit.title': 'The signature does not fit',
  'unfit.unverifiable': 'This signature cannot be checked here',
  'unfit.kept': 'Nothing was sent to {site}, since Paxos would not accept it.',
  'unfit.keptNoSite': 'Nothing was sent, since Paxos would not accept it.',
  'unfit.unverifiableKept': 'Nothing was sent.',
  'unfit.tell': 'Stop and say why',
  'unfit.stop': 'Stop',
  unsupported: '{wallet} cannot sign this',
} as const
