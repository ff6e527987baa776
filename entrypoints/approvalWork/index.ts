import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { provideApprovals } from '../background/approvals.ts'
import { approvalWork } from './approvalWork.ts'

// What the background does about approvals: it knows the list of public suffixes, and is loaded where one is asked for.
export default defineUnlistedScript(() => provideApprovals(() => approvalWork))
