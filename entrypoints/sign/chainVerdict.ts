import { readRpcEndpoint } from '../../lib/browser/rpcEndpoints.ts'
import type { AccountAnswer } from '../../lib/rpc/chainClient.ts'
import type { SignatureClaim, UnfitVerdict } from '../../lib/signature/verdict.ts'

/** What the chain says to a signature that does not verify, where the person configured an endpoint for it. */
export async function chainVerdict(
  claim: SignatureClaim & { message: Uint8Array },
  verdict: UnfitVerdict,
): Promise<UnfitVerdict> {
  const endpoint = await readRpcEndpoint(claim.network)
  if (endpoint === undefined) return verdict
  const ask = await import('../../lib/rpc/chainVerdict.ts')
  return ask.chainVerdict(claim, verdict, endpoint)
}

/** What an address is, where the person configured an endpoint for its network. */
export async function accountOnChain(subject: {
  network: string
  address: string
}): Promise<AccountAnswer | undefined> {
  const endpoint = await readRpcEndpoint(subject.network)
  if (endpoint === undefined) return undefined
  const { askAccount } = await import('../../lib/rpc/chainClient.ts')
  return askAccount(endpoint, subject.address)
}
