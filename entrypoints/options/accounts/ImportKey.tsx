import { type ReactNode, Suspense, useState } from 'react'
import { Choices } from '../../../components/Choices.tsx'
import { text } from '../../../lib/text/text.ts'
import type { Candidates } from './candidates.ts'
import { KeyFileForm } from './KeyFileForm.tsx'
import { KeyForm } from './KeyForm.tsx'
import { PhraseForm } from './PhraseForm.tsx'

const sources = ['phrase', 'key', 'file'] as const
const words = {
  phrase: { label: 'options.add.fromPhrase', hint: 'options.add.fromPhraseHint' },
  key: { label: 'options.add.fromKey', hint: 'options.add.fromKeyHint' },
  file: { label: 'options.add.fromFile', hint: 'options.add.fromFileHint' },
} as const

export type ImportKeyProps = { cancel: ReactNode; onFound: (found: Candidates) => void }

/** Asks what the person has, and takes it in. */
export function ImportKey(props: ImportKeyProps) {
  const [source, setSource] = useState<(typeof sources)[number]>('phrase')
  return (
    <>
      <Choices
        legend={text('options.add.from')}
        value={source}
        onChange={setSource}
        choices={sources.map((value) => ({
          value,
          label: text(words[value].label),
          hint: text(words[value].hint),
        }))}
      />
      <hr className="rule" />
      {source === 'phrase' && (
        <Suspense>
          <PhraseForm {...props} />
        </Suspense>
      )}
      {source === 'key' && <KeyForm {...props} />}
      {source === 'file' && <KeyFileForm {...props} />}
    </>
  )
}
