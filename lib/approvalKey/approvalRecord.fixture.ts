import { approvalChallenge, toBase64url } from './approvalChallenge.ts'
import type { ApprovalRecord } from './approvalRecord.ts'
import type { ApprovalRequest } from './approvalRequest.ts'
import { softAuthenticator } from './softAuthenticator.ts'
import { verificationCode } from './verificationCode.ts'

/** For tests: the record of an approval that was really signed. */
export async function sampleRecord(
  request: ApprovalRequest,
  origin = 'http://localhost:4715',
): Promise<ApprovalRecord> {
  const authenticator = softAuthenticator()
  const publicKey = new Uint8Array(authenticator.publicKey)
  const assertion = authenticator.get({
    challenge: await approvalChallenge(request),
    origin,
    relyingParty: request.relying_party,
  })
  return {
    type: 'approval',
    version: 1,
    request,
    key: {
      credential_id: authenticator.id,
      public_key: toBase64url(publicKey),
      verification_code: await verificationCode(publicKey),
    },
    origin,
    assertion,
    recorded_at: '2026-11-21T09:40:00Z',
  }
}
