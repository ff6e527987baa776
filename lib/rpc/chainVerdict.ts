import { diagnosisTable } from '../signature/diagnosisTable.ts'
import { personalDigest } from '../signature/eip191.ts'
import { signatureCandidates } from '../signature/signatureCandidates.ts'
import { type SignatureClaim, type UnfitVerdict, unverifiable } from '../signature/verdict.ts'
import { askAccount, askContract, type RpcEndpoint } from './chainClient.ts'

/**
 * Asks a configured endpoint what an EVM address is, where what is known offline does not explain why a signature
 * does not verify. A contract's own word on the signature is told, and makes nothing valid: Paxos takes the
 * signature of a key.
 *
 * @returns the verdict that it was given, unless the chain knows better. Never throws: an endpoint that fails
 * leaves things as they were.
 */
export async function chainVerdict(
  claim: SignatureClaim & { message: Uint8Array },
  verdict: UnfitVerdict,
  endpoint: RpcEndpoint,
): Promise<UnfitVerdict> {
  const { basis } = diagnosisTable[verdict.code]
  if (basis !== 'form' && basis !== 'unknown') return verdict
  try {
    const { kind, host, chain } = await askAccount(endpoint, claim.address)
    const values = { host, chain }
    if (kind === 'delegated') return unverifiable('account-delegated', values)
    if (kind === 'key') return verdict
    const [first] = signatureCandidates(claim.signature)
    const signed = first && { hash: hexOf(personalDigest(claim.message)), signature: hexOf(first.bytes) }
    const accepts = signed && (await askContract(endpoint, claim.address, signed).catch(() => undefined))
    if (accepts === undefined) return unverifiable('account-contract', values)
    return unverifiable(accepts ? 'contract-accepts' : 'contract-declines', values)
  } catch {
    return verdict
  }
}

function hexOf(bytes: Uint8Array): string {
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
