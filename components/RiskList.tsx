import './RiskList.css'
import type { FindingWeight } from '../lib/paxos/finding.ts'
import { text } from '../lib/text/text.ts'
import { Tick } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { Notice } from './Notice.tsx'

/** A finding, ready to be shown. */
export type Risk = { key: string; weight: FindingWeight; sentence: string }

export type RiskListProps = {
  risks: readonly Risk[]
  /** Keys of the warnings that are ticked. */
  ticked?: ReadonlySet<string>
  /** Without it warnings are shown but cannot be ticked. */
  onTick?: (key: string, ticked: boolean) => void
  /** The quiet line when there is no warning and no block. */
  fine?: string
}

/** What the rules found, heaviest first: blocks, warnings with their ticks, then notes as quiet lines. */
export function RiskList({ risks, ticked = new Set(), onTick, fine }: RiskListProps) {
  const of = (weight: FindingWeight) => risks.filter((risk) => risk.weight === weight)
  const blocks = of('block')
  const warnings = of('warn')
  return (
    <div className="risk-list">
      {blocks.map((risk) => (
        <Notice key={risk.key} tone="block">
          {risk.sentence}
        </Notice>
      ))}
      {warnings.map((risk) => (
        <Notice key={risk.key} tone="warn">
          <p>{risk.sentence}</p>
          {onTick !== undefined && (
            <Tick checked={ticked.has(risk.key)} onChange={(on) => onTick(risk.key, on)}>
              {text('sign.risk.tick')}
            </Tick>
          )}
        </Notice>
      ))}
      {blocks.length === 0 && warnings.length === 0 && fine !== undefined && (
        <p className="risk-list__note risk-list__note--fine">
          <Icon name="check" />
          <span>{fine}</span>
        </p>
      )}
      {of('note').map((risk) => (
        <p key={risk.key} className="risk-list__note">
          <Icon name="info" size={14} />
          <span>{risk.sentence}</span>
        </p>
      ))}
    </div>
  )
}
