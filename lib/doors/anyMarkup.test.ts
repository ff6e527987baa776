// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { payloadOfElement } from './payloadOfElement.ts'
import { isSignatureField, targetOfElement } from './targetOfElement.ts'

const word = fc.constantFrom(
  'a',
  'b',
  'signature',
  '',
  ' ',
  '"',
  '{',
  '{}',
  '__proto__',
  '#a',
  '[id]',
  'ü\u202e',
)
const attributes = fc.dictionary(
  fc.constantFrom('id', 'name', 'type', 'form', 'data-paxos-verification', 'data-paxos-verification-target'),
  word,
)
const tag = fc.constantFrom(
  'div',
  'form',
  'input',
  'textarea',
  'output',
  'button',
  'script',
  'template',
  'svg',
)
type Node = { tag: string; attributes: Record<string, string>; text: string; children: readonly Node[] }
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    tag,
    attributes,
    text: word,
    children: fc.oneof({ maxDepth: 3 }, fc.constant<Node[]>([]), fc.array(tie('node'), { maxLength: 3 })),
  }),
}))

function build({ tag, attributes, text, children }: Node): Element {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (tag === 'script') element.setAttribute('type', 'application/paxos-verification+json')
  element.append(text, ...children.map(build))
  return element
}

test('T25: whatever a page’s markup is, an element stands for a text or nothing, and names a field or none', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
      document.body.replaceChildren(...nodes.map(build))
      for (const element of document.querySelectorAll('*')) {
        expect(['string', 'undefined']).toContain(typeof payloadOfElement(element))
        const field = targetOfElement(element)
        const named = element.getAttribute('data-paxos-verification-target')?.trim()
        if (!named) expect(field).toBeUndefined()
        else expect(field === null || isSignatureField(field as Element)).toBe(true)
        if (field) expect([field.id, field.getAttribute('name')]).toContain(named)
      }
    }),
  )
})
