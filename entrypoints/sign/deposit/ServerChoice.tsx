import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { Field } from '../../../components/Field.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useAction } from '../../../components/useAction.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import type { ChainServer, ServerProblem } from './depositDependencies.ts'

const own = 'own'

export type ServerChoiceProps = {
  chain: string
  offers: readonly ChainServer[]
  /** The deposit is sent by other means: a server is not needed. */
  optional?: boolean
  /** Called straight from the click. @returns why it is not used, where it is not */
  onUse: (typed: string) => Promise<ServerProblem | 'denied' | undefined>
}

/** Which server of the chain may be asked. None is, before the person has said so here. */
export function ServerChoice({ chain, offers, optional = false, onUse }: ServerChoiceProps) {
  const [chosen, setChosen] = useState(offers[0]?.url ?? own)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const action = useAction()

  const use = () => {
    setWrong(undefined)
    action.run(async () => {
      const problem = await onUse(chosen === own ? typed : chosen)
      if (problem !== undefined) setWrong(text(`deposit.rpc.${problem}`))
    })
  }

  return (
    <Panel>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          use()
        }}
      >
        <div className="stack stack--tight">
          <Heading level={2} look={3}>
            {text('deposit.rpc.title')}
          </Heading>
          <p className="dim small">
            {text(optional ? 'deposit.rpc.handHint' : 'deposit.rpc.hint', { chain })}
          </p>
        </div>
        {offers.length > 0 && (
          <Choices
            legend={text('deposit.rpc.legend')}
            legendHidden
            value={chosen}
            onChange={(value) => {
              setChosen(value)
              setWrong(undefined)
            }}
            choices={[
              ...offers.map(({ url, host }) => ({
                value: url,
                label: host,
                hint: text('deposit.rpc.public', { chain }),
              })),
              { value: own, label: text('deposit.rpc.own') },
            ]}
          />
        )}
        {chosen === own && (
          <Field
            label={text('deposit.rpc.ownLabel')}
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={typed}
            error={wrong}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setWrong(undefined)
            }}
          />
        )}
        {chosen !== own && wrong !== undefined && (
          <Notice tone="warn" urgent>
            {wrong}
          </Notice>
        )}
        {action.error !== undefined && (
          <Notice tone="warn" urgent>
            {errorText(action.error)}
          </Notice>
        )}
        <div>
          <Button type="submit" busy={action.busy} disabled={chosen === own && typed === ''}>
            {text('deposit.rpc.use')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
