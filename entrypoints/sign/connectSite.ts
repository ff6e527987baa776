import { base58, hex } from '@scure/base'
import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import { tellWalletPages } from '../../lib/browser/walletScripts.ts'
import { changeWalletSite, readWalletSite } from '../../lib/browser/walletSites.ts'
import { CountersignError } from '../../lib/errors.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import type { WalletFamily } from '../../lib/walletDoor/walletRequest.ts'
import type { ConnectableAccount } from './signDependencies.ts'

/** Which kind of accounts a request to connect is about. */
function familyOf({ network }: RequestRecord): WalletFamily {
  return network === 'SOLANA' ? 'solana' : 'evm'
}

/** The local accounts of the asked kind that can sign, in the order of the list; nothing is unlocked. */
export async function connectableAccounts(record: RequestRecord): Promise<ConnectableAccount[]> {
  const family = familyOf(record)
  const [accounts, site] = await Promise.all([browserKeystore.accounts(), readWalletSite(siteOf(record))])
  const known = new Set([...site.evm, ...site.solana.map(({ address }) => address)])
  return accounts
    .filter((account) => account.family === family && !account.watchOnly && !account.damaged)
    .map(({ address, label }) => ({ address, label, connected: known.has(address) }))
}

/**
 * Lets the asking site see exactly these accounts of its kind, and answers its request. Where the request has moved
 * on meanwhile, nothing is changed.
 *
 * @throws CountersignError `state-changed`, `settings-not-saved`, …
 */
export async function connectSite(
  record: RequestRecord,
  addresses: readonly string[],
): Promise<RequestRecord> {
  const site = siteOf(record)
  const before = await readWalletSite(site)
  await changeWalletSite(
    site,
    familyOf(record) === 'evm'
      ? { evm: [...addresses] }
      : {
          solana: addresses.map((address) => ({ address, publicKey: hex.encode(base58.decode(address)) })),
        },
  )
  const connected = await sendMessage('request.connected', { id: record.id }).catch(
    async (error: unknown) => {
      await changeWalletSite(site, before)
      throw error
    },
  )
  // Other tabs of the same site; without them the consent stands all the same.
  await tellWalletPages(site.origin).catch(() => {})
  return connected
}

function siteOf({ asker }: RequestRecord) {
  if (asker === undefined) throw new CountersignError('not-found')
  return asker
}
