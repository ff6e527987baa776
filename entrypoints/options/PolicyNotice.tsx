import { Notice } from '../../components/Notice.tsx'
import { useLive } from '../../components/useLive.ts'
import type { OptionsTopic } from '../../lib/browser/ownPages.ts'
import { readPolicy, watchPolicy } from '../../lib/browser/policy.ts'
import { text } from '../../lib/text/text.ts'

/** Says where an administrator decided, and where their policy cannot be read. */
export function PolicyNotice({ topic }: { topic: OptionsTopic }) {
  const { value: policy } = useLive(readPolicy, watchPolicy)
  if (policy === undefined) return null
  if (policy.broken) {
    return (
      <Notice tone="block" title={text('options.policy.brokenTitle')}>
        {text('options.policy.broken')}
      </Notice>
    )
  }
  if (topic === 'accounts' && policy.accountsAllowed === false) {
    return <Notice tone="warn">{text('options.policy.noAccounts')}</Notice>
  }
  const decided = Object.keys(policy).some((name) =>
    topic === 'sites'
      ? /^(ask|watch|wallet|callback)/.test(name)
      : topic === 'keys'
        ? name === 'approvalKeyRules'
        : topic === 'settings' && (name === 'solanaEncoding' || name === 'explorer'),
  )
  return decided ? <Notice>{text('options.policy.some')}</Notice> : null
}
