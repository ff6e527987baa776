import { useState } from 'react'
import { Choices } from '../../components/Choices.tsx'
import { Tick } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { listGranted, removeAccess, requestAccess, watchAccess } from '../../lib/browser/siteAccess.ts'
import { everyHttpsPattern, loopbackPatterns } from '../../lib/browser/sitePatterns.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

/** Where Countersign runs. Each choice holds as soon as the browser has granted it. */
export function SitesStep() {
  const access = useLive(listGranted, watchAccess)
  const action = useAction()
  const failure = action.error ?? access.error
  const [denied, setDenied] = useState<TextKey>()

  function ask(patterns: readonly string[], sentence: TextKey): void {
    setDenied(undefined)
    action.run(async () => {
      if (!(await requestAccess(patterns))) setDenied(sentence)
      access.refresh()
    })
  }

  function giveUp(kind: 'everyHttps' | 'loopback', patterns: readonly string[]): void {
    setDenied(undefined)
    action.run(async () => {
      for (const pattern of patterns) await removeAccess({ kind, pattern })
      access.refresh()
    })
  }

  return (
    <>
      <p>{text('welcome.sites.intro')}</p>
      <Panel className="welcome__panel">
        <Choices
          legend={text('welcome.sites.heading')}
          legendHidden
          value={access.value?.everyHttps ? 'every' : 'chosen'}
          disabled={!access.value}
          onChange={(value) =>
            value === 'every'
              ? ask([everyHttpsPattern], 'welcome.sites.denied')
              : giveUp('everyHttps', [everyHttpsPattern])
          }
          choices={[
            { value: 'every', label: text('welcome.sites.every'), hint: text('welcome.sites.everyHint') },
            { value: 'chosen', label: text('welcome.sites.chosen'), hint: text('welcome.sites.chosenHint') },
          ]}
        />
        <hr className="welcome__rule" />
        <Tick
          checked={access.value?.loopback ?? false}
          disabled={!access.value}
          onChange={(ticked) =>
            ticked
              ? ask(loopbackPatterns, 'welcome.sites.deniedLoopback')
              : giveUp('loopback', loopbackPatterns)
          }
        >
          {text('welcome.sites.loopback')}
        </Tick>
      </Panel>
      {denied && <Notice urgent>{text(denied)}</Notice>}
      {failure && (
        <Notice tone="block" urgent>
          {errorText(failure)}
        </Notice>
      )}
    </>
  )
}
