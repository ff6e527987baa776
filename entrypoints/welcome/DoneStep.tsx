import { useCallback } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon, type IconName } from '../../components/Icon.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useLive } from '../../components/useLive.ts'
import { openOptions } from '../../lib/browser/ownPages.ts'
import { listGranted, watchAccess } from '../../lib/browser/siteAccess.ts'
import { watchStorage } from '../../lib/browser/watchStorage.ts'
import type { Keystore } from '../../lib/keystore/keystore.ts'
import { plural, text } from '../../lib/text/text.ts'

export type DoneStepProps = {
  keystore: Pick<Keystore, 'accounts'>
  practised: boolean
  close: () => void
}

/** What was set up, and what happens next. */
export function DoneStep({ keystore, practised, close }: DoneStepProps) {
  const readAccounts = useCallback(() => keystore.accounts(), [keystore])
  const accounts = useLive(readAccounts, watchStorage)
  const access = useLive(listGranted, watchAccess)
  const count = accounts.value?.length ?? 0
  return (
    <>
      <Panel className="welcome__panel">
        <dl className="welcome__facts">
          <Fact icon="site" name={text('welcome.done.sites')}>
            {text(access.value?.everyHttps ? 'welcome.sites.everyDone' : 'welcome.sites.chosenDone')}
          </Fact>
          <Fact icon="key" name={text('welcome.done.signing')}>
            {count > 0 ? plural('welcome.signing.accounts', count) : text('welcome.signing.walletDone')}
          </Fact>
          <Fact icon="pen" name={text('welcome.done.practice')}>
            {text(practised ? 'welcome.done.practiceDone' : 'welcome.done.practiceSkipped')}
          </Fact>
        </dl>
      </Panel>
      <p>{text('welcome.done.next')}</p>
      <div className="welcome__actions">
        <Button size="main" onClick={() => void openOptions('accounts')}>
          {text('welcome.done.settings')}
        </Button>
        <Button variant="primary" size="main" onClick={close}>
          {text('welcome.done.close')}
        </Button>
      </div>
    </>
  )
}

function Fact({ icon, name, children }: { icon: IconName; name: string; children: string }) {
  return (
    <div>
      <dt>
        <Icon name={icon} />
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
