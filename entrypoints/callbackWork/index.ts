import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { provideCallbacks } from '../background/callback.ts'
import { callbackWork } from './callbackWork.ts'

// What the background does about callbacks: loaded where a payload names one.
export default defineUnlistedScript(() => provideCallbacks(() => callbackWork))
