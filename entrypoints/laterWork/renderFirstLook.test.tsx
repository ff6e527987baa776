import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { visibleLines } from '../../lib/message/visibleText.ts'
import { exampleRecord } from '../sign/flowExamples.ts'
import { renderFirstLook } from './renderFirstLook.tsx'

// As scripts/signWindowBuild.ts builds it.
vi.mock('react', () => import('preact/compat'))
vi.mock('react/jsx-runtime', () => import('preact/jsx-runtime'))
vi.mock('react/jsx-dev-runtime', () => import('preact/jsx-dev-runtime'))

let locale: string

beforeEach(() => {
  locale = 'en-GB'
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockImplementation(() => locale)
})

type Node = DefaultTreeAdapterTypes.ChildNode

const saying = (message: string) => {
  const record = exampleRecord()
  return { ...record, raw: JSON.stringify({ ...JSON.parse(record.raw), message }) }
}

/** What a browser makes of the look, by an independent reader of HTML. */
const read = (message: string): Node[] => {
  const markup = renderFirstLook([saying(message)])
  return all(parseFragment(markup ?? '').childNodes)
}

const all = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...('childNodes' in node ? all(node.childNodes) : [])])

const named = (nodes: readonly Node[], name: string) => nodes.filter(({ nodeName }) => nodeName === name)

const textOf = (node: Node | undefined): string =>
  all(node ? [node] : [])
    .map((part) => ('value' in part ? part.value : ''))
    .join('')

const attributes = (node: Node | undefined) =>
  Object.fromEntries(node && 'attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : [])

test('the request that waits is in the page, for reading only', () => {
  const nodes = read('Of two lines\nand 1 number')
  const [look] = named(nodes, 'div')
  expect(attributes(look)).toMatchObject({ class: 'window', inert: expect.any(String) })
  expect(textOf(named(nodes, 'pre')[0])).toBe('Of two lines↵\nand 1 number')
  expect(textOf(named(nodes, 'header')[0])).toContain('partner.example')
  // As a drawing needs them, which names its attributes otherwise than React does.
  expect(attributes(named(nodes, 'svg')[0])).toMatchObject({ viewBox: '0 0 16 16', 'stroke-width': '1.5' })
})

test('T25: whatever a message says is text, read back as it was written, and no element more', () => {
  const elements = (nodes: readonly Node[]) =>
    nodes.flatMap(({ nodeName }) => (nodeName === '#text' ? [] : nodeName))
  const plain = elements(named(read('plain'), 'pre').flatMap((pre) => all([pre])))
  expect(plain).toEqual(['pre'])
  const around = elements(read('plain')).length
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed()),
    fc
      .array(
        fc.constantFrom('<', '>', '&', '"', "'", '</pre>', '<!--', '<script>', '&lt;', '&#0;', '\r', '\n'),
      )
      .map((parts) => parts.join('') || '<'),
  )
  fc.assert(
    fc.property(hostile, (message) => {
      const lines = visibleLines(message)
      const marks = lines.flat().filter(({ kind }) => kind !== 'text')
      const nodes = read(message)
      const inside = all(named(nodes, 'pre').slice(0, 1))
      expect(new Set(elements(inside))).toEqual(new Set(marks.length > 0 ? ['pre', 'span'] : ['pre']))
      expect(elements(nodes).length - elements(inside).length).toBe(around - 1)
      const plainRuns = lines.flat().flatMap((run) => (run.kind === 'text' ? [run.text] : []))
      const found = textOf(inside[0])
      let from = 0
      for (const run of plainRuns) {
        expect(found.indexOf(run, from)).toBeGreaterThanOrEqual(from)
        from = found.indexOf(run, from) + run.length
      }
    }),
    { numRuns: 300 },
  )
})

test('nothing is drawn of what the window shows otherwise', () => {
  expect(renderFirstLook([])).toBeUndefined()
  expect(renderFirstLook([exampleRecord(), exampleRecord({ id: 'second' })])).toBeUndefined()
  expect(renderFirstLook([{ ...exampleRecord(), raw: '{}' }])).toBeUndefined()
  expect(renderFirstLook([saying('half of a \ud800 pair')])).toBeUndefined()
  locale = 'de'
  expect(renderFirstLook([exampleRecord()])).toBeUndefined()
})
