import { type FormEvent, type ReactNode, use, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { CountersignError } from '../../../lib/errors.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { Advanced } from './Advanced.tsx'
import type { Candidates } from './candidates.ts'
import { PassphraseField, type PassphraseHandle } from './PassphraseField.tsx'
import { PhraseField, type PhraseFieldHandle } from './PhraseField.tsx'
import { phraseCandidates } from './phraseCandidates.ts'
import { phraseTools } from './phraseTools.ts'

/** Takes in a recovery phrase that the person has. */
export function PhraseForm({ cancel, onFound }: { cancel: ReactNode; onFound: (found: Candidates) => void }) {
  const { isPhraseWord, readPhrase } = use(phraseTools())
  const phrase = useRef<PhraseFieldHandle>(null)
  const passphrase = useRef<PassphraseHandle>(null)
  const action = useAction()
  const [wrong, setWrong] = useState<string>()

  function goOn(event: FormEvent): void {
    event.preventDefault()
    action.run(async () => {
      const words = readWords()
      if (!words) return
      const found = await phraseCandidates(words, passphrase.current?.read() ?? '')
      phrase.current?.clear()
      onFound(found)
    })
  }

  function readWords(): string[] | undefined {
    try {
      return readPhrase(phrase.current?.read().join(' ') ?? '')
    } catch (error) {
      if (!(error instanceof CountersignError)) throw error
      setWrong(errorText(error))
      return undefined
    }
  }

  return (
    <form className="stack" onSubmit={goOn}>
      <PhraseField
        ref={phrase}
        isWord={isPhraseWord}
        error={wrong}
        onInput={() => {
          setWrong(undefined)
          action.clear()
        }}
      />
      <Advanced label={text('options.phrase.advanced')}>
        <PassphraseField ref={passphrase} />
      </Advanced>
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={action.busy}>
          {text('options.add.next')}
        </Button>
        {cancel}
        <p className="dim small" role="status">
          {action.busy && text('options.phrase.working')}
        </p>
      </div>
    </form>
  )
}
