import { sameAddress } from '../../lib/paxos/address.ts'
import { checkRequest } from '../../lib/paxos/checkRequest.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import type { CheckedRequest } from './signDependencies.ts'

export { sameAddress }

/** Applies the rules to a stored request, in the light of the other stored ones. */
export function checkStored(
  record: RequestRecord,
  others: readonly RequestRecord[],
  now: number,
): CheckedRequest {
  const { asker } = record
  const { findings, verdict } = checkRequest({
    raw: record.raw,
    now,
    channel: record.channel,
    ...(asker !== undefined && { origin: asker.origin }),
    ...(asker?.topOrigin !== undefined && { topOrigin: asker.topOrigin }),
    prior: others.map((other) => ({
      raw: other.raw,
      channel: other.channel,
      outcome: other.state,
      ...(other.asker !== undefined && { origin: other.asker.origin }),
    })),
  })
  return { findings, verdict }
}
