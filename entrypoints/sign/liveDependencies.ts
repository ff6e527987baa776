import { browser } from '../../lib/browser/browser.ts'
import { readRequests } from '../../lib/browser/requestStore.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import type { Settings } from '../../lib/browser/settings.ts'
import { CountersignError } from '../../lib/errors.ts'
import type { Clock } from './arming.ts'
import { readStored } from './readStored.ts'
import type { ProofDraft, SignDependencies, WalletPage } from './signDependencies.ts'

/**
 * Loads a module at the first call. What is there already is given at once: each `import()` waits for its turn behind
 * whatever the window draws, and a press on Sign draws.
 */
function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

// The rules and whatever signing needs are large, and come once the request is readable.
const loadRules = once(() => import('./checkStored.ts'))
const loadKeystore = once(async () => (await import('../../lib/browser/browserKeystore.ts')).browserKeystore)
const loadWallets = () => import('../../lib/browser/pageWallets.ts')
const loadSignature = once(() => import('../../lib/signature/verifySignature.ts'))
const loadDiagnosis = () => import('../../lib/signature/diagnoseSignature.ts')
const loadChain = () => import('./chainVerdict.ts')
const loadAccess = () => import('../../lib/browser/siteAccess.ts')
const loadProof = once(() => import('./keepProof.ts'))
const loadDeliveries = () => import('../../lib/browser/noteDeliveries.ts')
const loadConnecting = () => import('./connectSite.ts')
const loadDeposit = () => import('./deposit/liveDeposit.ts')
const loadWarmUp = () => import('./warmUp.ts')

/** The browser's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}

/**
 * The controller's dependencies in a real window.
 *
 * @param settings gives the present ones
 * @param painted what is large is loaded after this, so that it does not keep the message from being seen
 */
export function liveDependencies(settings: () => Settings, painted: Promise<void>): SignDependencies {
  return {
    clock: systemClock,
    send: sendMessage,
    readRecords: readRequests,
    read: (record) => readStored(record, settings().explorer),
    async check(...request) {
      await painted
      return (await loadRules()).checkStored(...request)
    },
    async findAccounts({ family, address }) {
      const account = await (await loadKeystore()).find(family, address)
      return account && !account.watchOnly ? [account] : []
    },
    isUnlocked: async () => (await (await loadKeystore()).lockState()).state === 'unlocked',
    async unlock(password, onProgress) {
      await (await loadKeystore()).unlock(password, onProgress)
    },
    async passkeyUnlocks() {
      const { available, unlocks } = await (await loadKeystore()).passkeyState()
      return available && unlocks
    },
    passwordWait: async () => (await loadKeystore()).passwordWait(),
    unlockWithPasskey: async (accountId) => (await loadKeystore()).unlockToSign(accountId),
    signLocally: async (accountId, { bytes }, touch) => (await loadKeystore()).sign(accountId, bytes, touch),
    async findWallets(page, { family, address, purpose }) {
      const { sameAddress } = await loadRules()
      const found = await (await loadWallets()).discoverWallets(page, family, purpose)
      return found.map(({ walletId, name, icon, accounts, duplicateName }) => ({
        id: walletId,
        name,
        ...(icon !== undefined && { icon }),
        accounts,
        fits: accounts.some((account) => sameAddress(family, account, address)),
        duplicate: duplicateName,
      }))
    },
    async signInPage(page, walletId, { family, address, bytes }, signal) {
      const { signInPage } = await loadWallets()
      // The grant may have been withdrawn since the request came (R40).
      if (!(await mayLookInto(page)))
        throw new CountersignError('permission-missing', { origin: page.origin })
      return (await signInPage(page, { walletId, family, address, bytes }, { signal })).signature
    },
    grantedPages,
    async verify(
      { network, address, bytes, encoding = settings().solanaEncoding },
      signature,
      otherAccounts,
    ) {
      const claim = { network, address, message: bytes, signature }
      const { verifySignature } = await loadSignature()
      const verdict = verifySignature(claim, { encoding })
      if (verdict.verdict === 'valid') return verdict
      const { diagnoseSignature } = await loadDiagnosis()
      const found = diagnoseSignature(claim, { otherAccounts }) ?? verdict
      return (await loadChain()).chainVerdict(claim, found)
    },
    askAccount: async (subject) => (await loadChain()).accountOnChain(subject),
    saveProof: async (draft: ProofDraft) => (await loadProof()).keepProof(draft),
    keptSignature: async (record) => (await loadProof()).keptSignature(record, Date.now()),
    connectable: async (record) => (await loadConnecting()).connectableAccounts(record),
    connect: async (...connecting) => (await loadConnecting()).connectSite(...connecting),
    openDeposit: async (request) => (await loadDeposit()).openDeposit(request, mayLookInto),
    noteDelivered: async (record) => (await loadDeliveries()).noteDelivered(record),
    warmUp(record, family, signers) {
      const local = signers.some(({ signer }) => signer.kind === 'local')
      requestIdleCallback(async () => {
        const [{ warmUp }] = await Promise.all([loadWarmUp(), loadSignature(), loadProof()])
        await warmUp(record, family, local)
      })
    },
  }
}

/** Tabs into which the person lets Countersign look; the browser tells the address of no other. */
async function grantedPages(): Promise<WalletPage[]> {
  const tabs = await browser.tabs.query({})
  const pages = tabs.flatMap(({ id, url, title }) => {
    if (id === undefined || url === undefined || !URL.canParse(url)) return []
    const { origin } = new URL(url)
    return [{ tabId: id, frameId: 0, origin, title: title ?? origin }]
  })
  const { hasAccess } = await loadAccess()
  const granted = await Promise.all(pages.map(({ origin }) => hasAccess(origin)))
  return pages.filter((_, at) => granted[at])
}

async function mayLookInto({ origin, tabId }: WalletPage): Promise<boolean> {
  const { hasAccess, isUsedOnce } = await loadAccess()
  return (await hasAccess(origin)) || (await isUsedOnce(tabId, origin))
}
