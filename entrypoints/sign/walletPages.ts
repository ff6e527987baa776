import { browser } from '../../lib/browser/browser.ts'
import { discoverWallets, signInPage as signThere } from '../../lib/browser/pageWallets.ts'
import { hasAccess, isUsedOnce } from '../../lib/browser/siteAccess.ts'
import { CountersignError } from '../../lib/errors.ts'
import { sameAddress } from '../../lib/paxos/address.ts'
import type { SignDependencies, WalletPage } from './signDependencies.ts'

/** Wallets of a page, by passive looks only. */
export const findWallets: SignDependencies['findWallets'] = async (page, { family, address, purpose }) => {
  const found = await discoverWallets(page, family, purpose)
  return found.map(({ walletId, name, icon, accounts, duplicateName }) => ({
    id: walletId,
    name,
    ...(icon !== undefined && { icon }),
    accounts,
    fits: accounts.some((account) => sameAddress(family, account, address)),
    duplicate: duplicateName,
  }))
}

/** Asks a wallet of a page to sign. */
export const signInPage: SignDependencies['signInPage'] = async (page, walletId, task, signal) => {
  const { family, address, bytes } = task
  // The grant may have been withdrawn since the request came (R40).
  if (!(await mayLookInto(page))) throw new CountersignError('permission-missing', { origin: page.origin })
  return (await signThere(page, { walletId, family, address, bytes }, { signal })).signature
}

/** Tabs into which the person lets Countersign look; the browser tells the address of no other. */
export async function grantedPages(): Promise<WalletPage[]> {
  const tabs = await browser.tabs.query({})
  const pages = tabs.flatMap(({ id, url, title }) => {
    if (id === undefined || url === undefined || !URL.canParse(url)) return []
    const { origin } = new URL(url)
    return [{ tabId: id, frameId: 0, origin, title: title ?? origin }]
  })
  const granted = await Promise.all(pages.map(({ origin }) => hasAccess(origin)))
  return pages.filter((_, at) => granted[at])
}

/** Whether the person still lets Countersign look into a page. */
export async function mayLookInto({ origin, tabId }: WalletPage): Promise<boolean> {
  return (await hasAccess(origin)) || (await isUsedOnce(tabId, origin))
}
