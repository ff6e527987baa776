import { Icon } from '../../components/Icon.tsx'
import { text } from '../../lib/text/text.ts'

/** The steps, in their order. */
export const steps = ['sites', 'signing', 'practice'] as const

export type StepListProps = {
  at: number
  /** Goes back to an earlier step. */
  onGo: (step: number) => void
}

/** Where one is among the steps; those behind can be gone back to. */
export function StepList({ at, onGo }: StepListProps) {
  return (
    <nav aria-label={text('welcome.steps')}>
      <ol className="welcome__steps">
        {steps.map((step, index) => (
          <li key={step} className="welcome__dot" aria-current={index === at ? 'step' : undefined}>
            <span className="welcome__number" aria-hidden="true">
              {index < at ? <Icon name="check" size={14} /> : index + 1}
            </span>
            {index < at ? (
              <button type="button" className="welcome__back" onClick={() => onGo(index)}>
                {text(`welcome.${step}.name`)}
                <span className="visually-hidden">, {text('welcome.stepDone')}</span>
              </button>
            ) : (
              <span>{text(`welcome.${step}.name`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
