/** One thing that happened. Never carries a secret, a token, a header or a body. */
export type LogEntry = {
  event: string
  /** A sentence for the person at the console, where there is something to say. */
  detail?: string
  [field: string]: string | number | undefined
}

export type SandboxLog = (entry: LogEntry) => void

/** One line for a terminal. Control characters from the network are escaped, so that no one forges a line. */
export function formatLogEntry(entry: LogEntry): string {
  const { event, detail, ...fields } = entry
  const parts = Object.entries(fields).map(([name, value]) => `${name}=${printable(String(value))}`)
  return [event, ...parts, ...(detail === undefined ? [] : [`· ${printable(detail)}`])].join(' ')
}

function printable(text: string): string {
  return text.replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
