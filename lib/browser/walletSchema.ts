import * as v from 'valibot'

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const hex = (limit: number) => v.pipe(v.string(), v.maxLength(limit), v.regex(/^(?:[0-9a-f]{2})*$/))
const accounts = v.pipe(v.array(text(64)), v.maxLength(100))
const source = v.picklist(['eip6963', 'ethereum', 'wallet-standard', 'solana'])

/**
 * An icon as wallets may give one: a bounded image data URI, which an `<img>` shows without running scripts or
 * fetching anything (T13).
 */
export const iconSchema = v.pipe(
  v.string(),
  v.maxLength(131_072),
  v.regex(/^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/),
)

const wallet = v.object({
  walletId: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  name: text(200),
  rdns: v.exactOptional(text(200)),
  icon: v.exactOptional(v.string()),
  source,
  accounts,
})

const failureSchema = v.object({
  ok: v.literal(false),
  step: v.picklist(['find', 'connect', 'account', 'chain', 'sign', 'send']),
  code: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
  reason: text(300),
  timedOut: v.exactOptional(v.boolean()),
  accounts: v.exactOptional(accounts),
})

export const listSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), wallets: v.pipe(v.array(wallet), v.maxLength(32)) }),
  failureSchema,
])

export const signedSchema = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    signature: v.union([v.strictObject({ text: text(65_536) }), v.strictObject({ hex: hex(131_072) })]),
    signedMessage: v.exactOptional(hex(131_072)),
    address: text(64),
    accountsAfter: accounts,
  }),
  failureSchema,
])

const base58 = v.pipe(v.string(), v.regex(/^[1-9A-HJ-NP-Za-km-z]{64,88}$/))
const bytes = v.pipe(hex(8192), v.minLength(2))

/** What a page says came of a transaction. A hash is `0x` hex (EVM), base58 or hex (Solana). */
export const sentSchema = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    sent: v.union([
      v.strictObject({ hash: v.union([v.pipe(text(66), v.regex(/^0x[0-9a-f]{64}$/i)), base58, bytes]) }),
      v.strictObject({ transaction: bytes }),
      v.strictObject({ signature: v.union([base58, bytes]) }),
    ]),
    accountsAfter: accounts,
    chainAfter: v.exactOptional(text(20)),
  }),
  failureSchema,
])
