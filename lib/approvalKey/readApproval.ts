import { parseStrictJson } from '../paxos/strictJson.ts'
import { approvalText, keyText } from './approvalChallenge.ts'
import { type ApprovalAsk, readApprovalAsk } from './approvalPayload.ts'

/** What every ask has, whichever of the two it is. */
export type Approval = {
  ask: ApprovalAsk
  /** Of the request, or of the registration. */
  id: string
  relyingParty: string
  /** RFC 3339. */
  expiresAt: string
  /** The text whose hash is the challenge. */
  text: string
}

/**
 * Reads the text of an approval's payload strictly: no duplicate key, no field too many.
 *
 * @returns undefined for anything else
 */
export function readApproval(raw: string): Approval | undefined {
  const json = parseStrictJson(raw)
  const ask = json.ok ? readApprovalAsk(json.value) : undefined
  if (ask === undefined) return undefined
  const asked = ask.ask === 'sign' ? ask.request : ask.registration
  return {
    ask,
    id: asked.id,
    relyingParty: asked.relying_party,
    expiresAt: asked.expires_at,
    text: ask.ask === 'sign' ? approvalText(ask.request) : keyText(ask.registration),
  }
}
