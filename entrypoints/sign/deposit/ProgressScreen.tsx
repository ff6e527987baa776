import { Button } from '../../../components/Button.tsx'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { quarterly } from '../../../components/quarterly.ts'
import { environmentOf } from '../../../lib/deposit/depositPlan.ts'
import type { DepositEntry } from '../../../lib/deposit/journal.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { StatePicture, type StatePictureProps } from '../StatePicture.tsx'
import { siteName } from '../siteName.ts'
import { DepositFacts } from './DepositFacts.tsx'
import type { PlaceProps } from './DepositScreen.tsx'
import { HandDetails } from './HandDetails.tsx'
import { Leave } from './OverScreen.tsx'
import { ServerChoice } from './ServerChoice.tsx'

/** How a deposit stands that is in the journal: on its way, final, failed, or nobody knows. */
export function ProgressScreen(props: PlaceProps) {
  const { state, view, actions, deposit, more } = props
  const { entry } = view
  const { payload } = state.request
  if (entry === undefined || payload === undefined) return null
  const { plan } = entry
  const environment = environmentOf(plan)
  const isWatched = entry.state !== 'confirmed' && entry.state !== 'dropped' && entry.state !== 'reverted'
  const isLate =
    isWatched && entry.expiresAt !== undefined && Date.parse(entry.expiresAt) <= actions.clock.now()
  return (
    <>
      <main className="window__main">
        <div role="status">
          <StatePicture {...picture(entry)}>
            {words(entry, siteName(state.record)).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </StatePicture>
        </div>
        {entry.state === 'confirming' && <Confirmations entry={entry} />}
        {view.trouble !== undefined && (
          <Notice tone="warn" urgent>
            {errorText(view.trouble)}
          </Notice>
        )}
        {isLate && <p className="dim">{text('deposit.late')}</p>}
        {entry.hash !== undefined && <Transaction entry={entry} hash={entry.hash} />}
        {isWatched && view.server === undefined && (
          <ServerChoice
            chain={findNetwork(plan.network)?.[environment].name ?? ''}
            offers={view.offers}
            optional
            onUse={(url) => deposit.allowServer(url)}
          />
        )}
        {isWatched && view.server !== undefined && doubtsServer(entry) && (
          <div>
            <Button size="small" onClick={() => deposit.changeServer()}>
              {text('deposit.rpc.other')}
            </Button>
          </div>
        )}
        {entry.state === 'watching' && <HandDetails plan={plan} />}
        <DepositFacts
          payload={payload}
          record={state.record}
          environment={environment}
          plan={plan}
          clock={actions.clock}
        />
        <Doubts {...props} entry={entry} />
      </main>
      {entry.state === 'dropped' || entry.state === 'reverted' ? (
        <AgainFoot {...props} />
      ) : (
        <Leave actions={actions} more={more} />
      )}
    </>
  )
}

function picture({ state }: DepositEntry): Omit<StatePictureProps, 'children'> {
  switch (state) {
    case 'sending':
    case 'sent':
    case 'confirming':
    case 'watching':
      return {
        tone: 'plain',
        icon: state === 'watching' ? 'clock' : 'arrowRight',
        waiting: true,
        title: text(`deposit.${state}.title`),
      }
    case 'confirmed':
      return { tone: 'ok', icon: 'check', title: text('deposit.confirmed.title') }
    case 'reverted':
      return { tone: 'block', icon: 'block', title: text('deposit.reverted.title') }
    case 'dropped':
      return { tone: 'plain', icon: 'cross', title: text('deposit.dropped.title') }
    case 'unknown':
      return { tone: 'warn', icon: 'warn', title: text('deposit.unknown.title') }
  }
}

function words(entry: DepositEntry, site: string | undefined): string[] {
  const { state, note } = entry
  const said = note === undefined ? undefined : noteWords(note.code)
  const sentences =
    state === 'confirming'
      ? [text('deposit.confirming.hint', { needed: entry.needed })]
      : [text(`deposit.${state}.hint`)]
  if (entry.hash === undefined && (state === 'confirming' || state === 'confirmed')) {
    sentences.push(text('deposit.seenByBalance'))
  }
  if (state === 'confirmed' && site !== undefined) sentences.push(text('deposit.confirmed.page', { site }))
  if (said !== undefined) sentences.push(said)
  return sentences
}

/** What is to be said beside the state, where it is more than the state says. */
function noteWords(code: NonNullable<DepositEntry['note']>['code']): string | undefined {
  switch (code) {
    case 'wallet-timeout':
    case 'not-started':
      return undefined
    default:
      return text(`deposit.note.${code}`)
  }
}

/** Whether another server might know better. */
function doubtsServer({ note }: DepositEntry): boolean {
  return note?.code.startsWith('endpoint-') === true || note?.code === 'broadcast-refused'
}

/** How many of the confirmations it has; every quarter of them is read out. */
function Confirmations({ entry }: { entry: DepositEntry }) {
  const count = Math.min(entry.confirmations, entry.needed)
  const label = text('deposit.confirming.count', { count, needed: entry.needed })
  return (
    <div className="stack stack--tight confirmations">
      <progress
        className="meter"
        max={entry.needed}
        value={count}
        aria-label={text('deposit.confirming.label')}
      />
      <p role="status" aria-live={quarterly(count, entry.needed)}>
        {label}
      </p>
    </div>
  )
}

/** Under which hash it is on the chain. */
function Transaction({ entry: { plan }, hash }: { entry: DepositEntry; hash: string }) {
  const chain = findNetwork(plan.network)?.[environmentOf(plan)]
  return (
    <Panel className="transaction">
      <p className="small dim">{text('deposit.hash.label')}</p>
      <div className="transaction__line">
        <p className="mono small transaction__hash" translate="no">
          {hash}
        </p>
        <CopyButton value={hash} label={text('deposit.hash.copy')} iconOnly />
        {chain !== undefined && (
          <a
            className="address-view__link"
            href={chain.transactionLink(encodeURIComponent(hash))}
            target="_blank"
            rel="noreferrer noopener"
            title={text('deposit.hash.open')}
            aria-label={text('deposit.hash.open')}
          >
            <Icon name="external" />
          </a>
        )}
      </div>
    </Panel>
  )
}

/** What the person can do about a deposit that nobody has seen yet. Nothing here sends anything. */
function Doubts({ entry, state, view, deposit }: PlaceProps & { entry: DepositEntry }) {
  const kind = entry.state
  if (kind !== 'unknown' && kind !== 'watching') return null
  return (
    <div className="stack stack--tight">
      <p className="dim small">{text(`deposit.${kind}.unsentHint`)}</p>
      <div className="row">
        <Button size="small" busy={view.busy} onClick={() => void deposit.declareUnsent()}>
          {text(`deposit.${kind}.unsent`)}
        </Button>
        {state.record.state === 'depositing' && state.record.asker !== undefined && (
          <Button size="small" variant="quiet" busy={view.busy} onClick={() => void deposit.leave()}>
            {text('deposit.leave')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** It is known that nothing has arrived: the person may send again, or stop. */
function AgainFoot({ state, flow, actions, deposit, more }: PlaceProps) {
  if (state.record.state !== 'pending') return <Leave actions={actions} more={more} />
  const stop = async () => {
    await flow.reject()
    actions.done()
  }
  return (
    <footer className="window__foot">
      <div className="window__buttons">
        <Button size="main" onClick={() => void stop()}>
          {text('deposit.givesUp')}
        </Button>
        <Button size="main" variant="primary" onClick={() => void deposit.again()}>
          {text('deposit.again')}
        </Button>
      </div>
    </footer>
  )
}
