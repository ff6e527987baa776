import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useAction } from '../../../components/useAction.ts'
import { approveCallback } from '../../../lib/browser/callbackStore.ts'
import { removeAccess } from '../../../lib/browser/siteAccess.ts'
import { setSiteUse } from '../../../lib/browser/siteUses.ts'
import { dateText } from '../../../lib/text/dateText.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { dateTimeText, text } from '../../../lib/text/text.ts'
import type { SiteLine, UseLine } from './readSiteLines.ts'

export type SiteListProps = {
  lines: readonly SiteLine[]
  /** Something was taken back; the words say what. */
  onChanged: (words: string) => void
}

/** Each site, what it may do and since when; whatever is taken back is so at once, with what is still open. */
export function SiteList({ lines, onChanged }: SiteListProps) {
  const action = useAction()
  if (lines.length === 0) return <p className="dim">{text('options.sites.none')}</p>

  function remove({ granted, name }: SiteLine): void {
    if (!granted) return
    action.run(async () => {
      await removeAccess(granted)
      onChanged(text('options.sites.removed', { site: name }))
    })
  }

  function stop({ origin, name }: SiteLine, { use }: UseLine): void {
    if (origin === undefined) return
    action.run(async () => {
      if (use === 'callback') await approveCallback(origin, false)
      else await setSiteUse(origin, use, false)
      onChanged(text('options.sites.stopped', { site: name }))
    })
  }

  return (
    <>
      <Panel flush>
        <ul>
          {lines.map((line) => (
            <li key={`${line.name} ${line.granted?.pattern}`} className="options__item">
              <Icon name={line.forbidden ? 'block' : 'site'} />
              <div className="options__words stack stack--tight">
                <p className="options__name">{line.name}</p>
                {line.forbidden && <p className="small">{text('options.sites.forbidden')}</p>}
                {line.granted?.kind === 'pattern' && (
                  <p className="dim small">{text('options.sites.pattern')}</p>
                )}
                {!line.forbidden &&
                  line.uses.map((use) => (
                    <Use
                      key={use.use}
                      line={line}
                      use={use}
                      busy={action.busy}
                      onStop={() => stop(line, use)}
                    />
                  ))}
              </div>
              {line.granted && (
                <Button
                  variant="quiet"
                  size="small"
                  icon="trash"
                  aria-label={text('options.sites.removeNamed', { site: line.name })}
                  busy={action.busy}
                  onClick={() => remove(line)}
                >
                  {text('options.sites.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
    </>
  )
}

type UseProps = { line: SiteLine; use: UseLine; busy: boolean; onStop: () => void }

function Use({ line, use: { use, since, byPolicy }, busy, onStop }: UseProps) {
  return (
    <div className="row">
      <p className="small">
        {text(`options.sites.use.${use}`)}{' '}
        <span className="dim" title={since === undefined ? undefined : dateTimeText(since)}>
          {byPolicy ? text('options.policy.locked') : sinceText(use, since)}
        </span>
      </p>
      {use !== 'ask' && !byPolicy && (
        <Button
          variant="quiet"
          size="small"
          busy={busy}
          aria-label={text(`options.sites.stopNamed.${use}`, { site: line.name })}
          onClick={onStop}
        >
          {text('options.sites.stop')}
        </Button>
      )}
    </div>
  )
}

function sinceText(use: UseLine['use'], since: number | undefined): string {
  if (since !== undefined) return text('options.sites.since', { time: dateText(since) })
  return use === 'ask' ? text('options.sites.byGrant') : ''
}
