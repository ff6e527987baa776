import * as v from 'valibot'
import { verificationMethods, verificationStatuses } from './verificationRecord.ts'

/** Page sizes. The maximum is not published: these are the sandbox's own, and a larger limit is refused. */
export const defaultLimit = 100
export const maximumLimit = 1000

const comparisons = ['lt', 'lte', 'eq', 'gte', 'gt'] as const
export type Comparison = (typeof comparisons)[number]
export type TimeFilter = { field: 'created_at' | 'updated_at'; comparison: Comparison; time: number }

/** Where a page begins: after this record, in this order. */
export type Cursor = { order: 'ASC' | 'DESC'; createdAt: number; id: string }

export type ListQuery = {
  status?: (typeof verificationStatuses)[number]
  method?: (typeof verificationMethods)[number]
  network?: string
  address?: string
  depositAddress?: string
  times: TimeFilter[]
  order: 'ASC' | 'DESC'
  limit: number
  after?: Cursor
}

const rfc3339 = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i, 'is not an RFC 3339 time'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is not an RFC 3339 time'),
  v.transform((text) => Date.parse(text)),
)

const timeEntries = Object.fromEntries(
  ['created_at', 'updated_at'].flatMap((field) =>
    comparisons.map((comparison) => [`${field}.${comparison}`, v.optional(rfc3339)] as const),
  ),
)

const querySchema = v.object({
  status: v.optional(v.picklist(verificationStatuses, 'is not a status')),
  verification_method: v.optional(v.picklist(verificationMethods, 'is not a verification method')),
  network: v.optional(v.string()),
  address: v.optional(v.string()),
  deposit_address: v.optional(v.string()),
  order: v.optional(v.picklist(['ASC', 'DESC'], 'is neither ASC nor DESC'), 'DESC'),
  order_by: v.optional(v.picklist(['CREATED_AT'], 'is not CREATED_AT')),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,9}$/, 'is not a whole number'),
      v.transform(Number),
      v.minValue(1, 'is below 1'),
      v.maxValue(maximumLimit, `is above ${maximumLimit}`),
    ),
    String(defaultLimit),
  ),
  page_cursor: v.optional(v.string()),
  ...timeEntries,
})

/**
 * Reads the query of a list request. Names that are not defined are ignored; a name that occurs twice is
 * refused rather than guessed at, and so is a cursor that was issued for the other order.
 */
export function readListQuery(
  parameters: URLSearchParams,
): { ok: true; query: ListQuery } | { ok: false; field: string; detail: string } {
  const given: Record<string, string> = {}
  for (const [name, value] of parameters) {
    if (!Object.hasOwn(querySchema.entries, name)) continue
    if (Object.hasOwn(given, name)) return refuse(name, 'is given twice')
    // An empty value is how many clients write "no filter".
    if (value !== '') given[name] = value
  }
  const parsed = v.safeParse(querySchema, given)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    return refuse(v.getDotPath(issue) ?? 'query', issue.message)
  }
  const { output } = parsed
  const after = output.page_cursor === undefined ? undefined : readCursor(output.page_cursor)
  if (after === null || (after !== undefined && after.order !== output.order)) {
    return refuse('page_cursor', 'was not issued for this list')
  }
  return {
    ok: true,
    query: {
      ...(output.status === undefined ? {} : { status: output.status }),
      ...(output.verification_method === undefined ? {} : { method: output.verification_method }),
      ...(output.network === undefined ? {} : { network: output.network }),
      ...(output.address === undefined ? {} : { address: output.address }),
      ...(output.deposit_address === undefined ? {} : { depositAddress: output.deposit_address }),
      ...(after === undefined ? {} : { after }),
      times: readTimes(output),
      order: output.order,
      limit: output.limit,
    },
  }
}

function refuse(field: string, detail: string): { ok: false; field: string; detail: string } {
  return { ok: false, field, detail: `${field} ${detail}` }
}

function readTimes(output: Record<string, unknown>): TimeFilter[] {
  const found: TimeFilter[] = []
  for (const field of ['created_at', 'updated_at'] as const) {
    for (const comparison of comparisons) {
      const time = output[`${field}.${comparison}`]
      if (typeof time === 'number') found.push({ field, comparison, time })
    }
  }
  return found
}

const cursorSchema = v.strictTuple([
  v.picklist(['ASC', 'DESC']),
  v.pipe(v.number(), v.safeInteger()),
  v.pipe(v.string(), v.maxLength(64)),
])

/** Writes a cursor; opaque to callers. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.order, cursor.createdAt, cursor.id])).toString('base64url')
}

function readCursor(text: string): Cursor | null {
  try {
    const parsed = v.safeParse(cursorSchema, JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    if (!parsed.success) return null
    const [order, createdAt, id] = parsed.output
    return { order, createdAt, id }
  } catch {
    return null
  }
}
