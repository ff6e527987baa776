import { useCallback } from 'react'
import { Tick } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { byPolicy, setSiteUse, usedSince, watchSiteUses } from '../../lib/browser/siteUses.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'

/** Whether pages of a site may use the local accounts as their wallet; the background follows the stored use. */
export function WalletSwitch({ origin }: { origin: string }) {
  const action = useAction()
  const since = useLive(
    useCallback(async () => ({ since: await usedSince(origin, 'wallet') }), [origin]),
    watchSiteUses,
  )
  const error = action.error ?? since.error
  const locked = since.value?.since === byPolicy
  return (
    <div className="stack stack--tight">
      <Tick
        role="switch"
        checked={since.value?.since !== undefined}
        disabled={since.value === undefined || locked}
        onChange={(on) => action.run(() => setSiteUse(origin, 'wallet', on))}
      >
        {text('popup.site.wallet')}
      </Tick>
      <p className="dim small">{text(locked ? 'popup.site.walletByPolicy' : 'popup.site.walletHint')}</p>
      {error && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
    </div>
  )
}
