/** Words of the sign window where a page asks to see accounts; loaded only then. */
export const connect = {
  'heading.evm': 'Connect Ethereum accounts?',
  'heading.solana': 'Connect Solana accounts?',
  'heading.blocked': 'This page cannot connect',
  intro:
    '{site} wants to use Countersign as its wallet. It sees the accounts that you tick, and can then ask you to sign messages with them. You read each one here first.',
  'which.one': 'Your account',
  'which.other': 'Which accounts may it see?',
  'nobody.title': 'You have no account of this kind here',
  'nobody.hint': 'Add one first; the page waits meanwhile.',
  'nobody.add': 'Add an account',
  'nobody.lookAgain': 'Look again',
  'foot.ready': 'It can never move anything. Take it back at any time in the popup.',
  'foot.choose': 'Tick the accounts that it may see.',
  'foot.tick.one': 'Tick the box above first.',
  'foot.tick.other': 'Tick the {count} boxes above first.',
  'foot.nobody': 'Without an account there is nothing to connect.',
  connect: 'Connect',
} as const
