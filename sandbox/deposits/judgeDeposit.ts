import { addressKey } from '../api/addressRules.ts'
import { findSandboxNetwork, type SandboxNetwork } from '../api/networks.ts'
import { statusAt, type VerificationRecord } from '../api/verificationRecord.ts'
import { toDecimal } from '../chains/decimalAmount.ts'
import type { Arrival } from './arrival.ts'
import { depositAssets } from './depositAsset.ts'

/** What a deposit comes to: it has to wait for blocks, it proves control, or it counts for nothing, with the reason. */
export type DepositVerdict =
  | { state: 'confirming' }
  | { state: 'approved' }
  | { state: 'ignored'; reason: string }

/**
 * Judges what came to a verification's deposit address: network, asset, sender, amount, time, and confirmations. A
 * deposit counts when it is confirmed within the time: the guide says that Paxos detects it “as soon as it confirms on-chain”.
 *
 * @param confirmations blocks from its own to the newest, both counted
 * @param now milliseconds, by the sandbox's clock
 */
export function judgeDeposit(
  record: VerificationRecord,
  arrival: Arrival,
  confirmations: number,
  now: number,
): DepositVerdict {
  const network = findSandboxNetwork(record.network)
  if (network === undefined || record.proof.method !== 'SMALL_DEPOSIT') return ignored('none was asked for')
  const fault = faultOf(record, record.proof, arrival, network)
  if (fault !== undefined) return ignored(fault)
  const status = statusAt(record, now)
  if (status === 'APPROVED') return ignored('the verification was approved already')
  const needed = network.confirmations
  if (status === 'EXPIRED') {
    return ignored(
      `it had ${Math.min(confirmations, needed)} of ${needed} confirmations when the time was over`,
    )
  }
  return { state: confirmations >= needed ? 'approved' : 'confirming' }
}

function faultOf(
  record: VerificationRecord,
  wanted: { amount: string; asset: string },
  arrival: Arrival,
  network: SandboxNetwork,
): string | undefined {
  if (arrival.network !== record.network) {
    const there = findSandboxNetwork(arrival.network)
    return `it came on ${there?.title ?? arrival.network}, not on ${network.title}`
  }
  const asset = depositAssets(network).find(({ contract = 'native' }) => sameAddress(contract, arrival.asset))
  if (asset === undefined) return `it was a token that is not known here, not ${wanted.asset}`
  const came = toDecimal(arrival.baseUnits, asset.decimals)
  if (asset.symbol !== wanted.asset) return `it was ${came} ${asset.symbol}, not ${wanted.asset}`
  if (!sameAddress(arrival.from, record.address)) {
    return `it came from ${arrival.from}, not from the address under verification`
  }
  return came === wanted.amount ? undefined : `it was ${came} ${asset.symbol}, not exactly ${wanted.amount}`
}

function sameAddress(one: string, other: string): boolean {
  return addressKey(one) === addressKey(other)
}

function ignored(reason: string): DepositVerdict {
  return { state: 'ignored', reason }
}
