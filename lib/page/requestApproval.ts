import type { ApprovalReply } from './protocol.ts'
import { type RequestOptions, requestSignature } from './requestSignature.ts'

/**
 * Asks the person, through a wallet that knows step up (docs/step-up.md), to approve a request with their approval
 * key, or to make one. It travels as every other request does; call it from a click.
 *
 * @param payload JSON text or object with the one field `approval_request`
 * @throws VerificationError as `requestSignature`; `payload-unreadable` also from a wallet that knows no step up
 */
export async function requestApproval(
  payload: string | object,
  options: Omit<RequestOptions, 'onProgress'> = {},
): Promise<ApprovalReply> {
  const reply: unknown = await requestSignature(payload, options)
  return reply as ApprovalReply
}
