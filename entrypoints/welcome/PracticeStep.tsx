import { useState } from 'react'
import { AddressView } from '../../components/AddressView.tsx'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { MessageView } from '../../components/MessageView.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { escapeText } from '../../lib/message/escapeText.ts'
import { visibleLines } from '../../lib/message/visibleText.ts'
import type { SignatureVerdict } from '../../lib/signature/verdict.ts'
import { verdictSentence } from '../../lib/signature/verdictSentence.ts'
import { text } from '../../lib/text/text.ts'
import { makePractice } from './practice.ts'

/** A real signature over an example that is plainly marked as one. */
export function PracticeStep({ onDone }: { onDone: () => void }) {
  const [practice, setPractice] = useState(() => makePractice(Date.now()))
  const [verdict, setVerdict] = useState<SignatureVerdict>()

  function sign(): void {
    const found = practice.sign()
    setVerdict(found)
    if (found.verdict === 'valid') onDone()
  }

  return (
    <>
      <p>{text('welcome.practice.intro')}</p>
      <Panel className="welcome__panel welcome__practice">
        <p className="welcome__tag">{text('welcome.practice.label')}</p>
        <Heading level={3} look={2}>
          {text('welcome.practice.address')}
        </Heading>
        <AddressView address={practice.address} />
        <MessageView
          level={3}
          title={text('welcome.practice.message')}
          lines={visibleLines(practice.message)}
          escaped={escapeText(practice.message)}
          bytes={practice.bytes}
          digest={practice.digest}
        />
        <p className="dim">{text('welcome.practice.not')}</p>
        {verdict === undefined && (
          <div>
            <Button variant="primary" size="main" icon="pen" onClick={sign}>
              {text('welcome.practice.sign')}
            </Button>
          </div>
        )}
        <div role="status">
          {verdict?.verdict === 'valid' && (
            <Notice tone="ok" title={text('welcome.practice.done')}>
              <p>{text('welcome.practice.doneHint')}</p>
              <p className="dim small welcome__label">{text('welcome.practice.signature')}</p>
              <p className="mono small welcome__break">{verdict.canonical.text}</p>
            </Notice>
          )}
        </div>
        {verdict !== undefined && verdict.verdict !== 'valid' && (
          <Notice tone="block" urgent>
            {text('welcome.practice.failed', { reason: verdictSentence(verdict) })}
          </Notice>
        )}
        {verdict !== undefined && (
          <div>
            <Button
              icon="retry"
              onClick={() => {
                setPractice(makePractice(Date.now()))
                setVerdict(undefined)
              }}
            >
              {text('welcome.practice.again')}
            </Button>
          </div>
        )}
      </Panel>
    </>
  )
}
