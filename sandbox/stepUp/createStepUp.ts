import { refuse } from '../site/siteProblem.ts'
import { createKeyService } from './keyService.ts'
import { seedOrganization } from './organization.ts'
import { createRequestService, ticketOver } from './requestService.ts'
import { createRuleService } from './ruleService.ts'
import { createSignIn } from './signIn.ts'
import type { StepUpContext } from './stepUpContext.ts'
import type { Member, Ticket } from './stepUpTypes.ts'

/** Everything about step up that the dashboard, the signing window and operations ask for. */
export type StepUp = ReturnType<typeof createStepUp>

export function createStepUp(context: StepUpContext) {
  const { store, clock } = context
  seedOrganization(store, clock.now())

  /** The ticket behind a secret and whose it is. */
  function openTicket(secret: string): { ticket: Ticket; member: Member } {
    const ticket = store.ticket(secret)
    const member = ticket === undefined ? undefined : store.member(ticket.memberId)
    if (ticket === undefined || member === undefined) return refuse(410, 'ticket-over', ticketOver)
    if (ticket.usedAt !== undefined || ticket.expiresAt <= clock.now()) {
      return refuse(410, 'ticket-over', ticketOver)
    }
    return { ticket, member }
  }

  return {
    context,
    signIn: createSignIn(context),
    keys: createKeyService(context),
    requests: createRequestService(context),
    rules: createRuleService(context),
    openTicket,
    /** Opens a ticket and uses it up: whatever comes of the attempt, there is no second with the same challenge. */
    takeTicket(secret: string): { ticket: Ticket; member: Member } {
      const opened = openTicket(secret)
      if (!store.spendTicket(secret, clock.now())) return refuse(410, 'ticket-over', ticketOver)
      return opened
    },
  }
}
