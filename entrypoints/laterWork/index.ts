import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { provideApprovals } from '../background/approvals.ts'
import { provideCallbacks } from '../background/callback.ts'
import { provideDeposits } from '../background/deposits.ts'
import { provideFirstLook } from '../background/firstLook.ts'
import { approvalWork } from './approvalWork.ts'
import { callbackWork } from './callbackWork.ts'
import { createDepositWork } from './createDepositWork.ts'
import { renderFirstLook } from './renderFirstLook.tsx'
import { savedEndpoint } from './savedEndpoint.ts'

// What the background does only for some (approvals, callbacks, and small deposits, for which it asks chains), and what it
// writes into the page of a sign window that opens.
export default defineUnlistedScript(() => {
  provideApprovals(() => approvalWork)
  provideCallbacks(() => callbackWork)
  // Firefox's background is asked for no page, so that its package goes without.
  if (!import.meta.env.FIREFOX) provideFirstLook(renderFirstLook)
  provideDeposits((parts) => createDepositWork(parts, savedEndpoint))
})
