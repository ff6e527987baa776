import * as v from 'valibot'
import type { BridgeMessage } from '../../lib/page/bridgeProtocol.ts'
import { maxIdLength } from '../../lib/page/messageGuards.ts'
import { maxPayloadLength } from '../../lib/page/protocol.ts'

const requestId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxIdLength))
const origin = v.pipe(v.string(), v.maxLength(300))

/**
 * A little above the payload's own cap: the bridge answers larger ones itself, so whatever is longer here does
 * not come from a bridge of ours.
 */
const payload = v.pipe(v.string(), v.maxLength(maxPayloadLength))

const bridgeMessage = v.variant('kind', [
  v.object({
    kind: v.literal('submit'),
    requestId,
    payload,
    batchId: v.optional(requestId),
    method: v.optional(requestId),
    activated: v.boolean(),
    ancestorOrigins: v.optional(v.pipe(v.array(origin), v.maxLength(20))),
    channel: v.optional(v.literal('html')),
  }),
  v.object({ kind: v.picklist(['cancel', 'received', 'unacknowledged']), requestId }),
  v.object({ kind: v.literal('doors') }),
  v.object({ kind: v.picklist(['link', 'noticed']), payload }),
])

/**
 * Reads what came over a bridge's port. A compromised renderer can send anything, so anything else than the
 * known messages is nothing.
 */
export function readBridgeMessage(message: unknown): BridgeMessage | undefined {
  const read = v.safeParse(bridgeMessage, message)
  return read.success ? (read.output as BridgeMessage) : undefined
}
