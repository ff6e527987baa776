import { ApprovalWindow, type ApprovalWindowProps } from './ApprovalWindow.tsx'
import { openApproval } from './liveApproval.ts'

/** With the browser's own keys. */
export function LiveApprovalWindow(props: Omit<ApprovalWindowProps, 'open'>) {
  return <ApprovalWindow {...props} open={openApproval} />
}
