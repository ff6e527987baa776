import { useMemo } from 'react'
import { Heading } from '../../components/Heading.tsx'
import { MessageView, VisibleText } from '../../components/MessageView.tsx'
import { escapeText } from '../../lib/message/escapeText.ts'
import { visibleLines } from '../../lib/message/visibleText.ts'
import { text } from '../../lib/text/text.ts'
import type { FlowState } from './flowState.ts'

/**
 * The message, read back from the very bytes that are hashed and signed. A message that has no bytes (half a
 * surrogate pair) is shown from its text; a payload without a message, or one that cannot be read, as it came.
 */
export function MessageSection({ state }: { state: FlowState }) {
  const { bytes, payload } = state.request
  const message = useMemo(
    () =>
      bytes === undefined ? payload?.message : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    [bytes, payload?.message],
  )
  const lines = useMemo(() => (message === undefined ? undefined : visibleLines(message)), [message])
  if (message === undefined || lines === undefined) {
    if (state.record.raw === '') return null
    return (
      <section className="stack stack--tight">
        <Heading level={2} look={3}>
          {text('sign.payload')}
        </Heading>
        <pre className="payload" translate="no">
          <VisibleText lines={visibleLines(state.record.raw)} />
        </pre>
      </section>
    )
  }
  return (
    <MessageView
      lines={lines}
      escaped={escapeText(message)}
      bytes={bytes ?? new TextEncoder().encode(message)}
      digest={state.digest}
      title={text(state.checked?.verdict === 'block' ? 'sign.message.refused' : 'sign.message')}
    />
  )
}
