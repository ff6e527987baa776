import * as v from 'valibot'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not the hex of a SHA-256'))
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, 'is not an ISO 8601 time in UTC'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no time that there is'),
)
const name = v.pipe(v.string(), v.nonEmpty('is empty'))
const sequence = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const base64 = v.pipe(
  v.string(),
  v.regex(
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    'is not base64 with its padding',
  ),
)

const times = {
  asked: time,
  shown: v.exactOptional(time),
  approved: v.exactOptional(time),
  signed: time,
  delivered: v.exactOptional(time),
}

const body = {
  id: name,
  verificationId: v.string(),
  network: name,
  address: name,
  message: base64,
  text: v.string(),
  digest: hash,
  signature: v.strictObject({
    canonical: name,
    delivered: name,
    encoding: v.picklist(['hex', 'base58', 'base64']),
    standard: v.picklist(['eip191', 'ed25519']),
  }),
  signerKind: v.picklist(['local', 'injected']),
  origin: v.exactOptional(name),
  channel: v.picklist(['page', 'html', 'link', 'paste', 'file', 'qr', 'watch', 'wallet']),
  times: v.strictObject(times),
  extensionVersion: name,
}

const link = { sequence, previous: hash, hash }
const place = { id: name, ...link }

/** A proof as docs/proof.md specifies it; docs/proof.schema.json says the same, and a test holds them together. */
export const proofSchema = v.strictObject({
  format: v.literal('countersign-proof'),
  version: v.literal(2),
  ...body,
  chain: v.strictObject({ ...place, delivery: v.exactOptional(v.strictObject(link)) }),
})

/** What was kept and exported before there was a chain. */
export const unchainedSchema = v.strictObject({ version: v.literal(1), ...body })

const chain = v.strictObject(place)

export const noteSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('start'), time, adopted: sequence, chain }),
  v.strictObject({
    kind: v.literal('deletion'),
    time,
    by: v.picklist(['person', 'retention', 'replacement']),
    proofs: sequence,
    deleted: v.array(v.strictObject({ first: sequence, last: sequence, previous: hash, hash })),
    chain,
  }),
])

/** An export of several proofs. */
export const exportSchema = v.strictObject({
  format: v.literal('countersign-proofs'),
  version: v.literal(1),
  exported: time,
  /** Whether it is everything that was kept, so that whatever is missing in it was taken out. */
  complete: v.boolean(),
  head: v.strictObject({ id: name, sequence, hash }),
  notes: v.array(noteSchema),
  proofs: v.array(proofSchema),
})
