import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DrivenPage, Finding, NamedKey } from '../driver.ts'
import { patience, waitUntil } from '../waitUntil.ts'
import type { BidiClient } from './bidiClient.ts'
import { callInPage, callOnNode, type NodeReference } from './bidiScript.ts'

const keyCodes: Readonly<Record<NamedKey, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Space: ' ',
}

/** An element that notes whether it was pressed. */
type Pressed = HTMLElement & { isPressed?: boolean }

/** How long a press may take to its element, in milliseconds. */
const longestDeliveryMilliseconds = 3000

/** One tab, popup or frame of Firefox, driven through WebDriver BiDi with real pointer and key events. */
export class FirefoxPage implements DrivenPage {
  readonly context: string
  readonly #bidi: BidiClient

  constructor(bidi: BidiClient, context: string) {
    this.#bidi = bidi
    this.context = context
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' })
  }

  async reload(): Promise<void> {
    await this.#bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' })
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.context })
  }

  async bringToFront(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.context })
  }

  /** Runs a function in the page; arguments and value pass as JSON. */
  evaluate<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args) {
    return callInPage(this.#bidi, { context: this.context }, run, ...args)
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href)
  }

  /** Everything that the page says, as a person would read it; nothing while its document has no body yet. */
  text(): Promise<string> {
    return this.evaluate(() => document.body?.innerText ?? '')
  }

  /** Waits until the page's text contains or matches `expected`. */
  async waitForText(expected: string | RegExp, deadline = patience): Promise<void> {
    let text = ''
    const says = async () => {
      text = await this.text()
      return typeof expected === 'string' ? text.includes(expected) : expected.test(text)
    }
    await waitUntil(`the text ${expected}`, says, deadline).catch((error: unknown) => {
      throw new Error(
        `The page never said ${expected}. It says:
${text}`,
        { cause: error },
      )
    })
  }

  /** Waits for a visible element and returns a reference to it. */
  async find(wanted: Finding, deadline = patience): Promise<NodeReference> {
    return waitUntil(`${describeFinding(wanted)}`, async () => (await this.#matching(wanted))[0], deadline)
  }

  /** How many visible elements match now. */
  async count(wanted: Finding): Promise<number> {
    return (await this.#matching(wanted)).length
  }

  /**
   * Presses the element with the pointer, once it is there, enabled, not moving, and under the pointer. A press that the
   * browser never brought to the element, as may be with one right after a change of tabs, is made again.
   */
  async click(wanted: Finding, { held = 0 }: { held?: number } = {}): Promise<void> {
    await waitUntil(`${describeFinding(wanted)} to be enabled, under the pointer and pressed`, async () => {
      const node = (await this.#matching(wanted))[0]
      if (node === undefined || !(await this.#steady(node))) return false
      const origin = { type: 'element', element: node }
      // In two steps, since a pointer that is said to be there already is not moved, and what it is over stays unseen.
      await this.#point([
        { type: 'pointerMove', x: 1, y: 1, origin },
        { type: 'pointerMove', x: 0, y: 0, origin },
      ])
      // What moved away meanwhile, as a list does that grows, must not have its press go elsewhere.
      const isUnderPointer = (element: Pressed) => {
        element.isPressed = false
        element.addEventListener('pointerdown', () => (element.isPressed = true), {
          capture: true,
          once: true,
        })
        return `${element.matches(':hover')}`
      }
      if ((await this.onNode(node, isUnderPointer)) !== 'true') return false
      await this.#point([
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: held },
        { type: 'pointerUp', button: 0 },
      ])
      return this.#tookPress(node)
    })
  }

  /** Whether a press reached the element; one that took it away did. */
  async #tookPress(node: NodeReference): Promise<boolean> {
    const look = (element: Pressed) => `${element.isPressed}`
    const took = async () => (await this.onNode(node, look).catch(() => 'true')) === 'true'
    return waitUntil('the press', took, longestDeliveryMilliseconds).catch(() => false)
  }

  /** Replaces the content of a field by typing. */
  async fill(wanted: Finding, text: string): Promise<void> {
    await this.click(wanted)
    await this.evaluate(() => {
      const field = document.activeElement
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select()
    })
    await this.type(text)
  }

  /** Types into whatever has the focus. Line feeds go in as Enter. */
  async type(text: string): Promise<void> {
    const keys = [...text].map((character) => (character === '\n' ? keyCodes.Enter : character))
    await this.#perform({
      type: 'key',
      id: 'keyboard',
      actions: keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    })
  }

  /** By typing the option's words, since the list itself is drawn outside the page. */
  async select(wanted: Finding, option: string): Promise<void> {
    const node = await this.find(wanted)
    await this.onNode(node, (element) => {
      element.focus()
      return ''
    })
    await this.type(option)
  }

  async giveFile(path: string): Promise<void> {
    const element = await this.find({ css: 'input[type=file]' })
    await this.#bidi.send('input.setFiles', { context: this.context, element, files: [path] })
  }

  async press(key: NamedKey): Promise<void> {
    await this.strike([keyCodes[key]])
  }

  /** Presses keys together, as WebDriver writes them, and holds them for so many milliseconds. */
  protected async strike(values: readonly string[], held = 0): Promise<void> {
    await this.#perform({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...values.map((value) => ({ type: 'keyDown', value })),
        { type: 'pause', duration: held },
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ],
    })
  }

  /** Runs a function on one node of the page; gives back a string. */
  protected onNode(node: NodeReference, run: (node: HTMLElement) => string): Promise<string> {
    return callOnNode(this.#bidi, { context: this.context }, node, run)
  }

  /** Writes a picture of what the page shows. */
  async screenshot(file: string): Promise<void> {
    const { data } = await this.#bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    })
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, Buffer.from(data, 'base64'))
  }

  async #point(actions: unknown[]): Promise<void> {
    await this.#perform({ type: 'pointer', id: 'mouse', actions })
  }

  async #perform(source: { type: string; id: string; actions: unknown[] }): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.context, actions: [source] })
  }

  async #matching(wanted: Finding): Promise<NodeReference[]> {
    const { nodes } = await this.#bidi.send<{ nodes: NodeReference[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: locatorOf(wanted),
    })
    const kept: NodeReference[] = []
    for (const { sharedId } of nodes) {
      if (await this.#fits({ sharedId }, wanted)) kept.push({ sharedId })
    }
    return kept
  }

  async #fits(node: NodeReference, wanted: Finding): Promise<boolean> {
    const visible = await this.onNode(node, (element) => `${element.checkVisibility()}`)
    if (visible !== 'true') return false
    const expected = 'label' in wanted ? wanted.label : 'role' in wanted ? wanted.name : undefined
    if (expected === undefined || ('role' in wanted && typeof expected === 'string')) return true
    const name = await this.onNode(node, (element) => {
      const label =
        'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined
      return (element.ariaLabel ?? (label ?? element).textContent ?? '').trim()
    })
    return typeof expected === 'string' ? name === expected : expected.test(name)
  }

  async #steady(node: NodeReference): Promise<boolean> {
    const look = () =>
      this.onNode(node, (element) => {
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
        const { x, y, width } = element.getBoundingClientRect()
        const usable = width > 0 && !element.matches(':disabled, [aria-disabled="true"]')
        return usable ? `${x} ${y}` : ''
      })
    const before = await look()
    return before !== '' && before === (await look())
  }
}

function locatorOf(wanted: Finding): Record<string, unknown> {
  if ('css' in wanted) return { type: 'css', value: wanted.css }
  if ('label' in wanted) return { type: 'css', value: 'input, textarea, select' }
  const { role, name } = wanted
  return { type: 'accessibility', value: typeof name === 'string' ? { role, name } : { role } }
}

function describeFinding(wanted: Finding): string {
  if ('css' in wanted) return wanted.css
  if ('label' in wanted) return `the field “${wanted.label}”`
  return wanted.name === undefined ? `a ${wanted.role}` : `the ${wanted.role} ${wanted.name}`
}
