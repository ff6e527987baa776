import { randomBytes } from 'node:crypto'

/**
 * Makes UUIDs of version 7 (RFC 9562 section 5.7), which sort by the time at which they were made; within one
 * millisecond by a counter in the 12 bits after the version.
 */
export function createIdMaker(): (now: number) => string {
  let lastTime = -1
  let counter = 0
  return (now) => {
    // A clock that was set back starts over: ids then follow the clock, as everything else here does.
    counter = now === lastTime ? counter + 1 : 0
    const time = now + Math.floor(counter / 4096)
    lastTime = now
    const random = randomBytes(8)
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
    const head = time.toString(16).padStart(12, '0')
    const tail = random.toString('hex')
    const middle = `7${(counter % 4096).toString(16).padStart(3, '0')}`
    return `${head.slice(0, 8)}-${head.slice(8)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`
  }
}
