import { readRpcEndpoint } from '../../lib/browser/rpcEndpoints.ts'
import { broadcast } from '../../lib/deposit/broadcast.ts'
import type { DepositPlan } from '../../lib/deposit/depositPlan.ts'
import { observe } from '../../lib/deposit/observe.ts'
import type { DepositChain } from './createDepositWork.ts'

/** Asks the endpoint that the person saved for the network, as long as it may be asked; no other is ever contacted. */
export const savedEndpoint: DepositChain = {
  async observe(entry) {
    const endpoint = await endpointOf(entry.plan)
    if (!endpoint) return undefined
    return { observation: await observe(endpoint, entry), host: new URL(endpoint.url).host }
  },
  async resend(entry) {
    const endpoint = await endpointOf(entry.plan)
    return endpoint && (await broadcast(endpoint, entry))
  },
}

function endpointOf({ network }: DepositPlan): ReturnType<typeof readRpcEndpoint> {
  return readRpcEndpoint(network)
}
