import { Choices } from '../../components/Choices.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useLive } from '../../components/useLive.ts'
import { readPolicy, watchPolicy } from '../../lib/browser/policy.ts'
import { changeSettings, readSettings, watchSettings } from '../../lib/browser/settings.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { RpcSettings } from './RpcSettings.tsx'
import { Saved } from './Saved.tsx'
import { useSaving } from './useSaving.ts'

/** Preferences: each is stored the moment it is chosen, and says so beside itself. */
export function SettingsPage() {
  const settings = useLive(readSettings, watchSettings)
  const policy = useLive(readPolicy, watchPolicy)
  const encoding = useSaving()
  const explorer = useSaving()

  if (settings.error) return <Notice tone="block">{errorText(settings.error)}</Notice>
  if (!settings.value) return null
  return (
    <>
      <Panel className="options__panel">
        <Choices
          legend={text('options.settings.encoding')}
          hint={text(
            policy.value?.solanaEncoding ? 'options.policy.locked' : 'options.settings.encodingHint',
          )}
          disabled={policy.value?.solanaEncoding !== undefined}
          value={settings.value.solanaEncoding}
          onChange={(solanaEncoding) => encoding.save(() => changeSettings({ solanaEncoding }))}
          choices={[
            {
              value: 'base58',
              label: text('options.settings.base58'),
              hint: text('options.settings.base58Hint'),
            },
            { value: 'base64', label: text('options.settings.base64') },
            { value: 'hex', label: text('options.settings.hex') },
          ]}
        />
        <Saved count={encoding.saved} />
        {encoding.error && (
          <Notice tone="block" urgent>
            {errorText(encoding.error)}
          </Notice>
        )}
      </Panel>
      <Panel className="options__panel">
        <Choices
          legend={text('options.settings.explorer')}
          hint={text(policy.value?.explorer ? 'options.policy.locked' : 'options.settings.explorerHint')}
          disabled={policy.value?.explorer !== undefined}
          value={settings.value.explorer}
          onChange={(value) => explorer.save(() => changeSettings({ explorer: value }))}
          choices={[
            { value: 'main', label: text('options.settings.main') },
            { value: 'test', label: text('options.settings.test'), hint: text('options.settings.testHint') },
          ]}
        />
        <Saved count={explorer.saved} />
        {explorer.error && (
          <Notice tone="block" urgent>
            {errorText(explorer.error)}
          </Notice>
        )}
      </Panel>
      <RpcSettings />
      <LanguageChoice />
      <section className="stack stack--tight" aria-labelledby="settings-look">
        <Heading level={2} look={3} id="settings-look">
          {text('options.settings.look')}
        </Heading>
        <p className="dim">{text('options.settings.lookHint')}</p>
      </section>
    </>
  )
}
