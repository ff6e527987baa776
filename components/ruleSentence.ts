import '../lib/text/keyTexts.ts'
import type { KeyDemand } from '../lib/approvalKey/keyDemand.ts'
import { text } from '../lib/text/text.ts'

/**
 * A rule in words.
 *
 * @param labelOf the name that the person gave an account, where it has one
 */
export function ruleSentence(
  rule: KeyDemand,
  labelOf: (account: string) => string | undefined = () => undefined,
) {
  switch (rule.when) {
    case 'always':
      return text('keys.rule.always')
    case 'account':
      return text('keys.rule.account', { account: labelOf(rule.account) ?? rule.account })
    case 'site':
      return text('keys.rule.site', { site: rule.origin.replace(/^https:\/\//, '') })
    case 'amount':
      return text('keys.rule.amount', { above: rule.above, asset: rule.asset })
  }
}
