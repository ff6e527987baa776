/** Tells a walk to whoever reads the terminal. */
export type Narrator = {
  title: (text: string) => void
  /** The next numbered step. */
  step: (text: string) => void
  /** A fact of the present step, its name in a column. */
  fact: (name: string, value: string) => void
  /** Text that must be read exactly: each line behind a bar. */
  quote: (text: string) => void
  json: (value: unknown) => void
  say: (text: string) => void
}

const nameWidth = 15

/** Writes plain text, indented under numbered steps; long values wrap by themselves and can be copied whole. */
export function createNarrator(write: (line: string) => void): Narrator {
  let steps = 0
  const quote = (text: string) => {
    for (const line of text.split('\n')) write(`    │ ${line}`)
  }
  return {
    title: (text) => {
      steps = 0
      write('')
      write(text)
      write('─'.repeat([...text].length))
    },
    step: (text) => {
      steps += 1
      write('')
      write(`${steps}. ${text}`)
    },
    fact: (name, value) => write(`    ${name.padEnd(nameWidth)}${value}`),
    quote,
    json: (value) => quote(JSON.stringify(value, null, 2)),
    say: (text) => write(`    ${text}`),
  }
}
