import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { Tick } from '../../../components/Field.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { listText } from '../../../lib/text/listText.ts'
import { text } from '../../../lib/text/text.ts'

/** How many words a recovery phrase may have (BIP-39). */
const lengths = [12, 15, 18, 21, 24]

/** What is typed stays in the inputs, so that no word becomes part of React's state. */
export type PhraseFieldHandle = {
  /** The words in their order, lower case, the empty ones included. */
  read: () => string[]
  clear: () => void
}

export type PhraseFieldProps = {
  ref: Ref<PhraseFieldHandle>
  isWord: (word: string) => boolean
  /** What is wrong with the phrase as a whole. */
  error: string | undefined
  onInput: () => void
}

const places = Array.from({ length: 24 }, (_, at) => at)

type Mark = 'empty' | 'good' | 'unknown'

/**
 * A recovery phrase, one numbered field a word; each is checked as it is left. A phrase that is pasted into one
 * of them fills them all.
 */
export function PhraseField({ ref, isWord, error, onInput }: PhraseFieldProps) {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const [count, setCount] = useState(12)
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const [hidden, setHidden] = useState(false)
  const [pasted, setPasted] = useState(false)
  // Words that were pasted before there were fields enough for them.
  const waiting = useRef<{ words: readonly string[]; from: number }>(undefined)

  const inputs = (): HTMLInputElement[] => [...(list.current?.querySelectorAll('input') ?? [])]
  const read = (): string[] => inputs().map((input) => cleanWord(input.value))

  function clear(): void {
    for (const input of inputs()) input.value = ''
    setMarks([])
    setPasted(false)
  }

  useImperativeHandle(ref, () => ({ read, clear }))

  function markAll(): void {
    setMarks(read().map((word) => (word === '' ? 'empty' : isWord(word) ? 'good' : 'unknown')))
  }

  function mark(at: number, left: boolean): void {
    const word = read()[at] ?? ''
    // While a word is being typed it is not told to be wrong.
    const next: Mark = isWord(word) ? 'good' : left && word !== '' ? 'unknown' : 'empty'
    setMarks((present) => Object.assign([...present], { [at]: next }))
  }

  function fill(words: readonly string[], from: number): void {
    for (const [at, word] of words.entries()) {
      const input = inputs()[from + at]
      if (input) input.value = word
    }
    markAll()
    inputs()[Math.min(from + words.length, inputs().length) - 1]?.focus()
  }

  function paste(event: ClipboardEvent, at: number): void {
    const words =
      event.clipboardData
        .getData('text')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    if (words.length < 2) return
    event.preventDefault()
    onInput()
    setPasted(true)
    // A whole phrase starts at the first field, wherever it was pasted.
    const from = words.length >= 12 ? 0 : at
    const needed = lengths.find((length) => length >= from + words.length) ?? 24
    if (needed > count || (words.length >= 12 && needed !== count)) {
      waiting.current = { words: words.slice(0, needed), from }
      setCount(needed)
    } else {
      fill(words, from)
    }
  }

  useEffect(() => {
    if (waiting.current && inputs().length === count) {
      const { words, from } = waiting.current
      waiting.current = undefined
      fill(words, from)
    }
  })

  function move(event: KeyboardEvent<HTMLInputElement>, at: number): void {
    const { value } = event.currentTarget
    if (event.key === ' ') {
      event.preventDefault()
      if (value !== '') inputs()[at + 1]?.focus()
    } else if (event.key === 'Backspace' && value === '') {
      event.preventDefault()
      inputs()[at - 1]?.focus()
    }
  }

  const unknown = marks.flatMap((each, at) => (each === 'unknown' && at < count ? [at + 1] : []))
  return (
    <div className="stack">
      <div className="field">
        <label className="field__label" htmlFor={`${id}-length`}>
          {text('options.phrase.length')}
        </label>
        <select
          id={`${id}-length`}
          className="field__control options__select"
          value={count}
          onChange={(event) => setCount(Number(event.currentTarget.value))}
        >
          {lengths.map((length) => (
            <option key={length}>{length}</option>
          ))}
        </select>
      </div>
      <fieldset className="field" aria-describedby={`${id}-hint`}>
        <legend className="field__label">{text('options.phrase.label')}</legend>
        <p className="field__hint" id={`${id}-hint`}>
          {text('options.phrase.hint')}
        </p>
        <ol className="words" ref={list}>
          {places.slice(0, count).map((at) => (
            <li key={at} className={`words__word words__word--${marks[at] ?? 'empty'}`}>
              <span className="words__number" aria-hidden="true">
                {at + 1}
              </span>
              <input
                className="words__input"
                type={hidden ? 'password' : 'text'}
                aria-label={text('options.phrase.word', { number: at + 1 })}
                aria-invalid={marks[at] === 'unknown' || undefined}
                aria-describedby={marks[at] === 'unknown' ? `${id}-unknown` : undefined}
                autoComplete="off"
                autoCapitalize="none"
                autoCorrect="off"
                spellCheck={false}
                onPaste={(event) => paste(event, at)}
                onKeyDown={(event) => move(event, at)}
                onInput={() => {
                  onInput()
                  mark(at, false)
                }}
                onBlur={() => mark(at, true)}
              />
              {marks[at] === 'good' && <Icon name="check" />}
              {marks[at] === 'unknown' && <Icon name="block" />}
            </li>
          ))}
        </ol>
        <div role="status" id={`${id}-unknown`}>
          {unknown.length > 0 && (
            <p className="field__error">
              <Icon name="block" />
              <span>{text('options.phrase.unknown', { numbers: listText(unknown.map(String)) })}</span>
            </p>
          )}
          {pasted && <p className="field__hint">{text('options.phrase.pasted')}</p>}
        </div>
        <div role="alert">
          {error !== undefined && (
            <p className="field__error">
              <Icon name="block" />
              <span>{error}</span>
            </p>
          )}
        </div>
      </fieldset>
      <Tick checked={hidden} onChange={setHidden}>
        {text('options.phrase.hide')}
      </Tick>
    </div>
  )
}

function cleanWord(typed: string): string {
  return typed.trim().toLowerCase().normalize('NFKD')
}
