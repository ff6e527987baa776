import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Icon, type IconName } from '../../../components/Icon.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { text } from '../../../lib/text/text.ts'

/** Ways to an account. */
export type Way = 'create' | 'import' | 'watch' | 'restore'

const ways: readonly { way: Way; icon: IconName }[] = [
  { way: 'create', icon: 'plus' },
  { way: 'import', icon: 'key' },
  { way: 'restore', icon: 'file' },
  { way: 'watch', icon: 'info' },
]

/** What there is to do while there is no account: the ways to the first one, the usual one first. */
export function NoAccounts({ onWay }: { onWay: (way: Way) => void }) {
  return (
    <Panel className="options__panel">
      <Heading level={2}>{text('options.accounts.none')}</Heading>
      <p>{text('options.accounts.noneHint')}</p>
      <ul className="ways">
        {ways.map(({ way, icon }) => (
          <li key={way} className="ways__way">
            <Icon name={icon} />
            <div className="options__words">
              <p className="dim">{text(`options.accounts.${way}Hint`)}</p>
            </div>
            <Button variant={way === 'create' ? 'primary' : 'secondary'} onClick={() => onWay(way)}>
              {text(`options.accounts.${way}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
