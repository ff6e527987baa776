import { originsWith, readSiteUses, usedSince } from '../../lib/browser/siteUses.ts'
import { syncWalletDoor, tellWalletPages } from '../../lib/browser/walletScripts.ts'
import { changeWalletSite, keepWalletSites, readWalletSite } from '../../lib/browser/walletSites.ts'
import { CountersignError } from '../../lib/errors.ts'
import { readWalletRequest } from '../../lib/paxos/readWalletRequest.ts'
import type { Asker } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { type WalletRequest, type WalletState, walletPrefix } from '../../lib/walletDoor/walletRequest.ts'
import type { RequestQueue } from './requestQueue.ts'

/** What a page's wallet asks, where the text is that; undefined for a verification and for anything unreadable. */
export function walletRequestIn(text: string): WalletRequest | undefined {
  if (!text.startsWith(walletPrefix)) return undefined
  try {
    return readWalletRequest(JSON.parse(text))
  } catch {
    return undefined
  }
}

/**
 * Answers what needs no person. Any script of the page can ask, so all of it is decided here (T9).
 *
 * @returns how things stand; undefined when it is for the person to decide
 * @throws CountersignError `permission-missing` where the person has not switched the wallet on, and for an account
 * that is not connected
 */
export async function answerWallet(
  request: WalletRequest,
  site: Pick<Asker, 'origin' | 'incognito'>,
): Promise<WalletState | undefined> {
  const { origin } = site
  const missing = () => new CountersignError('permission-missing', { origin })
  if ((await usedSince(origin, 'wallet')) === undefined) throw missing()
  const state = await readWalletSite(site)
  if (request.ask === 'state') return state
  if (request.ask === 'connect')
    return request.again || state[request.family].length === 0 ? undefined : state
  if (request.ask === 'sign') {
    const { network, address } = request
    const connected = network === 'SOLANA' ? state.solana.map((account) => account.address) : state.evm
    if (!connected.includes(address)) throw missing()
    return undefined
  }
  const changed = await changeWalletSite(
    site,
    request.ask === 'chain' ? { chainId: request.chainId } : { [request.family]: [] },
  )
  void tellWalletPages(origin)
  return changed
}

/** Makes all fit the sites where the wallet is on: elsewhere no script, nothing connected, and nothing left open. */
export async function followWalletUses(queue: RequestQueue): Promise<void> {
  const origins = originsWith(await readSiteUses(), 'wallet')
  await keepWalletSites(origins)
  await syncWalletDoor(origins)
  for (const { id, state, channel, asker } of await queue.all()) {
    const isOn = origins.includes(asker?.origin ?? '')
    if (channel === 'wallet' && isOpen(state) && !isOn) await queue.failRevoked(id)
  }
}
