import { errorText } from '../../lib/text/errorText.ts'
import './intake.css'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { AddressView } from '../../components/AddressView.tsx'
import { askerName } from '../../components/askerName.ts'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { IntakeForm } from '../../components/IntakeForm.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { takeFile, takeText } from '../../lib/browser/intake.ts'
import { readRequests, watchRequests } from '../../lib/browser/requestStore.ts'
import { saveFile } from '../../lib/browser/saveFile.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import { findNetwork } from '../../lib/paxos/networks.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { text } from '../../lib/text/text.ts'

const SignatureHandover = lazy(async () => ({
  default: (await import('../../components/SignatureHandover.tsx')).SignatureHandover,
}))

/** A page of its own for what comes without a page: text, a file, an image of a QR code. And for the way back. */
export function IntakePage() {
  const [taken, setTaken] = useState<readonly string[]>([])
  const requests = useLive(readRequests, watchRequests)

  useEffect(() => {
    document.title = `${text('intake.title')} – ${text('common.name')}`
  }, [])

  async function remember(taking: Promise<RequestRecord>): Promise<void> {
    const { id } = await taking
    setTaken((before) => [id, ...before.filter((other) => other !== id)])
  }

  const records = taken.map((id) => requests.value?.find((record) => record.id === id))
  const known = records.filter((record) => record !== undefined)
  return (
    <div className="intake-page">
      <header className="intake-page__brand">
        <img src="/mark.svg" alt="" width={24} height={24} />
        <span>{text('common.name')}</span>
      </header>
      <main className="stack stack--loose">
        <div className="stack stack--tight">
          <Heading level={1}>{text('intake.title')}</Heading>
          <p className="dim">{text('intake.intro')}</p>
        </div>
        <IntakeForm
          onText={(raw) => remember(takeText(raw))}
          onFile={(file) => remember(takeFile(file))}
          rows={8}
          primary
          more={(take, busy) => <ChooseFile take={take} busy={busy} />}
        />
        {requests.error && <Notice tone="block">{errorText(requests.error)}</Notice>}
        {known.length > 0 && (
          <section className="stack" aria-labelledby="taken-heading">
            <Heading level={2} id="taken-heading">
              {text('intake.taken.heading')}
            </Heading>
            <Panel flush>
              <ul>
                {known.map((record) => (
                  <Taken key={record.id} record={record} />
                ))}
              </ul>
            </Panel>
          </section>
        )}
      </main>
    </div>
  )
}

function ChooseFile({ take, busy }: { take: (file: File) => void; busy: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,text/plain,.json,.txt,image/*"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          currentTarget.value = ''
          if (file) take(file)
        }}
      />
      <Button icon="file" busy={busy} onClick={() => input.current?.click()}>
        {text('intake.choose')}
      </Button>
    </>
  )
}

/** One verification that was taken in here: where it stands, and its signature once there is one. */
function Taken({ record }: { record: RequestRecord }) {
  const action = useAction()
  return (
    <li className="stack intake-page__item">
      <div className="row row--apart">
        <p>
          <strong>{findNetwork(record.network)?.name ?? record.network}</strong>{' '}
          <span className="dim small">{askerName(undefined, record.channel)}</span>
        </p>
        {isOpen(record.state) && (
          <Button
            size="small"
            busy={action.busy}
            onClick={() => action.run(() => sendMessage('window.open', {}))}
          >
            {text('intake.taken.open')}
          </Button>
        )}
      </div>
      <AddressView address={record.address} />
      <p className="dim" role="status">
        {state(record)}
      </p>
      {record.reply && (
        <Suspense>
          <SignatureHandover
            reply={record.reply}
            saveFile={(name, contents) => saveFile(name, contents, 'application/json')}
          />
        </Suspense>
      )}
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
    </li>
  )
}

function state(record: RequestRecord): string {
  if (record.reply) return text('intake.taken.signed')
  if (isOpen(record.state)) return text('intake.taken.waiting')
  if (record.state === 'rejected') return text('intake.taken.rejected')
  return (record.error && errorText(record.error)) ?? text('intake.taken.gone')
}
