import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'
import type { ScreenProps } from './ReviewScreen.tsx'
import { StatePicture, type StatePictureProps } from './StatePicture.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'
import type { Screen } from './screen.ts'
import { siteName } from './siteName.ts'
import type { WindowActions } from './windowActions.ts'

const SignatureHandover = lazy(async () => ({
  default: (await import('../../components/SignatureHandover.tsx')).SignatureHandover,
}))

/** How long “returned” stays before the next request follows by itself. */
const pause = 2500

const CallbackPanel = lazy(async () => ({ default: (await import('./CallbackPanel.tsx')).CallbackPanel }))
const FillPage = lazy(async () => ({ default: (await import('./FillPage.tsx')).FillPage }))

type OutcomeProps = ScreenProps & { screen: Screen; more: boolean }

/** How a request ended, or what is left to do with its signature. */
export function OutcomeScreen({ state, flow, actions, screen, more }: OutcomeProps) {
  const { record } = state
  const callbackUrl = state.request.payload?.callbackUrl
  const goOn = screen === 'returned' && more
  useEffect(() => {
    if (!goOn) return
    return actions.clock.after(pause, actions.done)
  }, [goOn, actions])

  const picture = pictureOf(screen, record)
  const kept = screen === 'signed' || screen === 'undelivered'
  return (
    <>
      <main className="window__main">
        <StatePicture {...picture.head}>
          {picture.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {state.mended !== undefined && <p className="dim">{state.mended}</p>}
          {goOn && <p className="dim">{text('sign.returned.soon')}</p>}
        </StatePicture>
        {kept && record.reply !== undefined && (
          <Suspense>
            <SignatureHandover reply={record.reply} saveFile={actions.saveFile} />
            {record.asker && <FillPage asker={record.asker} signature={record.reply.signature} />}
          </Suspense>
        )}
        {(kept || screen === 'returned') && callbackUrl !== undefined && (
          <Suspense>
            <CallbackPanel id={record.id} url={callbackUrl} />
          </Suspense>
        )}
        {screen !== 'notice' && <SubjectPanel state={state} clock={actions.clock} />}
        {state.trouble !== undefined && (
          <Notice tone="warn" urgent>
            {errorText(state.trouble)}
          </Notice>
        )}
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          {screen === 'undelivered' && (
            <Button size="main" icon="retry" busy={state.busy} onClick={() => void flow.redeliver()}>
              {text('sign.undelivered.retry')}
            </Button>
          )}
          <Button size="main" variant="primary" onClick={() => leave(screen, flow, actions)}>
            {text(screen === 'notice' ? 'sign.notice.read' : more ? 'sign.returned.next' : 'common.close')}
          </Button>
        </div>
      </footer>
    </>
  )
}

/** Goes on from a finished request; a notice that was read does not come back. */
export function leave(screen: Screen, flow: ScreenProps['flow'], actions: WindowActions): void {
  if (screen === 'notice') void flow.dismiss().then(() => actions.done())
  else actions.done()
}

type Picture = { head: Omit<StatePictureProps, 'children'>; words: string[] }

function pictureOf(screen: Screen, record: RequestRecord): Picture {
  const site = siteName(record)
  const said = record.error && errorText(record.error)
  const picture = (head: Picture['head'], ...words: ReactNode[]): Picture => ({
    head,
    words: words.filter((part): part is string => typeof part === 'string' && part !== ''),
  })
  switch (screen) {
    case 'returned':
      return picture(
        { tone: 'ok', icon: 'check', title: text('sign.returned.title') },
        text('sign.returned.to', { site: site ?? '' }),
        record.asker?.incognito === true ? text('sign.returned.noProof') : text('sign.returned.proof'),
      )
    case 'signed':
      return picture(
        { tone: 'ok', icon: 'check', title: text('sign.signed.title') },
        text('sign.signed.hint'),
      )
    case 'delivering':
      return picture(
        {
          tone: 'plain',
          icon: 'arrowRight',
          waiting: true,
          title: text('sign.delivering.title', { site: site ?? '' }),
        },
        text('sign.delivering.hint'),
      )
    case 'undelivered':
      return picture(
        { tone: 'warn', icon: 'warn', title: text('sign.undelivered.title') },
        text('sign.undelivered.hint', { site: site ?? '' }),
      )
    case 'expired':
      return picture(
        { tone: 'warn', icon: 'clock', title: text('sign.expired.title') },
        site === undefined ? text('sign.expired.hintNoSite') : text('sign.expired.hint', { site }),
      )
    case 'withdrawn':
      return picture(
        { tone: 'plain', icon: 'cross', title: text('sign.withdrawn.title') },
        text('sign.withdrawn.hint', { site: site ?? '' }),
      )
    case 'notice':
      return picture(
        { tone: 'block', icon: 'block', title: text('sign.notice.title') },
        said,
        text('sign.notice.hint'),
      )
    case 'failed':
      return picture(
        { tone: 'block', icon: 'block', title: text('sign.failed.title') },
        said,
        site === undefined ? undefined : text('sign.failed.told'),
      )
    default:
      return picture(
        { tone: 'plain', icon: 'cross', title: text('sign.rejected.title') },
        text('sign.rejected.hint'),
      )
  }
}
