import { Choices } from '../../../components/Choices.tsx'
import { Icon } from '../../../components/Icon.tsx'
import type { Environment } from '../../../lib/deposit/depositPlan.ts'
import type { Network } from '../../../lib/paxos/networks.ts'
import { text } from '../../../lib/text/text.ts'

export type ChainChoiceProps = {
  network: Network
  environment: Environment
  disabled: boolean
  onChange: (environment: Environment) => void
}

/** Which chain is meant: a payload does not say it, so the person may. */
export function ChainChoice({ network, environment, disabled, onChange }: ChainChoiceProps) {
  return (
    <details className="more">
      <summary>
        {text('deposit.chain.change')}
        <Icon name="chevronDown" size={14} />
      </summary>
      <Choices<Environment>
        legend={text('deposit.chain.legend')}
        hint={text('deposit.chain.hint', { network: network.name })}
        disabled={disabled}
        value={environment}
        onChange={onChange}
        choices={[
          { value: 'main', label: text('deposit.chain.main', { chain: network.main.name }) },
          { value: 'test', label: text('deposit.chain.test', { chain: network.test.name }) },
        ]}
      />
    </details>
  )
}
