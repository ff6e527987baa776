import { pollUntil } from '../../site/browser/pollUntil.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import type { VerificationView } from '../verificationView.ts'

/**
 * Looks after a verification that is signed or paid for elsewhere, until it is no longer pending.
 *
 * @returns what stops it
 */
export function pollWhilePending(id: string, onSettled: (view: VerificationView) => void): () => void {
  let stopped = false
  const stop = pollUntil(async () => {
    const view = await siteRequest<VerificationView>(`/api/verifications/${id}`)
    if (stopped || view.status === 'PENDING') return stopped
    onSettled(view)
    return true
  })
  return () => {
    stopped = true
    stop()
  }
}
