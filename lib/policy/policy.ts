import * as v from 'valibot'
import { isUntouchable } from '../paxos/untouchable.ts'

/** What an administrator may decide for a site: the person's own choices for it, callbacks to it, and RPC endpoints on it. */
export type PolicyUse = 'ask' | 'watch' | 'wallet' | 'callback' | 'rpc'

/**
 * A site in a policy: an exact origin, `https://*.partner.example` for a domain with all below it, or `*` for every
 * site.
 */
const pattern = v.pipe(
  v.string(),
  v.regex(/^(\*|https:\/\/(\*\.)?[a-z\d.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)$/),
)
const patterns = v.optional(v.array(pattern))
/** What is switched on is so one by one, as a person would do it, and never at Paxos's own sites. */
const origins = v.optional(
  v.array(
    v.pipe(
      pattern,
      v.check((origin) => !origin.includes('*') && !isUntouchable(origin)),
    ),
  ),
)

const schema = v.object({
  askAllowed: patterns,
  askBlocked: patterns,
  watchAllowed: patterns,
  watchBlocked: patterns,
  watchOn: origins,
  walletAllowed: patterns,
  walletBlocked: patterns,
  walletOn: origins,
  callbackAllowed: patterns,
  callbackBlocked: patterns,
  callbackOn: origins,
  rpcAllowed: patterns,
  rpcBlocked: patterns,
  /** Whether keys may be kept and used in this browser. */
  accountsAllowed: v.optional(v.boolean()),
  autoLockMinutes: v.optional(
    v.pipe(
      v.number(),
      v.check((minutes) => Number.isInteger(minutes) && minutes >= 1 && minutes <= 720),
    ),
  ),
  solanaEncoding: v.optional(v.picklist(['base58', 'base64', 'hex'])),
  explorer: v.optional(v.picklist(['main', 'test'])),
  keepProofs: v.optional(v.picklist(['ever', 'month', 'quarter', 'year', 'fiveYears'])),
  /** When an approval key is needed; `readKeyRules` reads them, where somebody is about to sign. */
  approvalKeyRules: v.optional(v.array(v.string())),
})

/** What an administrator set. Whatever is absent is the person's to choose. */
export type PolicyValues = v.InferOutput<typeof schema>

/** A policy that was read. `broken` says that there is one which cannot be read: then nothing that it might forbid is allowed. */
export type Policy = PolicyValues & { broken?: true }

/** The names that a policy may have. */
export function policyKeys(): (keyof PolicyValues)[] {
  return Object.keys(schema.entries) as (keyof PolicyValues)[]
}

/**
 * Reads a policy, strictly: a name or value that is not known makes the whole of it `broken`, since an
 * administrator's mistake must not open what was to be closed (T46).
 */
export function policyFrom(stored: unknown): Policy {
  const given = stored ?? {}
  const read = v.safeParse(schema, given)
  const known = Object.keys(given).every((name) => Object.hasOwn(schema.entries, name))
  return read.success && known ? read.output : { broken: true, accountsAllowed: false }
}

/**
 * What a policy says of one exact origin: never (`blocked`), switched on without asking the person (`on`), or the
 * person's choice (`open`). A block is stronger than all else.
 */
export function policyFor(policy: Policy, use: PolicyUse, origin: string): 'blocked' | 'on' | 'open' {
  const { [`${use}Allowed` as const]: allowed, [`${use}Blocked` as const]: blocked } = policy
  const on = use === 'ask' || use === 'rpc' ? undefined : policy[`${use}On` as const]
  if (policy.broken || matches(blocked, origin)) return 'blocked'
  if (on?.includes(origin)) return 'on'
  return allowed && !matches(allowed, origin) ? 'blocked' : 'open'
}

function matches(list: readonly string[] | undefined, origin: string): boolean {
  return !!list?.some((each) => {
    const [scheme = '', domain] = each.split('*.')
    if (domain === undefined) return each === '*' || each === origin
    return origin === scheme + domain || (origin.startsWith(scheme) && origin.endsWith(`.${domain}`))
  })
}
