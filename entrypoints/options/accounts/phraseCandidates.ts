import { type DerivationScheme, derivationSchemes } from '../../../lib/keystore/derivationSchemes.ts'
import { addressesAtATime, type Candidates } from './candidates.ts'
import { phraseTools } from './phraseTools.ts'

/** The path that most wallets use comes first in each family. */
const isUsual = ({ family }: DerivationScheme, at: number): boolean =>
  derivationSchemes.findIndex((other) => other.family === family) === at
const usual = derivationSchemes.filter(isUsual).map(({ id }) => id)
const others = derivationSchemes.filter((scheme, at) => !isUsual(scheme, at)).map(({ id }) => id)

/** The addresses of a new phrase: the first of each family. */
export async function newPhraseCandidates(words: readonly string[], passphrase: string): Promise<Candidates> {
  const { phraseAccounts } = await phraseTools()
  return { from: 'new', keys: await phraseAccounts(words, { passphrase, schemes: usual, count: 1 }) }
}

/** The first addresses of a phrase that the person brought, and the ways to more. */
export async function phraseCandidates(words: readonly string[], passphrase: string): Promise<Candidates> {
  const { findInPhrase, phraseAccounts } = await phraseTools()
  const next = (from: number) =>
    phraseAccounts(words, { passphrase, schemes: usual, from, count: addressesAtATime })
  return {
    from: 'phrase',
    keys: await next(0),
    further: {
      next,
      others: () => phraseAccounts(words, { passphrase, schemes: others, count: 2 }),
      find: (wanted) => findInPhrase(words, wanted, { passphrase }),
    },
  }
}
