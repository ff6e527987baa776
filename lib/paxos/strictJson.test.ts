import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { parseStrictJson } from './strictJson.ts'

test('T29: entries are the scalars of the value, with their keys', () => {
  const { entries } = parseStrictJson(
    ' {"a" : "x", "b":{"c":[1,-2.5e3,{"d":null}],"e\\u0021":true}, "f":[["y","z"]],"":"", "g\\"":"\\\\" } ',
  )
  expect(entries).toEqual([
    { path: ['a'], value: 'x' },
    { path: ['b', 'c'], value: 1 },
    { path: ['b', 'c'], value: -2500 },
    { path: ['b', 'c', 'd'], value: null },
    { path: ['b', 'e!'], value: true },
    { path: ['f'], value: 'y' },
    { path: ['f'], value: 'z' },
    { path: [], value: '' },
    { path: ['g"'], value: '\\' },
  ])
  expect(parseStrictJson('"alone"').entries).toEqual([{ path: [], value: 'alone' }])
})

test('T29: walks whatever JSON.parse takes, and finds every scalar', () => {
  const scalars = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalars) : [value]
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 }),
      fc.constantFrom(0, 2, '\t'),
      (value, space) => {
        const read = parseStrictJson(JSON.stringify(value, null, space))
        if (!read.ok) return
        const expected = scalars(JSON.parse(JSON.stringify(value)))
        const order = (list: unknown[]) => list.map((item) => JSON.stringify(item)).sort()
        expect(order(read.entries.map((entry) => entry.value))).toEqual(order(expected))
      },
    ),
    { numRuns: runs(1000) },
  )
})

test.each([
  ['{"a":1,"a":1}', 'duplicate-keys'],
  ['{"a":1,"\\u0061":1}', 'duplicate-keys'],
  ['[{"a":[{"b":1,"b":2}]}]', 'duplicate-keys'],
  ['{"a":{"__proto__":1}}', 'forbidden-key'],
  ['{"const\\u0072uctor":1}', 'forbidden-key'],
  [`${'['.repeat(9)}${']'.repeat(9)}`, 'payload-too-complex'],
  [`${'{"a":'.repeat(9)}1${'}'.repeat(9)}`, 'payload-too-complex'],
])('T29: refuses %s', (text, code) => {
  expect(parseStrictJson(text).finding?.code).toBe(code)
})

test.each(['{"a":{"a":1},"b":{"a":1}}', '[{"a":1},{"a":1}]', '["a","a"]', '{"a":"a","b":"a"}'])(
  'the same name in different objects is fine: %s',
  (text) => {
    expect(parseStrictJson(text).ok).toBe(true)
  },
)

test('T29: as deep and as many as allowed, and one more', () => {
  const deep = (depth: number) => parseStrictJson(`${'['.repeat(depth)}1${']'.repeat(depth)}`)
  expect(deep(8)).toMatchObject({ ok: true, entries: [{ path: [], value: 1 }] })
  expect(deep(9)).toMatchObject({ ok: false, finding: { weight: 'block', values: { depth: 8, keys: 128 } } })
  const wide = (count: number) =>
    parseStrictJson(
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]))),
    )
  expect(wide(128).ok).toBe(true)
  expect(wide(129)).toMatchObject({ ok: false, finding: { code: 'payload-too-complex' } })
})

test('T29: the first fault is told, with the name of the key; what was read is kept for the credential scan', () => {
  expect(parseStrictJson('{"a":1,"a":2,"__proto__":3}')).toEqual({
    ok: false,
    finding: { code: 'duplicate-keys', weight: 'block', values: { field: 'a' } },
    entries: [
      { path: ['a'], value: 1 },
      { path: ['a'], value: 2 },
      { path: ['__proto__'], value: 3 },
    ],
  })
  expect(parseStrictJson('{"__proto__":3,"a":1,"a":2}').finding?.code).toBe('forbidden-key')
  expect(parseStrictJson('{"prototype":1}').finding?.values).toEqual({ field: 'prototype' })
  expect(parseStrictJson('{')).toEqual({
    ok: false,
    finding: { code: 'payload-unreadable', weight: 'block', values: { reason: 'it is not valid JSON' } },
    entries: [],
  })
  expect(parseStrictJson(`{"a":1,"b":${'['.repeat(9)}${']'.repeat(9)}}`).entries).toEqual([
    { path: ['a'], value: 1 },
  ])
})

test('numbers, words and lists of lists end where they end', () => {
  expect(parseStrictJson('5')).toEqual({ ok: true, value: 5, entries: [{ path: [], value: 5 }] })
  expect(parseStrictJson('null').entries).toEqual([{ path: [], value: null }])
  expect(parseStrictJson('[[1,[2]],{"a":[3,{}]},[],4]').entries).toEqual([
    { path: [], value: 1 },
    { path: [], value: 2 },
    { path: ['a'], value: 3 },
    { path: [], value: 4 },
  ])
  expect(parseStrictJson('[{"a":1},{"b":[{"c":2}]}]').entries).toEqual([
    { path: ['a'], value: 1 },
    { path: ['b', 'c'], value: 2 },
  ])
})

test('names come back after what they held', () => {
  expect(parseStrictJson('{"a":{"b":1},"c":[{"d":2},3],"e":4}').entries).toEqual([
    { path: ['a', 'b'], value: 1 },
    { path: ['c', 'd'], value: 2 },
    { path: ['c'], value: 3 },
    { path: ['e'], value: 4 },
  ])
  expect(parseStrictJson('[true,false,null,"x"]').entries.map(({ value }) => value)).toEqual([
    true,
    false,
    null,
    'x',
  ])
})
