import type { Settings } from '../../lib/browser/settings.ts'
import { messageBytes } from '../../lib/message/messageBytes.ts'
import { findNetwork } from '../../lib/paxos/networks.ts'
import { readPayload } from '../../lib/paxos/readPayload.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import type { ReadRequest } from './signDependencies.ts'

/** Reads a stored request for showing: its payload, the message's bytes, the network's name and explorer. */
export function readStored(record: RequestRecord, explorer: Settings['explorer']): ReadRequest {
  const { payload } = readPayload(record.raw, record.channel)
  if (payload === undefined) return {}
  const { message } = payload
  const found = findNetwork(payload.network)
  return {
    payload,
    ...(message?.isWellFormed() && { bytes: messageBytes(message) }),
    ...(found !== undefined && {
      network: {
        name: found.name,
        family: found.family,
        explorerUrl: found[explorer].addressLink(encodeURIComponent(payload.address)),
      },
    }),
  }
}
