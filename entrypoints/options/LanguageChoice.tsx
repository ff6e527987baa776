import { useEffect, useRef } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { chooseLanguage } from '../../lib/browser/chooseLanguage.ts'
import { type LanguageChoice as Choice, readLanguage } from '../../lib/browser/language.ts'
import { watchStorage } from '../../lib/browser/watchStorage.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { type Language, languageNames } from '../../lib/text/languages.ts'
import { text } from '../../lib/text/text.ts'
import { SelectField } from './SelectField.tsx'

/** In this tab alone, across the loading of the page: the focus belongs at the list of languages. */
const mark = 'language'

/** Which language Countersign speaks. This page is loaded anew in it; the others speak it when they open. */
export function LanguageChoice() {
  const choice = useLive(readLanguage, watchStorage)
  const saving = useAction()
  const field = useRef<HTMLSelectElement>(null)
  const isRead = choice.value !== undefined
  // Who chooses with the arrow keys goes on where they were.
  useEffect(() => {
    if (!isRead || sessionStorage.getItem(mark) === null) return
    sessionStorage.removeItem(mark)
    field.current?.focus()
  }, [isRead])
  if (choice.error) return <Notice tone="block">{errorText(choice.error)}</Notice>
  if (choice.value === undefined) return null
  const save = async (next: Choice) => {
    await chooseLanguage(next)
    sessionStorage.setItem(mark, 'chosen')
    location.reload()
  }
  return (
    <Panel className="options__panel">
      <SelectField<Choice>
        ref={field}
        label={text('options.settings.language')}
        value={choice.value}
        onChange={(next) => saving.run(() => save(next))}
        choices={[
          ['browser', text('options.settings.languageBrowser')],
          ...(Object.keys(languageNames) as Language[]).map((each) => [each, languageNames[each]] as const),
        ]}
      />
      <p className="dim">{text('options.settings.languageHint')}</p>
      {saving.error && (
        <Notice tone="block" urgent>
          {errorText(saving.error)}
        </Notice>
      )}
    </Panel>
  )
}
