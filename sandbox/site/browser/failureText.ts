/** What to tell a visitor who got no signature. */
export type FailureText = {
  title: string
  text: string
  /** Stable code, shown small, for whoever is asked for help. */
  code: string
  /** Whether asking again can help. */
  retry: boolean
}

const known: Readonly<Record<string, readonly [title: string, text: string, retry: boolean]>> = {
  unavailable: [
    'No wallet answered on this page',
    'Install the Countersign extension, or open it from the toolbar and let it work on this site. Then try again.',
    true,
  ],
  reload: ['The extension was updated', 'Reload this page, then continue from the list below.', false],
  rejected: ['You declined to sign', 'Nothing was sent. You can try again whenever you are ready.', true],
  cancelled: ['Cancelled', 'Nothing was sent. You can try again whenever you are ready.', true],
  'window-closed': [
    'The signing window was closed',
    'Nothing was sent. Try again to open it once more.',
    true,
  ],
  interrupted: ['Signing was interrupted', 'Nothing was sent. Try again.', true],
  'deposit-by-hand': [
    'Send it in your own way',
    'As soon as the exact amount has arrived from this address, it shows here. You can leave this page.',
    false,
  ],
  'deposit-under-way': [
    'This deposit was begun before',
    'It shows here as soon as it has arrived. Nothing has to be sent again.',
    false,
  ],
  'deposit-unknown': [
    'It is not known whether the deposit was sent',
    'Look into your wallet before you send anything again. If it arrives, it shows here.',
    false,
  ],
  expired: ['This request has expired', 'Start a new one for the same address.', false],
  'wallet-declined': ['Your wallet declined', 'Nothing was sent. Try again, or use another wallet.', true],
  'too-many-requests': [
    'Too many requests are waiting',
    'Finish or cancel some in the extension, then try again.',
    true,
  ],
  paused: [
    'Requests from this site are paused',
    'Several were declined in a row. Try again in a few minutes.',
    true,
  ],
}

/** Words for anything that `requestSignature` or the site's backend threw. */
export function failureText(error: unknown): FailureText {
  const code = readCode(error)
  const entry = Object.hasOwn(known, code) ? known[code] : undefined
  if (entry !== undefined) return { title: entry[0], text: entry[1], retry: entry[2], code }
  const text = error instanceof Error ? error.message : 'Try again.'
  return { title: 'That did not work', text, retry: true, code }
}

function readCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'unknown'
}
