/** A bound on a time: RFC 3339 text, or a Date. */
type TimeBound = string | Date
type TimeBounds = { lt?: TimeBound; lte?: TimeBound; eq?: TimeBound; gte?: TimeBound; gt?: TimeBound }

/** Which verifications to list. Everything given must hold. */
export type ListFilters = {
  status?: string
  verificationMethod?: string
  network?: string
  address?: string
  createdAt?: TimeBounds
  /** `DESC` (newest first) when it is not given. */
  order?: 'ASC' | 'DESC'
  orderBy?: 'CREATED_AT'
  /** Records per page, not in all. */
  limit?: number
  /** Where to go on, from an earlier page. */
  pageCursor?: string
}

/** The query string of a list request. */
export function listQuery(filters: ListFilters): URLSearchParams {
  const query = new URLSearchParams()
  function add(name: string, value: string | number | undefined): void {
    if (value !== undefined) query.set(name, String(value))
  }
  add('status', filters.status)
  add('verification_method', filters.verificationMethod)
  add('network', filters.network)
  add('address', filters.address)
  for (const [comparison, bound] of Object.entries(filters.createdAt ?? {})) {
    add(`created_at.${comparison}`, bound instanceof Date ? bound.toISOString() : bound)
  }
  add('order', filters.order)
  add('order_by', filters.orderBy)
  add('limit', filters.limit)
  add('page_cursor', filters.pageCursor)
  return query
}
