import { useCallback } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { ruleSentence } from '../../components/ruleSentence.ts'
import { useLive } from '../../components/useLive.ts'
import type { LocalAct } from '../../lib/approvalKey/keyDemand.ts'
import { watchApprovals } from '../../lib/browser/approvalStore.ts'
import { demandFor, watchKeyDemands } from '../../lib/browser/keyDemands.ts'
import { ownKeys } from '../../lib/browser/ownKeys.ts'
import { openOptions } from '../../lib/browser/ownPages.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'

/** Says before somebody signs or sends that an approval key will be asked for, and why; or that there is none. */
export function KeyNotice({ account, origin, asset, amount }: LocalAct) {
  const read = useCallback(async () => {
    const given = { origin, asset, amount }
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const demand = await demandFor({ account, ...known })
    return demand && { ...demand, hasKey: (await ownKeys()).length > 0 }
  }, [account, origin, asset, amount])
  const { value, error } = useLive(read, watchBoth)
  if (error) return <Notice tone="block">{errorText(error)}</Notice>
  if (!value) return null
  const { rule, by, hasKey } = value
  const words = text(`keys.demand.${by}`, { rule: ruleSentence(rule) })
  if (hasKey) {
    return (
      <Notice icon="key" title={text('keys.demand.title')}>
        {words}
      </Notice>
    )
  }
  return (
    <Notice
      tone="warn"
      title={text('keys.demand.missing')}
      actions={
        <Button size="small" icon="key" onClick={() => void openOptions('keys')}>
          {text('keys.demand.create')}
        </Button>
      }
    >
      {words} {text('keys.demand.missingHint')}
    </Notice>
  )
}

function watchBoth(changed: () => void): () => void {
  const stops = [watchApprovals(changed), watchKeyDemands(changed)]
  return () => {
    for (const stop of stops) stop()
  }
}
