import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { numberText, text } from '../../../lib/text/text.ts'
import { ManyWords } from './ManyWords.tsx'
import { type ManyReport, readKept, verifyMany } from './verifyMany.ts'

/** Checks every proof that is kept, and the chain that they make. */
export function ChainCheck({ total }: { total: number }) {
  const checking = useAction()
  const [done, setDone] = useState(0)
  const [report, setReport] = useState<ManyReport>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function check(): Promise<void> {
    const stopping = new AbortController()
    stop.current = stopping
    const { signal } = stopping
    setDone(0)
    setReport(undefined)
    try {
      setReport(await verifyMany(await readKept(), setDone, signal))
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  return (
    <section className="stack" aria-labelledby="activity-chain">
      <Heading level={2} look={3} id="activity-chain">
        {text('activity.check')}
      </Heading>
      <p className="dim small">{text('activity.checkHint')}</p>
      <div className="row">
        <Button busy={checking.busy} icon="check" onClick={() => checking.run(check)}>
          {checking.busy
            ? text('activity.checking', { done: numberText(done), all: numberText(total) })
            : text('activity.checkNow')}
        </Button>
        {checking.busy && (
          <Button variant="quiet" onClick={() => stop.current?.abort()}>
            {text('activity.stop')}
          </Button>
        )}
      </div>
      <div role="status">{report && <ManyWords report={report} />}</div>
      {checking.error && (
        <Notice tone="block" urgent>
          {errorText(checking.error)}
        </Notice>
      )}
    </section>
  )
}
