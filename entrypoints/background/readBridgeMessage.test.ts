import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { readBridgeMessage } from './readBridgeMessage.ts'

const allowed: Record<string, readonly string[]> = {
  submit: ['requestId', 'payload', 'batchId', 'method', 'activated', 'ancestorOrigins', 'channel'],
  cancel: ['requestId'],
  received: ['requestId'],
  unacknowledged: ['requestId'],
  doors: [],
  link: ['payload'],
  noticed: ['payload'],
}
const kinds = Object.keys(allowed)
const text = fc.oneof(fc.string(), fc.constantFrom('html', 'wallet', 'x'.repeat(1000)))
const value = fc.oneof(text, fc.boolean(), fc.anything())
const members = [...new Set(Object.values(allowed).flat()), 'origin', 'sender', 'approve', 'toJSON']

test('T42: whatever a compromised renderer sends is a known message of known members, or nothing', () => {
  let read = 0
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...kinds), fc.string()),
      fc.dictionary(fc.constantFrom(...members), value, { maxKeys: 8 }),
      fc.constantFrom({}, { requestId: 'r' }, { requestId: 'r', payload: '{}', activated: true }),
      (kind, some, fitting) => {
        const message = readBridgeMessage({ ...some, ...fitting, kind })
        if (message === undefined) return
        read += 1
        expect(kinds).toContain(message.kind)
        const { kind: _, ...rest } = message
        for (const [name, value] of Object.entries(rest)) {
          expect(allowed[message.kind]).toContain(name)
          expect(['string', 'boolean', 'undefined']).toContain(
            typeof (name === 'ancestorOrigins' && Array.isArray(value) ? value.join() : value),
          )
          if (name === 'channel') expect(value ?? 'html').toBe('html')
        }
      },
    ),
    { numRuns: runs(1000) },
  )
  expect(read).toBeGreaterThan(0)
})

test('T42: anything else is nothing', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (message) => {
      const read = readBridgeMessage(message)
      expect(read === undefined || kinds.includes(read.kind)).toBe(true)
    }),
  )
})
