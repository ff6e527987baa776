import { vi } from 'vitest'

/**
 * Has every write to a database find no room, as Firefox does it: a connection that found none may only take away,
 * whatever room there is later.
 *
 * @returns what makes room again
 */
export function fillDisk(): () => void {
  const full = new WeakSet<IDBDatabase>()
  let room = false
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
    const { db } = this.transaction
    if (full.has(db)) throw new DOMException('only deletions', 'InvalidStateError')
    if (room) return put.apply(this, values)
    full.add(db)
    throw new DOMException('no room', 'QuotaExceededError')
  })
  return () => {
    room = true
  }
}
