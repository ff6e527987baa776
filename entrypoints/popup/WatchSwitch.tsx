import { useCallback, useId } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { setSiteUse, usedSince, watchSiteUses } from '../../lib/browser/siteUses.ts'
import { startWatching, stopWatching } from '../../lib/browser/watchTab.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'

/** Whether this site's traffic is watched for payloads, and the switch for it. */
export function WatchSwitch({ origin, tabId }: { origin: string; tabId: number }) {
  const id = useId()
  const read = useCallback(() => usedSince(origin, 'watch').then((since) => since !== undefined), [origin])
  const watched = useLive(read, watchSiteUses)
  const action = useAction()
  if (watched.value === undefined) return null

  function change(on: boolean): void {
    action.run(async () => {
      await setSiteUse(origin, 'watch', on)
      await (on ? startWatching(tabId) : stopWatching(tabId))
    })
  }
  const error = action.error ?? watched.error
  return (
    <>
      <label className="row popup__switch">
        <input
          type="checkbox"
          checked={watched.value}
          aria-describedby={id}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        {text('doors.watch.label')}
      </label>
      <p className="dim small" id={id}>
        {text('doors.watch.hint')}
      </p>
      {error && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
    </>
  )
}
