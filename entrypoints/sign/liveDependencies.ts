import { readRequest } from '../../lib/browser/requestStore.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import type { Settings } from '../../lib/browser/settings.ts'
import { once } from './once.ts'
import { readStored } from './readStored.ts'
import type { ProofDraft, SignDependencies } from './signDependencies.ts'
import { systemClock } from './systemClock.ts'

// The rules and whatever signing needs are large, and come once the request is readable.
const loadRules = once(() => import('./checkStored.ts'))
const loadLocal = once(() => import('./localAccounts.ts'))
const loadWallets = once(() => import('./walletPages.ts'))
const loadSignature = once(() => import('../../lib/signature/verifySignature.ts'))
const loadDiagnosis = () => import('../../lib/signature/diagnoseSignature.ts')
const loadChain = () => import('./chainVerdict.ts')
const loadProof = once(() => import('./keepProof.ts'))
const loadDeliveries = () => import('../../lib/browser/noteDeliveries.ts')
const loadConnecting = () => import('./connectSite.ts')
const loadDeposit = () => import('./deposit/liveDeposit.ts')
const loadWarmUp = () => import('./warmUp.ts')

/**
 * The controller's dependencies in a real window.
 *
 * @param settings gives the present ones
 * @param painted what is large is loaded after this, so that it does not keep the message from being seen
 * @param knownRecords the stored requests as the window follows them
 */
export function liveDependencies(
  settings: () => Settings,
  painted: Promise<void>,
  knownRecords: SignDependencies['knownRecords'],
): SignDependencies {
  return {
    clock: systemClock,
    send: sendMessage,
    knownRecords,
    readRecord: readRequest,
    read: (record) => readStored(record, settings().explorer),
    async check(...request) {
      await painted
      return (await loadRules()).checkStored(...request)
    },
    findAccounts: async (...asked) => (await loadLocal()).findAccounts(...asked),
    isUnlocked: async () => (await (await loadLocal()).keystore.lockState()).state === 'unlocked',
    async unlock(password, onProgress) {
      await (await loadLocal()).keystore.unlock(password, onProgress)
    },
    async passkeyUnlocks() {
      const { available, unlocks } = await (await loadLocal()).keystore.passkeyState()
      return available && unlocks
    },
    passwordWait: async () => (await loadLocal()).keystore.passwordWait(),
    unlockWithPasskey: async (accountId) => (await loadLocal()).keystore.unlockToSign(accountId),
    signLocally: async (...signing) => (await loadLocal()).signLocally(...signing),
    findWallets: async (...asked) => (await loadWallets()).findWallets(...asked),
    signInPage: async (...signing) => (await loadWallets()).signInPage(...signing),
    grantedPages: async () => (await loadWallets()).grantedPages(),
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
    openDeposit: async (request) => (await loadDeposit()).openDeposit(request),
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
