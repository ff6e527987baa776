import { errorText } from '../../../lib/text/errorText.ts'
import '../../../lib/text/activityTexts.ts'
import '../activity/activity.css'
import { useRef, useState } from 'react'
import { Choices } from '../../../components/Choices.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { CountersignError } from '../../../lib/errors.ts'
import { text } from '../../../lib/text/text.ts'
import { CheckDocument } from './CheckDocument.tsx'
import { CheckParts } from './CheckParts.tsx'
import { CheckResult } from './CheckResult.tsx'
import { type CheckOutcome, type Claim, checkClaim, checkText } from './checkEvidence.ts'

/** Checks what was pasted: a signature, a proof, or what Paxos returned. Nothing of it is kept or sent. */
export function CheckPage() {
  const [kind, setKind] = useState<'document' | 'parts'>('document')
  const [given, setGiven] = useState<Partial<Claim>>({})
  const [outcome, setOutcome] = useState<CheckOutcome>()
  const checking = useAction()
  // A later check makes an earlier one's answer worthless.
  const turn = useRef(0)

  function check(work: () => Promise<CheckOutcome>): void {
    turn.current += 1
    const mine = turn.current
    setOutcome(undefined)
    checking.run(async () => {
      const found = await work()
      if (mine !== turn.current) return
      setOutcome(found)
      if (found.kind === 'unsigned') {
        setGiven(found.claim)
        setKind('parts')
      }
    })
  }

  return (
    <>
      <p className="dim">{text('activity.check.intro')}</p>
      <Choices
        legend={text('activity.check.what')}
        value={kind}
        onChange={(chosen) => {
          turn.current += 1
          setKind(chosen)
          setOutcome(undefined)
          checking.clear()
        }}
        choices={[
          {
            value: 'document',
            label: text('activity.check.document'),
            hint: text('activity.check.documentHint'),
          },
          { value: 'parts', label: text('activity.check.parts') },
        ]}
      />
      {kind === 'document' ? (
        <CheckDocument
          busy={checking.busy}
          onCheck={(pasted) => check(() => checkText(pasted))}
          onFile={(file) => check(async () => checkText(await file.text()))}
        />
      ) : (
        <CheckParts
          key={JSON.stringify(given)}
          given={given}
          busy={checking.busy}
          onCheck={(claim) => check(() => checkClaim(claim))}
        />
      )}
      <div role="status" className="stack stack--loose">
        {outcome && (
          <>
            <Heading level={2}>{text('activity.check.result')}</Heading>
            <CheckResult outcome={outcome} />
          </>
        )}
      </div>
      <Failure error={checking.error} />
    </>
  )
}

function Failure({ error }: { error: CountersignError | undefined }) {
  return (
    error && (
      <Notice tone="block" urgent>
        {errorText(error)}
      </Notice>
    )
  )
}
