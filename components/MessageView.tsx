import './MessageView.css'
import { Fragment, type ReactNode, useId, useState } from 'react'
import type { MarkKind, VisibleLine, VisibleRun } from '../lib/message/visibleText.ts'
import { plural, text } from '../lib/text/text.ts'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Heading } from './Heading.tsx'
import { useOverflow } from './useOverflow.ts'

export type MessageViewProps = {
  /** The message cut for display (`visibleLines`). */
  lines: readonly VisibleLine[]
  /** The whole message with everything but printable ASCII escaped. */
  escaped: string
  bytes: Uint8Array
  /** Lower-case hex SHA-256 of `bytes`; empty until it is known. */
  digest: string
  title: string
  /** Heading level of the title. */
  level?: 2 | 3
}

const forms = ['text', 'escaped', 'hex'] as const
type Form = (typeof forms)[number]

/**
 * A message exactly as it is signed: every line end and odd blank has a sign, long lines wrap, nothing is cut.
 * A long one scrolls in its box, which says how much is below; it can be opened in full.
 */
export function MessageView({ lines, escaped, bytes, digest, title, level = 2 }: MessageViewProps) {
  const id = useId()
  const [form, setForm] = useState<Form>('text')
  const [open, setOpen] = useState(false)
  const { ref, overflows, linesBelow, measure } = useOverflow(`${form}${open}`)
  return (
    <section className="message-view" aria-labelledby={id}>
      <Heading level={level} look={3} id={id}>
        {title}
      </Heading>
      <div className="message-view__box">
        <pre
          ref={ref}
          className={textClass(form, open)}
          onScroll={measure}
          translate="no"
          {...(overflows && { tabIndex: 0, role: 'group', 'aria-labelledby': id })}
        >
          {form === 'text' && <VisibleText lines={lines} />}
          {form === 'escaped' && escaped}
          {form === 'hex' && hexText(bytes)}
        </pre>
        {(overflows || open) && (
          <div className="message-view__more">
            <span>
              {plural('sign.message.lines', lines.length)} ·{' '}
              {linesBelow > 0 ? plural('sign.message.below', linesBelow) : text('sign.message.end')}
            </span>
            <Button variant="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {text(open ? 'sign.message.less' : 'sign.message.all')}
            </Button>
          </div>
        )}
      </div>
      <div className="message-view__facts">
        <span>{plural('sign.message.bytes', bytes.length)}</span>
        {digest !== '' && (
          <span className="message-view__digest">
            <span className={form === 'hex' ? 'message-view__digest--whole' : undefined} title={digest}>
              SHA-256{' '}
              <span className="mono">
                {form === 'hex' ? digest : `${digest.slice(0, 4)}…${digest.slice(-4)}`}
              </span>
            </span>
            <CopyButton value={digest} label={text('common.copyDigest')} iconOnly />
          </span>
        )}
        <Segments value={form} onChange={setForm} />
      </div>
    </section>
  )
}

function textClass(form: Form, open: boolean): string {
  const names = ['message-view__text', `message-view__text--${form}`]
  if (open) names.push('message-view__text--open')
  return names.join(' ')
}

/** Text cut for display, with its signs; goes inside a `pre`. */
export function VisibleText({ lines }: { lines: readonly VisibleLine[] }) {
  // Lines never move, so their position is what they are.
  const shown = lines.map((line, row) => [row, line] as const)
  return shown.map(([row, line]) => <Fragment key={row}>{line.map(shownRun)}</Fragment>)
}

const lineEnds: ReadonlySet<MarkKind> = new Set(['lf', 'crlf', 'cr'])
const quiet: ReadonlySet<MarkKind> = new Set(['lf', 'tab', 'blanks'])

function shownRun(run: VisibleRun, at: number): ReactNode {
  if (run.kind === 'text') return run.text
  return (
    <Fragment key={at}>
      <span className={quiet.has(run.kind) ? 'message-view__mark' : 'message-view__odd'} title={run.label}>
        {run.kind === 'lf' ? (
          <span aria-hidden="true">{run.mark}</span>
        ) : (
          <>
            <span aria-hidden="true">{run.mark}</span>
            <span className="visually-hidden">[{run.label}]</span>
          </>
        )}
      </span>
      {run.kind === 'tab' && '\t'}
      {lineEnds.has(run.kind) && '\n'}
    </Fragment>
  )
}

/** Bytes as pairs of hex digits with blanks between, which wrap by themselves. */
function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

function Segments({ value, onChange }: { value: Form; onChange: (form: Form) => void }) {
  const name = useId()
  return (
    <div className="segments" role="radiogroup" aria-label={text('sign.message.form')}>
      {forms.map((form) => (
        <label key={form} className="segments__choice">
          <input type="radio" name={name} checked={form === value} onChange={() => onChange(form)} />
          <span>{text(`sign.message.${form}`)}</span>
        </label>
      ))}
    </div>
  )
}
