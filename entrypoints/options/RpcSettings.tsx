import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import {
  readRpcEndpoints,
  readRpcUrl,
  removeRpcEndpoint,
  saveRpcEndpoint,
  watchRpcEndpoints,
} from '../../lib/browser/rpcEndpoints.ts'
import { type Network, networks } from '../../lib/paxos/networks.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'

const problems = {
  unreadable: 'options.settings.rpcUnreadable',
  http: 'options.settings.rpcHttp',
  untouchable: 'options.settings.rpcUntouchable',
  credentials: 'options.settings.rpcCredentials',
} as const

/** Which endpoint may be asked about addresses of a network: none, until the person saves one. */
export function RpcSettings() {
  const endpoints = useLive(readRpcEndpoints, watchRpcEndpoints)
  if (endpoints.error) return <Notice tone="block">{errorText(endpoints.error)}</Notice>
  if (!endpoints.value) return null
  const saved = endpoints.value
  return (
    <Panel className="options__panel">
      <section className="stack" aria-labelledby="settings-rpc">
        <Heading level={2} look={3} id="settings-rpc">
          {text('options.settings.rpc')}
        </Heading>
        <p className="dim">{text('options.settings.rpcHint')}</p>
        {networks.map((network) => (
          <Endpoint key={network.id} network={network} saved={saved[network.id]} />
        ))}
      </section>
    </Panel>
  )
}

function Endpoint({ network, saved }: { network: Network; saved: string | undefined }) {
  const [typed, setTyped] = useState(saved ?? '')
  const [wrong, setWrong] = useState<string>()
  const [said, setSaid] = useState('')
  const action = useAction()
  const named = { network: network.name }

  function save(event: FormEvent): void {
    event.preventDefault()
    setSaid('')
    const read = readRpcUrl(typed)
    if ('problem' in read) {
      setWrong(text(problems[read.problem]))
      return
    }
    const { url } = read
    const { host } = new URL(url)
    action.run(async () => {
      if (!(await saveRpcEndpoint(network.id, url))) {
        setWrong(text('options.settings.rpcDenied', { host }))
        return
      }
      // Asked once, now that the person wants it, so that a wrong address shows here and not in the sign window.
      const { askChain } = await import('../../lib/rpc/askChain.ts')
      const { name: chain } = await askChain({ url, network: network.id })
      setSaid(text('options.settings.rpcAnswers', { host, chain }))
    })
  }

  function remove(): void {
    setSaid('')
    setWrong(undefined)
    action.run(async () => {
      await removeRpcEndpoint(network.id)
      setTyped('')
    })
  }

  return (
    <form className="stack stack--tight" onSubmit={save} noValidate>
      <Field
        label={text('options.settings.rpcFor', named)}
        error={wrong ?? (action.error && errorText(action.error))}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder={text('options.settings.rpcPlaceholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(undefined)
          setSaid('')
          action.clear()
        }}
      />
      <div className="row">
        <Button
          type="submit"
          size="small"
          busy={action.busy}
          aria-label={text('options.settings.rpcSaveFor', named)}
        >
          {text('options.settings.rpcSave')}
        </Button>
        {saved !== undefined && (
          <Button
            variant="quiet"
            size="small"
            icon="trash"
            busy={action.busy}
            aria-label={text('options.settings.rpcRemoveFor', named)}
            onClick={remove}
          >
            {text('options.sites.remove')}
          </Button>
        )}
      </div>
      <p className="dim small" role="status">
        {said}
      </p>
    </form>
  )
}
