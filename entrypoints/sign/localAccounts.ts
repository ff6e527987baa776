import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { CountersignError } from '../../lib/errors.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { messageDigest } from './messageDigest.ts'
import { once } from './once.ts'
import type { LocalAccount, SignDependencies } from './signDependencies.ts'

/** The keystore, for what is neither found nor signed. */
export { browserKeystore as keystore }

// Named here and not in the window's first script, whose list of files to load is part of what it weighs.
const loadDemands = once(() => import('../../lib/browser/keyDemands.ts'))

/** The local account of an address, if it can sign. One for which a rule demands an approval key needs a touch. */
export const findAccounts: SignDependencies['findAccounts'] = async ({ family, address }, record) => {
  const account = await browserKeystore.find(family, address)
  if (account === undefined || account.watchOnly) return []
  const { id, label, address: kept, passkeyAtSigning } = account
  const { demandFor } = await loadDemands()
  // Rules that cannot be read stop the signature itself, which then says why.
  const touch =
    passkeyAtSigning || (await demandFor(localAct(kept, record)).catch(() => undefined)) !== undefined
  return [{ id, label, address: kept, ...(touch && { passkeyAtSigning: true }) } satisfies LocalAccount]
}

/**
 * Signs with a local account. Every message that one signs goes through here, alone or in a batch: where a rule
 * demands it, an approval key first approves exactly these bytes, for this address, verification and site.
 */
export const signLocally: SignDependencies['signLocally'] = async (accountId, task, record, touch) => {
  const { network, address: account, bytes } = task
  const act = localAct(account, record)
  const { demandFor } = await loadDemands()
  const demand = demandFor(act)
  // Read while the rules are: a page waits for the signature, and most accounts need no approval.
  const signing = browserKeystore.sign(accountId, bytes, touch, demand.then(assertNone))
  signing.catch(() => {})
  if ((await demand) === undefined) return await signing
  const { approveOwnAct } = await import('../../lib/browser/approveOwnAct.ts')
  await approveOwnAct({
    kind: 'message',
    network,
    ...act,
    verification_id: record.verificationId,
    digest: await messageDigest(bytes),
  })
  return await browserKeystore.sign(accountId, bytes, touch)
}

/** What needs an approval is not signed before it. */
function assertNone(demand: object | undefined): void {
  if (demand !== undefined) throw new CountersignError('internal', { reason: 'an approval key is needed' })
}

function localAct(account: string, { asker }: RequestRecord): { account: string; origin?: string } {
  return { account, ...(asker !== undefined && { origin: asker.origin }) }
}
