import * as v from 'valibot'
import { isWeaker } from '../approvalKey/isWeaker.ts'
import { demandingRule, type KeyDemand, keyDemandSchema, type LocalAct } from '../approvalKey/keyDemand.ts'
import type { OwnAct } from '../approvalKey/ownAct.ts'
import { readKeyRules } from '../approvalKey/readKeyRules.ts'
import { CountersignError } from '../errors.ts'
import { browser } from './browser.ts'
import { readPolicy, watchPolicy } from './policy.ts'

const key = 'approvalKeyRules'
const schema = v.array(keyDemandSchema)

/** The rules that are in force, by who set them. What cannot be read is `unreadable`, and closes. */
export type KeyDemands = {
  own: KeyDemand[] | 'unreadable'
  organization: KeyDemand[] | 'unreadable'
}

/** A rule that demands an approval key, and who set it. */
export type DemandingRule = { rule: KeyDemand; by: 'own' | 'organization' }

/** The person's rules in `storage.local` and the administrator's; neither takes anything from the other. */
export async function readKeyDemands(): Promise<KeyDemands> {
  const [own, policy] = await Promise.all([readOwn(), readPolicy()])
  const organization = policy.broken ? undefined : readKeyRules(policy.approvalKeyRules ?? [])
  return { own, organization: organization ?? 'unreadable' }
}

/** Whether any rule is in force. */
export function hasDemands({ own, organization }: KeyDemands): boolean {
  return own.length > 0 || organization.length > 0
}

/**
 * The rule because of which an approval key is needed for this, if one is. The administrator's come first; rules of
 * the person that cannot be read demand it always.
 *
 * @throws CountersignError `policy-forbids` where the administrator's cannot be read
 */
export async function demandFor(act: LocalAct): Promise<DemandingRule | undefined> {
  const { own, organization } = await readKeyDemands()
  if (organization === 'unreadable') throw new CountersignError('policy-forbids')
  const theirs = demandingRule(organization, act)
  if (theirs) return { rule: theirs, by: 'organization' }
  const rule = demandingRule(readable(own), act)
  return rule && { rule, by: 'own' }
}

/**
 * Sets the person's rules. Where that frees something which needed a key, the key is asked for first.
 *
 * @param approve asks for an approval key; throws where none approved
 * @throws CountersignError `settings-not-saved`, and whatever `approve` throws
 */
export function changeKeyDemands(
  change: (present: readonly KeyDemand[]) => KeyDemand[],
  approve: (act: OwnAct) => Promise<void>,
): Promise<void> {
  return navigator.locks.request('approval-key-rules', async () => {
    const before = readable(await readOwn())
    const after = v.parse(schema, change(before))
    if (isWeaker(before, after)) await approve({ kind: 'rules', before, after })
    try {
      await browser.storage.local.set({ [key]: after })
    } catch (cause) {
      throw new CountersignError('settings-not-saved', {}, { cause })
    }
  })
}

/**
 * Calls back after every change of the rules, whoever made it.
 *
 * @returns a function that stops watching
 */
export function watchKeyDemands(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && key in changes) changed()
  }
  const stopPolicy = watchPolicy(changed)
  browser.storage.onChanged.addListener(listener)
  return () => {
    stopPolicy()
    browser.storage.onChanged.removeListener(listener)
  }
}

async function readOwn(): Promise<KeyDemands['own']> {
  const stored = (await browser.storage.local.get(key))[key]
  if (stored === undefined) return []
  const read = v.safeParse(schema, stored)
  return read.success ? read.output : 'unreadable'
}

/** A damaged setting must not open what it was to close. */
function readable(own: KeyDemands['own']): KeyDemand[] {
  return own === 'unreadable' ? [{ when: 'always' }] : own
}
