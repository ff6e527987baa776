import { siteRequest } from '../../site/browser/siteRequest.ts'
import type { VerificationView } from '../verificationView.ts'

/** Between two looks, in milliseconds. They go to this site's own backend. */
const interval = 2_000

/**
 * Looks after a verification that somebody else signs, until it is no longer pending.
 *
 * @returns what stops it
 */
export function pollWhilePending(id: string, onSettled: (view: VerificationView) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  async function look(): Promise<void> {
    const view = await siteRequest<VerificationView>(`/api/verifications/${id}`).catch(() => undefined)
    if (stopped) return
    if (view !== undefined && view.status !== 'PENDING') onSettled(view)
    else timer = setTimeout(() => void look(), interval)
  }
  timer = setTimeout(() => void look(), interval)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
