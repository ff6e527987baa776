import { type FormEvent, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { Tick } from '../../../components/Field.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { text } from '../../../lib/text/text.ts'
import { Advanced } from './Advanced.tsx'
import type { Candidates } from './candidates.ts'
import { PassphraseField, type PassphraseHandle } from './PassphraseField.tsx'
import { PhraseCheck } from './PhraseCheck.tsx'
import { PhraseWords } from './PhraseWords.tsx'
import { newPhraseCandidates } from './phraseCandidates.ts'
import { phraseTools } from './phraseTools.ts'

export type NewPhraseProps = {
  cancel: ReactNode
  onFound: (found: Candidates) => void
}

/**
 * Makes a new recovery phrase: the words are shown once, written down, and three of them read back. The words
 * live in this component alone.
 */
export function NewPhrase({ cancel, onFound }: NewPhraseProps) {
  const { newPhrase, wordsToAsk } = use(phraseTools())
  const [words, setWords] = useState(() => newPhrase(12))
  const [asked, setAsked] = useState<readonly number[]>()
  const passphrase = useRef('')
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  const checking = asked !== undefined

  useEffect(() => {
    // Each part starts at its heading for keyboards and screen readers.
    if (!first.current || checking) heading.current?.focus()
    first.current = false
  }, [checking])

  return (
    <>
      <Heading level={3} look={2} ref={heading} tabIndex={-1}>
        {text(checking ? 'options.phrase.checkHeading' : 'options.phrase.writeHeading')}
      </Heading>
      {checking ? (
        <PhraseCheck
          words={words}
          asked={asked}
          onBack={() => setAsked(undefined)}
          cancel={cancel}
          onRight={async () => {
            onFound(await newPhraseCandidates(words, passphrase.current))
          }}
        />
      ) : (
        <WriteDown
          words={words}
          cancel={cancel}
          onLength={(length) => setWords(newPhrase(length))}
          onWritten={(typed) => {
            passphrase.current = typed
            setAsked(wordsToAsk(words.length))
          }}
        />
      )}
    </>
  )
}

type WriteDownProps = {
  words: readonly string[]
  cancel: ReactNode
  onLength: (length: 12 | 24) => void
  onWritten: (passphrase: string) => void
}

function WriteDown({ words, cancel, onLength, onWritten }: WriteDownProps) {
  const [written, setWritten] = useState(false)
  const [tried, setTried] = useState(false)
  const passphrase = useRef<PassphraseHandle>(null)

  function goOn(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    const typed = passphrase.current?.read()
    if (written && typed !== undefined) onWritten(typed)
  }

  return (
    <form className="stack" onSubmit={goOn}>
      <p>{text('options.phrase.write')}</p>
      <PhraseWords words={words} />
      <p className="dim small">{text('options.phrase.notStored')}</p>
      <Advanced label={text('options.phrase.advanced')}>
        <Choices
          legend={text('options.phrase.length')}
          value={words.length === 24 ? '24' : '12'}
          onChange={(chosen) => {
            setWritten(false)
            onLength(chosen === '24' ? 24 : 12)
          }}
          choices={[
            { value: '12', label: text('options.phrase.twelve') },
            { value: '24', label: text('options.phrase.twentyFour') },
          ]}
        />
        <PassphraseField ref={passphrase} twice />
      </Advanced>
      <div>
        <Tick
          checked={written}
          aria-invalid={(tried && !written) || undefined}
          aria-describedby="phrase-written"
          onChange={setWritten}
        >
          {text('options.phrase.written')}
        </Tick>
        <div role="alert" id="phrase-written">
          {tried && !written && (
            <p className="field__error">
              <Icon name="block" />
              <span>{text('options.phrase.writtenMissing')}</span>
            </p>
          )}
        </div>
      </div>
      <div className="row">
        <Button type="submit" variant="primary">
          {text('options.add.next')}
        </Button>
        {cancel}
      </div>
    </form>
  )
}
