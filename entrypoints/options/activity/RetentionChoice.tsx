import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useLive } from '../../../components/useLive.ts'
import { applyRetention } from '../../../lib/browser/applyRetention.ts'
import { readPolicy, watchPolicy } from '../../../lib/browser/policy.ts'
import { countProofsBefore } from '../../../lib/browser/proofStore.ts'
import { changeSettings, readSettings, watchSettings } from '../../../lib/browser/settings.ts'
import { type Retention, retentionDays, retentionLimit } from '../../../lib/proof/retention.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { plural, text } from '../../../lib/text/text.ts'
import { Saved } from '../Saved.tsx'
import { SelectField } from '../SelectField.tsx'
import { useSaving } from '../useSaving.ts'

const names = Object.keys(retentionDays) as Retention[]

/** How long proofs are kept. What would delete something now says how much first, and asks. */
export function RetentionChoice() {
  const settings = useLive(readSettings, watchSettings)
  const policy = useLive(readPolicy, watchPolicy)
  const locked = policy.value?.keepProofs !== undefined
  const saving = useSaving()
  const [asked, setAsked] = useState<{ keepProofs: Retention; deletes: number }>()

  if (!settings.value)
    return settings.error ? <Notice tone="block">{errorText(settings.error)}</Notice> : null

  const store = (keepProofs: Retention): void =>
    saving.save(async () => {
      await changeSettings({ keepProofs })
      await applyRetention(Date.now())
      setAsked(undefined)
    })

  async function choose(keepProofs: Retention): Promise<void> {
    const limit = retentionLimit(keepProofs, Date.now())
    const deletes = limit === undefined ? 0 : await countProofsBefore(limit)
    if (deletes > 0) setAsked({ keepProofs, deletes })
    else store(keepProofs)
  }

  return (
    <section className="stack">
      <SelectField
        label={text('activity.keep')}
        value={asked?.keepProofs ?? settings.value.keepProofs}
        disabled={locked}
        onChange={(chosen) => void choose(chosen)}
        choices={names.map((name) => [name, text(`activity.keep.${name}`)] as const)}
      />
      <p className="dim small">{text(locked ? 'options.policy.locked' : 'activity.keepHint')}</p>
      {asked && (
        <Notice
          tone="warn"
          urgent
          actions={
            <>
              <Button variant="danger" onClick={() => store(asked.keepProofs)}>
                {text('activity.keepConfirm')}
              </Button>
              <Button onClick={() => setAsked(undefined)}>{text('common.cancel')}</Button>
            </>
          }
        >
          {plural('activity.keepDeletes', asked.deletes)} {text('activity.deleteSureHint')}
        </Notice>
      )}
      <Saved count={saving.saved} />
      {saving.error && (
        <Notice tone="block" urgent>
          {errorText(saving.error)}
        </Notice>
      )}
    </section>
  )
}
