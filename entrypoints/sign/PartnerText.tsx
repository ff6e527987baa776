import { CopyButton } from '../../components/CopyButton.tsx'
import { text } from '../../lib/text/text.ts'

/** A text to be sent to whoever asked: copied with one press, and shown for those who want to read it first. */
export function PartnerText({ value }: { value: string }) {
  return (
    <div className="stack stack--tight">
      <div>
        <CopyButton value={value} label={text('help.copyForPartner')} variant="secondary" />
      </div>
      <details className="partner-text">
        <summary>{text('help.showForPartner')}</summary>
        <pre translate="no">{value}</pre>
      </details>
    </div>
  )
}
