import { type JsonEntry, parseStrictJson, type StrictJson } from '../paxos/strictJson.ts'

/** A message, read once for all rules. The message itself stays as it is; this only looks at it. */
export type MessageReading = {
  message: string
  /** Its strict JSON reading, where the whole message is an object, an array or a string in JSON. */
  json?: StrictJson
  /** Scalars of that JSON with their paths, those of nested JSON text included. */
  entries: JsonEntry[]
  /** Every text that somebody could read out of it: the message, and JSON's keys and strings unescaped. */
  texts: string[]
}

/** Reads a message for the rules. Never throws. */
export function readMessage(message: string): MessageReading {
  if (!/^[\s\ufeff]*[{["]/.test(message)) return { message, entries: [], texts: [message] }
  const json = parseStrictJson(message.trim())
  if (!json.ok && json.finding.code === 'payload-unreadable')
    return { message, entries: [], texts: [message] }
  const entries = withNested(json.entries, 0)
  const decoded = entries.flatMap(({ path, value }) =>
    typeof value === 'string' ? [...path, value] : [...path],
  )
  return { message, json, entries, texts: [...new Set([message, ...decoded])] }
}

/** Adds the scalars of strings that are JSON themselves, under the path of the string. */
function withNested(entries: readonly JsonEntry[], depth: number): JsonEntry[] {
  return entries.flatMap((entry) => {
    if (depth >= 3 || typeof entry.value !== 'string' || !/^\s*["[{]/.test(entry.value)) return [entry]
    const inner = withNested(parseStrictJson(entry.value).entries, depth + 1)
    return [entry, ...inner.map(({ path, value }) => ({ path: [...entry.path, ...path], value }))]
  })
}

/** A JSON key as it is compared: lower case, letters and digits only (`issued_at`, `issuedAt` → `issuedat`). */
export function plainKey(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
