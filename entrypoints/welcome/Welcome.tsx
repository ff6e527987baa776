import '../../components/base.css'
import './welcome.css'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import type { Keystore } from '../../lib/keystore/keystore.ts'
import { text } from '../../lib/text/text.ts'
import { DoneStep } from './DoneStep.tsx'
import { PracticeStep } from './PracticeStep.tsx'
import { SigningStep } from './SigningStep.tsx'
import { SitesStep } from './SitesStep.tsx'
import { StepList, steps } from './StepList.tsx'

export type WelcomeProps = {
  keystore: Pick<Keystore, 'accounts'>
  close: () => void
}

/** The introduction: three steps that can all be skipped, then what was set up. */
export function Welcome({ keystore, close }: WelcomeProps) {
  const [at, setAt] = useState(0)
  const [practised, setPractised] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  const step = steps[at]

  useEffect(() => {
    document.title = text('welcome.title')
  }, [])
  useEffect(() => {
    // Each step starts at its heading for keyboards and screen readers.
    if (!first.current && at >= 0) heading.current?.focus()
    first.current = false
  }, [at])

  const next = (): void => setAt(at + 1)
  return (
    <div className="welcome">
      <header className="welcome__header">
        <img src="/mark.svg" alt="" width={40} height={40} />
        <Heading level={1}>{text('welcome.title')}</Heading>
        <p className="dim">{text('welcome.intro')}</p>
      </header>
      <main className="welcome__main">
        {step !== undefined && <StepList at={at} onGo={setAt} />}
        <section className="welcome__step" aria-labelledby="step-heading">
          <Heading level={2} look={1} id="step-heading" ref={heading} tabIndex={-1}>
            {text(step === undefined ? 'welcome.done.heading' : `welcome.${step}.heading`)}
          </Heading>
          {step === 'sites' && <SitesStep />}
          {step === 'signing' && <SigningStep keystore={keystore} />}
          {step === 'practice' && <PracticeStep onDone={() => setPractised(true)} />}
          {step === undefined && <DoneStep keystore={keystore} practised={practised} close={close} />}
        </section>
        {step !== undefined && (
          <div className="welcome__actions">
            {at < steps.length - 1 && (
              <Button variant="quiet" size="main" onClick={() => setAt(steps.length)}>
                {text('welcome.skipAll')}
              </Button>
            )}
            {step === 'practice' && !practised ? (
              <Button size="main" onClick={next}>
                {text('welcome.skip')}
              </Button>
            ) : (
              <Button variant="primary" size="main" onClick={next}>
                {text('welcome.next')}
              </Button>
            )}
          </div>
        )}
      </main>
    </div>
  )
}
