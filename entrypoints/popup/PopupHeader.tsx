import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Icon } from '../../components/Icon.tsx'
import type { LockState } from '../../lib/keystore/keystore.ts'
import { text } from '../../lib/text/text.ts'

export type PopupHeaderProps = {
  lock: LockState | undefined
  busy: boolean
  onLock: () => void
  /** Keys are unlocked in the sign window and in the settings only, so this opens the settings. */
  onUnlock: () => void
  onSettings: () => void
}

/** The name, whether local accounts are unlocked, and the way to the settings. */
export function PopupHeader({ lock, busy, onLock, onUnlock, onSettings }: PopupHeaderProps) {
  return (
    <header className="popup__header">
      <img src="/mark.svg" alt="" width={20} height={20} />
      <Heading level={1} look={2} className="popup__title">
        {text('popup.title')}
      </Heading>
      <div className="popup__tools">
        {lock !== undefined && lock.state !== 'empty' && (
          <LockStatus locked={lock.state === 'locked'} busy={busy} onLock={onLock} onUnlock={onUnlock} />
        )}
        <Button
          variant="quiet"
          size="small"
          icon="settings"
          className="popup__settings"
          onClick={onSettings}
          title={text('popup.settings')}
          aria-label={text('popup.settings')}
        />
      </div>
    </header>
  )
}

type LockStatusProps = Pick<PopupHeaderProps, 'busy' | 'onLock' | 'onUnlock'> & { locked: boolean }

function LockStatus({ locked, busy, onLock, onUnlock }: LockStatusProps) {
  return (
    <>
      <p className="popup__lock dim small" role="status">
        <Icon name={locked ? 'lock' : 'unlock'} />
        {text(locked ? 'common.locked' : 'common.unlocked')}
      </p>
      <Button
        variant="quiet"
        size="small"
        busy={busy}
        onClick={locked ? onUnlock : onLock}
        title={text(locked ? 'popup.unlockAccounts' : 'popup.lockAccounts')}
      >
        {text(locked ? 'common.unlock' : 'popup.lock')}
      </Button>
    </>
  )
}
