import { useCallback, useId } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { useLive } from '../../../components/useLive.ts'
import { readPolicy, watchPolicy } from '../../../lib/browser/policy.ts'
import { watchStorage } from '../../../lib/browser/watchStorage.ts'
import type { Keystore, LockState } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { plural, text } from '../../../lib/text/text.ts'
import { timeText } from '../../../lib/text/timeText.ts'
import { Saved } from '../Saved.tsx'
import { useSaving } from '../useSaving.ts'
import { SafetyRow } from './SafetyRow.tsx'
import { Unlock } from './Unlock.tsx'

/** Choices of minutes until the accounts lock by themselves. */
const minutesOffered = [1, 5, 15, 30, 60, 240]

export type LockRowProps = { keystore: Keystore; lock: LockState; onChange: () => void }

/** Whether the accounts are locked, and the way to change it. */
export function LockRow({ keystore, lock, onChange }: LockRowProps) {
  const action = useAction()
  const unlocked = lock.state === 'unlocked'
  return (
    <SafetyRow
      title={text('options.lock.name')}
      action={
        unlocked && (
          <Button
            icon="lock"
            busy={action.busy}
            onClick={() =>
              action.run(async () => {
                await keystore.lock()
                onChange()
              })
            }
          >
            {text('options.lock.now')}
          </Button>
        )
      }
      body={
        <>
          {!unlocked && <Unlock keystore={keystore} onDone={onChange} />}
          {action.error && (
            <Notice tone="block" urgent>
              {errorText(action.error)}
            </Notice>
          )}
        </>
      }
    >
      <p className="dim" role="status">
        {unlocked
          ? text('options.lock.unlocked', { time: timeText(lock.deadline) })
          : text('options.lock.locked')}
      </p>
    </SafetyRow>
  )
}

/** When the accounts lock by themselves. */
export function AutoLockRow({ keystore, onChange }: Omit<LockRowProps, 'lock'>) {
  const id = useId()
  const readMinutes = useCallback(() => keystore.autoLock(), [keystore])
  const minutes = useLive(readMinutes, watchStorage)
  const saving = useSaving()
  const policy = useLive(readPolicy, watchPolicy)
  const locked = policy.value?.autoLockMinutes !== undefined
  if (minutes.value === undefined) return null
  return (
    <SafetyRow
      title={text('options.lock.minutes')}
      action={
        <select
          id={id}
          aria-label={text('options.lock.minutes')}
          aria-describedby={`${id}-hint`}
          className="field__control options__select"
          value={minutes.value}
          disabled={locked}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value)
            saving.save(async () => {
              await keystore.setAutoLock(chosen)
              minutes.refresh()
              onChange()
            })
          }}
        >
          {[...new Set([...minutesOffered, minutes.value])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={count}>
                {plural('options.lock.minute', count)}
              </option>
            ))}
        </select>
      }
      body={
        <>
          <Saved count={saving.saved} />
          {saving.error && (
            <Notice tone="block" urgent>
              {errorText(saving.error)}
            </Notice>
          )}
        </>
      }
    >
      <p className="dim" id={`${id}-hint`}>
        {text(locked ? 'options.policy.locked' : 'options.lock.minutesHint')}
      </p>
    </SafetyRow>
  )
}
