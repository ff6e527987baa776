import './CopyButton.css'
import { useEffect, useState } from 'react'
import { text } from '../lib/text/text.ts'
import { Button, type ButtonProps } from './Button.tsx'

export type CopyButtonProps = {
  /** What goes to the clipboard, exactly. Never a secret. */
  value: string
  /** What is copied, in words: “Copy address”. Shown, or read out when `iconOnly`. */
  label: string
  iconOnly?: boolean
  variant?: ButtonProps['variant']
  size?: ButtonProps['size']
  wide?: boolean
}

/** Copies a text and says so, in place and to screen readers. */
export function CopyButton({
  value,
  label,
  iconOnly = false,
  variant = 'quiet',
  size = 'small',
  wide = false,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()

  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  const said = outcome === undefined ? '' : text(outcome === 'copied' ? 'common.copied' : 'common.copyFailed')
  const names = ['copy-button']
  if (outcome === 'copied') names.push('copy-button--done')
  if (iconOnly) names.push('copy-button--icon')
  return (
    <>
      <Button
        variant={variant}
        size={size}
        wide={wide}
        icon={outcome === 'copied' ? 'check' : 'copy'}
        className={names.join(' ')}
        title={iconOnly ? label : undefined}
        aria-label={iconOnly ? label : undefined}
        onClick={() => void copy()}
      >
        {iconOnly ? undefined : said || label}
      </Button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  )
}
