type Child = Node | string | undefined

/** Makes an element. Text goes in as text, never as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** A button that does something when it is pressed. */
export function button(label: string, look: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: look }, label)
  made.addEventListener('click', press)
  return made
}

/** Pairs of a term and what it says; those without a value are left out. */
export function facts(pairs: readonly (readonly [term: string, value: Child])[]): HTMLElement {
  const rows = pairs.flatMap(([term, value]) =>
    value === undefined || value === '' ? [] : [make('dt', {}, term), make('dd', {}, value)],
  )
  return make('dl', {}, ...rows)
}

/** The time of day of an RFC 3339 time, with the whole of it in a title. */
export function timeOf(text: string): HTMLElement {
  const date = new Date(text)
  const shown = date.toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'medium' })
  return make('time', { datetime: text, title: text }, shown)
}

const written = new WeakMap<Element, string>()

/**
 * Brings a list to these items, newest data first. An item that has not changed keeps its element; one that has
 * is made anew but stays open, and keeps the focus where it had it.
 */
export function keepRows<Item>(
  list: HTMLElement,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  render: (item: Item) => HTMLElement,
): void {
  const known = new Map([...list.children].map((row) => [row.getAttribute('data-key') ?? '', row]))
  const rows = items.map((item) => {
    const before = known.get(keyOf(item))
    const text = JSON.stringify(item)
    if (before !== undefined && written.get(before) === text) return before
    const row = render(item)
    row.setAttribute('data-key', keyOf(item))
    written.set(row, text)
    if (before?.querySelector('details')?.open) row.querySelector('details')?.setAttribute('open', '')
    return row
  })
  const focused = document.activeElement?.closest('[data-key]')
  const key =
    focused !== null && focused !== undefined && list.contains(focused)
      ? focused.getAttribute('data-key')
      : null
  const same =
    rows.length === list.children.length && rows.every((row, index) => row === list.children[index])
  if (same) return
  const active = document.activeElement
  list.replaceChildren(...rows)
  if (active instanceof HTMLElement && list.contains(active)) active.focus({ preventScroll: true })
  else if (key !== null) {
    const row = rows.find((one) => one.getAttribute('data-key') === key)
    const target = row?.querySelector('summary') ?? row?.querySelector('button')
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  }
}

/** Copies a text and says so on the button. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const made = button(label, 'secondary small', () => {
    navigator.clipboard.writeText(text()).then(
      () => {
        made.textContent = 'Copied'
      },
      () => {
        made.textContent = 'Could not copy'
      },
    )
  })
  return made
}
