/** What a page has seen, by name, for the test to read. */
const seen: Record<string, unknown> = {}
Object.assign(window, { seen })

/** Notes something that the test waits for. */
export function say(name: string, value: unknown): void {
  seen[name] = value
}

type Failure = {
  message?: string
  code?: unknown
  cause?: Failure
  error?: Failure
  info?: { error?: Failure }
}

/** A button that does one thing with the text in the page's field, and what came of it. */
export function press(name: string, act: (text: string) => Promise<unknown>): void {
  const button = document.createElement('button')
  button.textContent = name
  button.onclick = async () => {
    delete seen[name]
    const text = document.querySelector('textarea')?.value ?? ''
    try {
      say(name, { ok: (await act(text)) ?? null })
    } catch (error) {
      say(name, { failed: { message: String(error), codes: codesOf(error as Failure) } })
    }
  }
  document.body.append(button)
}

/** The codes of an error and of whatever it was made from, outermost first. */
function codesOf(error: Failure | undefined, depth = 0): unknown[] {
  if (error === undefined || error === null || depth > 6) return []
  const inner = error.cause ?? error.error ?? error.info?.error
  return [error.code, ...codesOf(inner, depth + 1)].filter((code) => code !== undefined)
}
