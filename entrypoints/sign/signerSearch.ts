import { errorReport } from '../../lib/errors.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { type FlowState, isAllowed, isDeposit, isSignable } from './flowState.ts'
import type { FlowStore } from './flowStore.ts'
import type { SignDependencies, WalletPage } from './signDependencies.ts'
import {
  askingPage,
  defaultSigner,
  localSigners,
  pageSigners,
  type SignerOption,
  sortSigners,
} from './signers.ts'

/** Who could sign, and who shall. */
export type SignerSearch = {
  /** Looks for signers, also again after the person connected a wallet or added an account. */
  look(): Promise<void>
  /** Looks for wallets in a tab that the person picked. */
  lookInPage(page: WalletPage): Promise<void>
  choose(key: string): void
}

/**
 * How long a local account that can sign waits for the page's wallets, in milliseconds: several times what they take
 * to answer, so that a wallet with the address is usually there to come first. One that hangs takes seconds.
 */
const walletPatience = 600

export function signerSearch(store: FlowStore, deps: SignDependencies): SignerSearch {
  let chosenByHand = false
  let pickedPage: WalletPage | undefined
  let present: object | undefined

  async function look(): Promise<void> {
    const subject = subjectOf(store.get())
    if (subject === undefined) {
      store.set({ searching: false })
      return
    }
    store.set({ searching: true })
    const turn = {}
    present = turn
    const page = pickedPage ?? pageWithWallets(store.get().record)
    const wallets = page === undefined ? Promise.resolve([]) : pageSigners(deps, page, subject)
    const patience = Promise.withResolvers<undefined>()
    const forgetPatience = deps.clock.after(walletPatience, () => patience.resolve(undefined))
    const local = await localSigners(deps, subject, store.get().record).catch((error: unknown) => {
      // An account that is here and cannot be read is not the same as none.
      store.set({ trouble: errorReport(error) })
      return []
    })
    const inPage = await (local.length > 0 ? Promise.race([wallets, patience.promise]) : wallets)
    forgetPatience()
    if (present !== turn) return
    show([...(inPage ?? []), ...local], { keeps: chosenByHand, searching: inPage === undefined })
    if (inPage !== undefined) return
    // Who is shown as the signer stays it, whoever comes late.
    void wallets.then((late) => {
      if (present === turn) show([...late, ...local], { keeps: true, searching: false })
    })
  }

  function show(
    found: readonly SignerOption[],
    { keeps, searching }: { keeps: boolean; searching: boolean },
  ): void {
    const signers = sortSigners(found)
    const { chosen } = store.get()
    const kept = keeps && signers.some((option) => option.key === chosen)
    store.set({ signers, searching, chosen: kept ? chosen : defaultSigner(signers) })
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
