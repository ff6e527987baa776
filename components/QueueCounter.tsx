import { text } from '../lib/text/text.ts'

/** “1 of 2”, where more than one waits. */
export function QueueCounter({ position, total }: { position: number; total: number }) {
  if (total < 2) return null
  return (
    <p className="dim small" role="status" style={{ whiteSpace: 'nowrap' }}>
      <span className="visually-hidden">{text('sign.queue.label')} </span>
      {text('sign.queue', { position, total })}
    </p>
  )
}
