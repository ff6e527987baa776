import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { provideApprovals } from '../background/approvals.ts'
import { provideCallbacks } from '../background/callback.ts'
import { provideDeposits } from '../background/deposits.ts'
import { approvalWork } from './approvalWork.ts'
import { callbackWork } from './callbackWork.ts'
import { createDepositWork } from './createDepositWork.ts'
import { savedEndpoint } from './savedEndpoint.ts'

// What the background does only for some: approvals, callbacks and small deposits, for which it asks chains.
export default defineUnlistedScript(() => {
  provideApprovals(() => approvalWork)
  provideCallbacks(() => callbackWork)
  provideDeposits((parts) => createDepositWork(parts, savedEndpoint))
})
