import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { saveFile } from '../../../lib/browser/saveFile.ts'
import { type ExportForm, exportFileName } from '../../../lib/keystore/exportForms.ts'
import type { Account } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'

export type ExportedKeyProps = { account: Account; form: ExportForm; exported: string; onClose: () => void }

/**
 * A key that was just exported: to be saved or read off. There is no button that copies it, and it is shown only
 * on demand (T54).
 */
export function ExportedKey({ account, form, exported, onClose }: ExportedKeyProps) {
  const [shown, setShown] = useState(false)
  const [saved, setSaved] = useState<string>()
  const encrypted = form === 'web3-secret-storage'

  function save(): void {
    const name = exportFileName(account, form)
    saveFile(name, exported, name.endsWith('.json') ? 'application/json' : 'text/plain')
    setSaved(name)
  }

  return (
    <>
      <p>{text(encrypted ? 'options.export.doneFile' : 'options.export.done')}</p>
      {!encrypted &&
        (shown ? (
          <p className="secret mono" translate="no">
            {exported}
          </p>
        ) : (
          <p className="secret secret--hidden dim">{text('options.export.hidden')}</p>
        ))}
      <p className="options__saved small options__break" role="status">
        {saved !== undefined && text('options.export.saved', { name: saved })}
      </p>
      <div className="row">
        <Button variant="primary" icon="download" onClick={save}>
          {text('options.export.save')}
        </Button>
        {!encrypted && (
          <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
            {text(shown ? 'options.export.hide' : 'options.export.show')}
          </Button>
        )}
        <Button variant="quiet" onClick={onClose}>
          {text('options.export.close')}
        </Button>
      </div>
    </>
  )
}
