import { browserKeystore } from '../../../lib/browser/browserKeystore.ts'
import { readDepositChain, saveDepositChain } from '../../../lib/browser/depositChains.ts'
import { readDeposits, watchDeposits } from '../../../lib/browser/depositStore.ts'
import { sendInPage } from '../../../lib/browser/pageWallets.ts'
import { readRpcEndpoint, readRpcUrl, saveRpcEndpoint } from '../../../lib/browser/rpcEndpoints.ts'
import { sendMessage } from '../../../lib/browser/sendMessage.ts'
import { broadcast } from '../../../lib/deposit/broadcast.ts'
import { buildTransfer, finishTransfer } from '../../../lib/deposit/buildTransfer.ts'
import { planDeposit } from '../../../lib/deposit/depositPlan.ts'
import { depositOf } from '../../../lib/deposit/journal.ts'
import { quoteDeposit } from '../../../lib/deposit/quoteDeposit.ts'
import { sendTask } from '../../../lib/deposit/sendTask.ts'
import { CountersignError } from '../../../lib/errors.ts'
import { defaultEndpoints } from '../../../lib/rpc/defaultEndpoints.ts'
import { hostOf } from '../../../lib/rpc/openEndpoint.ts'
import { mayLookInto } from '../walletPages.ts'
import { createDepositFlow, type DepositFlow } from './createDepositFlow.ts'
import type { DepositDependencies } from './depositDependencies.ts'
import type { RequestParts } from './sendingParts.ts'

/** The controller of a small deposit in a real window. */
export function openDeposit(request: RequestParts): DepositFlow {
  return createDepositFlow(request, liveDeposit())
}

function liveDeposit(): DepositDependencies {
  return {
    plan: planDeposit,
    usualEnvironment: ({ asker }) => readDepositChain(asker),
    rememberEnvironment: ({ asker }, environment) => saveDepositChain(asker, environment),
    findEntry: async ({ verificationId }) => depositOf(await readDeposits(), verificationId),
    watchEntries: watchDeposits,
    begin: ({ id }, digest, deposit) => sendMessage('deposit.begin', { id, digest, deposit }),
    note: (entryId, event) => sendMessage('deposit.note', { entryId, event }),
    restore: ({ id }, entryId) => sendMessage('deposit.restore', { id, entryId }),
    leave: ({ id }) => sendMessage('deposit.leave', { id }),
    async findServer({ network }) {
      const endpoint = await readRpcEndpoint(network)
      return endpoint && { url: endpoint.url, host: hostOf(endpoint.url) }
    },
    offers({ chain }) {
      const url = defaultEndpoints[chain]
      return url === undefined ? [] : [{ url, host: hostOf(url) }]
    },
    readServer: readRpcUrl,
    saveServer: ({ network }, url) => saveRpcEndpoint(network, url),
    quote: (plan, { url }) => quoteDeposit({ url }, plan),
    async approve({ asker }, plan, highestFee) {
      const { chain, from: account, verificationId, to, asset, amount, baseUnits } = plan
      const act = {
        account,
        asset: asset.symbol,
        amount,
        ...(asker !== undefined && { origin: asker.origin }),
      }
      const { demandFor } = await import('../../../lib/browser/keyDemands.ts')
      if ((await demandFor(act)) === undefined) return
      const { approveOwnAct } = await import('../../../lib/browser/approveOwnAct.ts')
      await approveOwnAct({
        kind: 'deposit',
        chain,
        ...act,
        verification_id: verificationId,
        to,
        base_units: baseUnits,
        highest_fee: highestFee,
        ...(asset.kind === 'token' && { contract: asset.contract }),
      })
    },
    async sign(plan, quote, accountId, touch) {
      const built = await buildTransfer(plan, quote)
      const transfer = { plan, highestFee: quote.highestFee, bytes: built.bytes }
      return finishTransfer(plan, built, await browserKeystore.signTransfer(accountId, transfer, touch))
    },
    broadcast: ({ url }, entry) => broadcast({ url }, entry),
    async sendByWallet({ signer, page }, plan, quote, signal) {
      if (page === undefined || signer.kind !== 'injected') throw new CountersignError('wallet-page-gone')
      // The grant may have been withdrawn since the request came (R40).
      if (!(await mayLookInto(page)))
        throw new CountersignError('permission-missing', { origin: page.origin })
      const built = plan.family === 'solana' ? await buildTransfer(plan, quote) : undefined
      const sent = await sendInPage(page, sendTask(plan, signer.walletId, built?.bytes), { signal })
      if (sent.kind === 'sent') return sent
      if (built === undefined) throw new CountersignError('deposit-mismatch')
      return finishTransfer(plan, built, sent.signature)
    },
  }
}
