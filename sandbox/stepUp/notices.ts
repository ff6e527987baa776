import type { StepUpContext } from './stepUpContext.ts'
import type { RequestContent } from './stepUpTypes.ts'

/** What a request is, in a few words: “withdrawal of 5 USDG”. */
export function summaryOf({ kind, amount, asset }: RequestContent): string {
  return `${kind} of ${amount} ${asset}`
}

/**
 * Tells somebody something in the dashboard and by e-mail.
 *
 * @param notice.requestId set where they are asked to approve it
 */
export function tell(
  context: StepUpContext,
  notice: { memberId: string; subject: string; text: string; requestId?: string },
): void {
  const { store, clock, dashboardUrl } = context
  const member = store.member(notice.memberId)
  if (member === undefined) return
  const now = clock.now()
  store.notify(member.id, notice.text, now, notice.requestId)
  store.send({
    recipient: member.email,
    subject: notice.subject,
    body: `Hello ${member.name},\n\n${notice.text}\n\nOpen the dashboard: ${dashboardUrl}\n`,
    createdAt: now,
  })
}
