import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { provideDeposits } from '../background/deposits.ts'
import { createDepositWork } from './createDepositWork.ts'
import { savedEndpoint } from './savedEndpoint.ts'

// What the background does about small deposits: it asks chains, and is loaded while a deposit is under way.
export default defineUnlistedScript(() => provideDeposits((parts) => createDepositWork(parts, savedEndpoint)))
