import { useCallback, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { ruleSentence } from '../../../components/ruleSentence.ts'
import { useAction } from '../../../components/useAction.ts'
import { useLive } from '../../../components/useLive.ts'
import { type KeyDemand, sameAccount } from '../../../lib/approvalKey/keyDemand.ts'
import { changeKeyDemands, hasDemands, type KeyDemands } from '../../../lib/browser/keyDemands.ts'
import type { Keystore } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { AddRule } from './AddRule.tsx'

export type RulesSectionProps = { demands: KeyDemands; hasKey: boolean; keystore: Keystore }

/** Loaded when it is asked for: it brings the check of signatures with it. */
async function approve(
  ...act: Parameters<typeof import('../../../lib/browser/approveOwnAct.ts').approveOwnAct>
) {
  const { approveOwnAct } = await import('../../../lib/browser/approveOwnAct.ts')
  await approveOwnAct(...act)
}

/** When an approval key is asked for: the administrator's rules, locked, and the person's own. */
export function RulesSection({ demands, hasKey, keystore }: RulesSectionProps) {
  const readAccounts = useCallback(() => keystore.accounts(), [keystore])
  const { value: accounts = [] } = useLive(readAccounts)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  const changing = useAction()
  const { own, organization } = demands
  const owned = own === 'unreadable' ? [] : own
  const theirs = organization === 'unreadable' ? [] : organization
  const words = (rule: KeyDemand): string =>
    ruleSentence(rule, (address) => accounts.find((account) => sameAccount(account.address, address))?.label)

  function change(done: string, next: (present: readonly KeyDemand[]) => KeyDemand[]): void {
    setSaid('')
    changing.run(async () => {
      await changeKeyDemands(next, approve)
      setAdding(false)
      setSaid(done)
    })
  }

  return (
    <section className="stack" aria-labelledby="keys-rules">
      <Heading level={2} id="keys-rules">
        {text('keys.rules.heading')}
      </Heading>
      <p className="dim">{text('keys.rules.intro')}</p>
      {organization === 'unreadable' && <Notice tone="block">{text('keys.rules.policyUnreadable')}</Notice>}
      {own === 'unreadable' && <Notice tone="warn">{text('keys.rules.unreadable')}</Notice>}
      {!hasKey && hasDemands(demands) && <Notice tone="warn">{text('keys.rules.missing')}</Notice>}
      {owned.length + theirs.length > 0 && (
        <Panel flush>
          <ul>
            {theirs.map((rule) => (
              <li key={`their ${JSON.stringify(rule)}`} className="options__item">
                <Icon name="lock" />
                <div className="options__words">
                  <p className="options__break">{words(rule)}</p>
                  <p className="dim small">{text('options.policy.locked')}</p>
                </div>
              </li>
            ))}
            {owned.map((rule) => (
              <li key={JSON.stringify(rule)} className="options__item">
                <Icon name="key" />
                <p className="options__words options__break">{words(rule)}</p>
                <Button
                  variant="quiet"
                  size="small"
                  icon="trash"
                  busy={changing.busy}
                  aria-label={text('keys.rules.removeNamed', { rule: words(rule) })}
                  onClick={() =>
                    change(text('keys.rules.removed'), (present) =>
                      present.filter((each) => JSON.stringify(each) !== JSON.stringify(rule)),
                    )
                  }
                >
                  {text('keys.rules.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {owned.length + theirs.length === 0 && organization !== 'unreadable' && own !== 'unreadable' && (
        <p className="dim">{text(hasKey ? 'keys.rules.none' : 'keys.rules.noKey')}</p>
      )}
      <p className="options__saved small" role="status">
        {said}
      </p>
      {changing.error && (
        <Notice tone="block" urgent>
          {errorText(changing.error)}
        </Notice>
      )}
      {adding ? (
        <Panel className="options__panel">
          <AddRule
            accounts={accounts}
            present={owned}
            busy={changing.busy}
            onAdd={(rule) =>
              change(text('keys.rules.added'), (present) =>
                own === 'unreadable' ? [rule] : [...present, rule],
              )
            }
            onCancel={() => setAdding(false)}
          />
        </Panel>
      ) : (
        hasKey && (
          <div>
            <Button icon="plus" onClick={() => setAdding(true)}>
              {text('keys.rules.add')}
            </Button>
          </div>
        )
      )}
    </section>
  )
}
