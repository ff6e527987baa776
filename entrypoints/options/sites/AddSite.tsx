import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { useAction } from '../../../components/useAction.ts'
import { requestAccess } from '../../../lib/browser/siteAccess.ts'
import { isGrantable, readSite } from '../../../lib/browser/sitePatterns.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'

/** A field to allow a site by its address. */
export function AddSite({ onAdded }: { onAdded: (site: string) => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const action = useAction()

  function add(event: FormEvent): void {
    event.preventDefault()
    const site = readSite(typed)
    if (!site || !isGrantable(site)) {
      setWrong(
        text(
          `options.sites.${site?.kind === 'http' || site?.kind === 'untouchable' ? site.kind : 'unreadable'}`,
        ),
      )
      return
    }
    action.run(async () => {
      if (await requestAccess([site.origin])) {
        setTyped('')
        onAdded(site.host)
      } else {
        setWrong(text('options.sites.denied', { site: site.host }))
      }
    })
  }

  return (
    <form className="stack" onSubmit={add} noValidate>
      <Field
        label={text('options.sites.add')}
        hint={text('options.sites.addHint')}
        error={wrong ?? (action.error && errorText(action.error))}
        inputMode="url"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(undefined)
          action.clear()
        }}
      />
      <div>
        <Button type="submit" busy={action.busy}>
          {text('options.sites.addButton')}
        </Button>
      </div>
    </form>
  )
}
