import { text } from '../../../lib/text/text.ts'

/** The words of a new phrase, numbered down the columns. They cannot be selected, so that they are written, not copied. */
export function PhraseWords({ words }: { words: readonly string[] }) {
  return (
    <ol className="words words--shown" aria-label={text('options.phrase.list')} translate="no">
      {words
        .map((word, at) => ({ word, number: at + 1 }))
        .map(({ word, number }) => (
          <li key={number} className="words__word">
            <span className="words__number" aria-hidden="true">
              {number}
            </span>
            <span className="words__shown mono">{word}</span>
          </li>
        ))}
    </ol>
  )
}
