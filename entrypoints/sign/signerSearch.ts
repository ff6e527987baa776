import { errorReport } from '../../lib/errors.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { type FlowState, isAllowed, isDeposit, isSignable } from './flowState.ts'
import type { FlowStore } from './flowStore.ts'
import type { SignDependencies, WalletPage } from './signDependencies.ts'
import { askingPage, defaultSigner, localSigners, pageSigners, sortSigners } from './signers.ts'

/** Who could sign, and who shall. */
export type SignerSearch = {
  /** Looks for signers, also again after the person connected a wallet or added an account. */
  look(): Promise<void>
  /** Looks for wallets in a tab that the person picked. */
  lookInPage(page: WalletPage): Promise<void>
  choose(key: string): void
}

export function signerSearch(store: FlowStore, deps: SignDependencies): SignerSearch {
  let chosenByHand = false
  let pickedPage: WalletPage | undefined

  async function look(): Promise<void> {
    const subject = subjectOf(store.get())
    if (subject === undefined) {
      store.set({ searching: false })
      return
    }
    store.set({ searching: true })
    const page = pickedPage ?? pageWithWallets(store.get().record)
    const [inPage, local] = await Promise.all([
      page === undefined ? [] : pageSigners(deps, page, subject),
      localSigners(deps, subject, store.get().record).catch((error: unknown) => {
        // An account that is here and cannot be read is not the same as none.
        store.set({ trouble: errorReport(error) })
        return []
      }),
    ])
    const signers = sortSigners([...inPage, ...local])
    const { chosen } = store.get()
    const kept = chosenByHand && signers.some((option) => option.key === chosen)
    store.set({ signers, searching: false, chosen: kept ? chosen : defaultSigner(signers) })
  }

  return {
    look,
    async lookInPage(page) {
      pickedPage = page
      await look()
    },
    choose(key) {
      if (!store.get().signers.some((option) => option.key === key)) return
      chosenByHand = true
      store.set({ chosen: key })
    },
  }
}

/** A page that asked Countersign as its wallet asked for a local account and for none of its other wallets. */
function pageWithWallets(record: RequestRecord): WalletPage | undefined {
  return record.channel === 'wallet' ? undefined : askingPage(record)
}

function subjectOf(state: FlowState) {
  const { payload, network } = state.request
  const isAsked = isSignable(state) || (isDeposit(state) && isAllowed(state))
  if (payload === undefined || network === undefined || !isAsked) return undefined
  const purpose = isDeposit(state) ? ('send' as const) : ('sign' as const)
  return { network: payload.network, family: network.family, address: payload.address, purpose }
}
