import '../../../lib/text/keyTexts.ts'
import { useState } from 'react'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useLive } from '../../../components/useLive.ts'
import { type KnownKey, listApprovalKeys, watchApprovals } from '../../../lib/browser/approvalStore.ts'
import { hasDemands, readKeyDemands, watchKeyDemands } from '../../../lib/browser/keyDemands.ts'
import { isOwnKey } from '../../../lib/browser/ownKeys.ts'
import type { Keystore } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { CreateKey } from './CreateKey.tsx'
import { KeyRow } from './KeyRow.tsx'
import { RulesSection } from './RulesSection.tsx'

/** Approval keys that were made here, making one, and when one is asked for. */
export function ApprovalKeysPage({ keystore }: { keystore: Keystore }) {
  const keys = useLive(listApprovalKeys, watchApprovals)
  const demands = useLive(readKeyDemands, watchKeyDemands)
  const [made, setMade] = useState<KnownKey>()
  const [said, setSaid] = useState('')
  const failure = keys.error ?? demands.error
  if (failure) return <Notice tone="block">{errorText(failure)}</Notice>
  if (!keys.value || !demands.value) return null
  const own = keys.value.filter(isOwnKey)
  // The new one stands below by itself until its code is saved.
  const listed = keys.value.filter(({ credentialId }) => credentialId !== made?.credentialId)
  const ruled = hasDemands(demands.value)
  return (
    <>
      <p className="dim">{text('keys.intro')}</p>
      <section className="stack" aria-labelledby="keys-list">
        <Heading level={2} id="keys-list">
          {text('keys.list.heading')}
        </Heading>
        {listed.length === 0 && made === undefined ? (
          <p className="dim">{text('keys.list.none')}</p>
        ) : listed.length === 0 ? null : (
          <Panel flush>
            <ul>
              {listed.map((each) => (
                <KeyRow
                  key={each.credentialId}
                  known={each}
                  ruled={ruled}
                  last={own.length === 1}
                  keystore={keystore}
                  onRemoved={() => setSaid(text('keys.remove.done', { name: each.name }))}
                />
              ))}
            </ul>
          </Panel>
        )}
        <p className="options__saved small" role="status">
          {said}
        </p>
        <CreateKey asksFirst={ruled && own.length > 0} onShow={setMade} />
      </section>
      <RulesSection demands={demands.value} hasKey={own.length > 0} keystore={keystore} />
    </>
  )
}
