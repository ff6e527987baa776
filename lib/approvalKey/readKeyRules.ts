import * as v from 'valibot'
import { type KeyDemand, keyDemandSchema } from './keyDemand.ts'

const addressForm = /^(0x[0-9a-fA-F]{40}|[1-9A-HJ-NP-Za-km-z]{32,44})$/

/**
 * Reads an administrator's rules for approval keys, each in one of the forms that docs/administrators.md names.
 *
 * @returns undefined when one of them cannot be read: then nothing may be signed that any of them might be about (T46)
 */
export function readKeyRules(lines: readonly string[]): KeyDemand[] | undefined {
  const rules = lines.map(readLine)
  return rules.every((rule) => rule !== undefined) ? rules : undefined
}

function readLine(line: string): KeyDemand | undefined {
  const at = line.indexOf(':')
  const [when, rest] = at === -1 ? [line, undefined] : [line.slice(0, at), line.slice(at + 1)]
  const read = v.safeParse(keyDemandSchema, ruleOf(when, rest))
  return read.success ? read.output : undefined
}

function ruleOf(when: string, rest: string | undefined): object {
  if (rest === undefined) return when === 'always' ? { when } : {}
  if (when === 'account' && addressForm.test(rest)) return { when, account: rest }
  if (when === 'site' && isOrigin(rest)) return { when, origin: rest }
  const [above, asset, ...more] = rest.split(' ')
  return when === 'above' && more.length === 0 ? { when: 'amount', above, asset } : {}
}

/** An exact origin; the wildcards of other settings are none. */
function isOrigin(text: string): boolean {
  return !text.includes('*') && URL.canParse(text) && new URL(text).origin === text
}
