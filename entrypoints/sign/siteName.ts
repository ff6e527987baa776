import type { RequestRecord } from '../../lib/request/requestRecord.ts'

/** The asking site as a sentence names it: its host, with the port where there is one. */
export function siteName(record: RequestRecord): string | undefined {
  const origin = record.asker?.origin
  if (origin === undefined) return undefined
  return URL.canParse(origin) ? new URL(origin).host : origin
}
