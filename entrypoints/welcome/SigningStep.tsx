import { useCallback } from 'react'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useLive } from '../../components/useLive.ts'
import { openOptions } from '../../lib/browser/ownPages.ts'
import { watchStorage } from '../../lib/browser/watchStorage.ts'
import type { Keystore } from '../../lib/keystore/keystore.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { plural, text } from '../../lib/text/text.ts'

/** What signs: a wallet that is there already, or an account of our own. */
export function SigningStep({ keystore }: { keystore: Pick<Keystore, 'accounts'> }) {
  const read = useCallback(() => keystore.accounts(), [keystore])
  const accounts = useLive(read, watchStorage)
  const count = accounts.value?.length ?? 0
  return (
    <div className="welcome__pair">
      <Panel className="welcome__panel">
        <Heading level={3} look={2} className="welcome__way">
          <Icon name="wallet" />
          {text('welcome.signing.wallet')}
        </Heading>
        <p>{text('welcome.signing.walletHint')}</p>
      </Panel>
      <Panel className="welcome__panel">
        <Heading level={3} look={2} className="welcome__way">
          <Icon name="key" />
          {text('welcome.signing.local')}
        </Heading>
        <p>{text('welcome.signing.localHint')}</p>
        <div role="status">
          {count > 0 && <Notice tone="ok">{plural('welcome.signing.accounts', count)}</Notice>}
        </div>
        {accounts.error && <Notice tone="block">{errorText(accounts.error)}</Notice>}
        <div className="stack stack--tight">
          <div className="row">
            <Button icon="plus" onClick={() => void openOptions('accounts', 'create')}>
              {text('welcome.signing.create')}
            </Button>
            <Button icon="key" onClick={() => void openOptions('accounts', 'import')}>
              {text('welcome.signing.import')}
            </Button>
          </div>
          <p className="dim small">{text('welcome.signing.addHint')}</p>
        </div>
      </Panel>
    </div>
  )
}
