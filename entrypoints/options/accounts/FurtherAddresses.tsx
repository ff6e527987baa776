import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { ImportedKey } from '../../../lib/keystore/importKey.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { Advanced } from './Advanced.tsx'
import { addressesAtATime, type FurtherAddresses as Further } from './candidates.ts'
import { readAddress } from './readAddress.ts'

export type FurtherAddressesProps = {
  further: Further
  onKeys: (keys: ImportedKey[]) => void
  onFound: (key: ImportedKey) => void
}

/** Ways to the addresses of a phrase that are not shown yet: the next ones, other paths, one that is known. */
export function FurtherAddresses({ further, onKeys, onFound }: FurtherAddressesProps) {
  const next = useAction()
  const search = useAction()
  const [from, setFrom] = useState(addressesAtATime)
  const [others, setOthers] = useState(false)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<string>()
  const wanted = useRef<HTMLInputElement>(null)

  function find(): void {
    const read = readAddress(wanted.current?.value ?? '')
    setSaid('')
    if ('problem' in read) {
      setProblem(text('options.add.findUnreadable'))
      return
    }
    setProblem(undefined)
    search.run(async () => {
      const key = await further.find(read)
      if (!key) return setProblem(text('options.add.findNothing'))
      setSaid(text('options.add.found', { path: key.path ?? '' }))
      onFound(key)
    })
  }

  return (
    <>
      <div className="row">
        <Button
          size="small"
          icon="plus"
          busy={next.busy}
          onClick={() =>
            next.run(async () => {
              onKeys(await further.next(from))
              setFrom(from + addressesAtATime)
            })
          }
        >
          {text('options.add.more')}
        </Button>
        {!others && (
          <Button
            size="small"
            busy={next.busy}
            onClick={() =>
              next.run(async () => {
                onKeys(await further.others())
                setOthers(true)
              })
            }
          >
            {text('options.add.others')}
          </Button>
        )}
      </div>
      <Advanced label={text('options.add.find')}>
        <Field
          ref={wanted}
          label={text('options.add.address')}
          hint={text('options.add.findHint')}
          error={problem ?? (search.error && errorText(search.error))}
          onInput={() => setProblem(undefined)}
          onKeyDown={(event: KeyboardEvent) => {
            // Enter looks here; it must not save what is ticked.
            if (event.key !== 'Enter') return
            event.preventDefault()
            find()
          }}
        />
        <div className="row">
          <Button size="small" busy={search.busy} onClick={find}>
            {text('options.add.findButton')}
          </Button>
          <p className="small" role="status">
            {search.busy ? text('options.add.findWorking') : said}
          </p>
        </div>
      </Advanced>
    </>
  )
}
