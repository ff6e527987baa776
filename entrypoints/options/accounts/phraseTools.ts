/** What makes and reads recovery phrases. */
export type PhraseTools = typeof import('../../../lib/keystore/recoveryPhrase.ts')

let loading: Promise<PhraseTools> | undefined

/** The list of recovery words and BIP-32: 28 kB that only phrases need. */
export function phraseTools(): Promise<PhraseTools> {
  loading ??= import('../../../lib/keystore/recoveryPhrase.ts')
  return loading
}
