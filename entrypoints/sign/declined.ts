import { isOpen } from '../../lib/request/transition.ts'
import type { SignFlow } from './signFlow.ts'
import type { WindowActions } from './windowActions.ts'

/** The person declines: the page is told, and the window goes on. */
export async function declined(flow: SignFlow, actions: WindowActions): Promise<void> {
  await flow.reject()
  if (!isOpen(flow.getState().record.state)) actions.done()
}
