import { CopyButton } from '../../../components/CopyButton.tsx'
import { text } from '../../../lib/text/text.ts'

/** A key's verification code, to be read out, compared and copied. */
export function VerificationCode({ code }: { code: string }) {
  return (
    <p className="options__copyable">
      <span className="dim">{text('keys.code.label')}</span>
      <code className="options__break">{code}</code>
      <CopyButton iconOnly value={code} label={text('keys.code.copy')} />
    </p>
  )
}
