import { Notice } from '../../../components/Notice.tsx'
import type { Proof } from '../../../lib/proof/proof.ts'
import { proofWords } from '../../../lib/proof/proofWords.ts'
import type { UnchainedProof } from '../../../lib/proof/readProof.ts'
import type { ProofReport } from '../../../lib/proof/verifyProof.ts'
import { text } from '../../../lib/text/text.ts'

const tones = { valid: 'ok', invalid: 'block', unverifiable: 'warn' } as const

/** What a proof was found to be, and what it proves and does not. */
export function ProofStatement({ proof, report }: { proof: Proof | UnchainedProof; report: ProofReport }) {
  const { headline, problems, proves, doesNotProve } = proofWords(proof, report)
  return (
    <div className="stack">
      <Notice tone={tones[report.verdict]} title={headline}>
        {problems.length > 0 && <Sentences sentences={problems} />}
      </Notice>
      {proves.length > 0 && (
        <details className="activity__more">
          <summary>{text('activity.statement')}</summary>
          <div className="stack activity__statement">
            <p className="activity__lead">{text('activity.proves')}</p>
            <Sentences sentences={proves} />
            <p className="activity__lead">{text('activity.doesNotProve')}</p>
            <Sentences sentences={doesNotProve} />
          </div>
        </details>
      )}
    </div>
  )
}

/** Sentences one below the other. */
export function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="activity__sentences">
      {sentences.map((sentence) => (
        <li key={sentence} className="options__break">
          {sentence}
        </li>
      ))}
    </ul>
  )
}
