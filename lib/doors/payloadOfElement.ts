const attribute = 'data-paxos-verification'
const scriptType = 'application/paxos-verification+json'

/**
 * The payload that an element with `data-paxos-verification` stands for: the attribute's own JSON; else the
 * `<script type="application/paxos-verification+json">` whose id it names; with an empty attribute the one inside
 * the element, or the only one of the page.
 *
 * @returns the JSON text, unread, or nothing when there is none
 */
export function payloadOfElement(element: Element): string | undefined {
  const value = element.getAttribute(attribute) ?? ''
  const name = value.trim()
  if (name.startsWith('{')) return value
  const root = element.getRootNode() as ParentNode
  const scripts = [...root.querySelectorAll(`script[type="${scriptType}"]`)]
  if (name !== '') return scripts.find(({ id }) => id === name)?.textContent ?? undefined
  const inside = scripts.find((script) => element.contains(script))
  return (inside ?? (scripts.length === 1 ? scripts[0] : undefined))?.textContent ?? undefined
}
