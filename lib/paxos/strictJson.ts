import { excerpt } from '../message/escapeText.ts'
import type { Finding } from './finding.ts'

/** Caps on the structure of a payload. Paxos's own records are 2 deep with about 15 keys. */
export const jsonLimits = { depth: 8, keys: 128 } as const

/** A scalar of a JSON text and where it stands. `path` is made of keys only: an array's items share its path. */
export type JsonEntry = { path: readonly string[]; value: string | number | boolean | null }

/** What a strict reading of a JSON text gives. */
export type StrictJson =
  | { ok: true; value: unknown; entries: JsonEntry[]; finding?: never }
  | {
      ok: false
      finding: Finding
      /** What was read, also of objects that `JSON.parse` would have overwritten; for the credential scan. */
      entries: JsonEntry[]
    }

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

// The tokens of a text that `JSON.parse` has accepted already, so nothing here needs to tell good from bad.
const tokenPattern = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]|[^\s{}[\]:,"]+/g

type Container = { keys: Set<string>; name: string }

/**
 * Reads a JSON text strictly: the grammar of RFC 8259, no duplicate keys, no key that touches a prototype, and
 * bounded depth and key count. Iterative, so that no nesting can exhaust the stack.
 */
export function parseStrictJson(text: string): StrictJson {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, finding: unreadable('it is not valid JSON'), entries: [] }
  }
  const { finding, entries } = scan(text)
  return finding ? { ok: false, finding, entries } : { ok: true, value, entries }
}

/** Walks a text that `JSON.parse` has accepted, token by token. */
function scan(text: string): { finding: Finding | undefined; entries: JsonEntry[] } {
  const entries: JsonEntry[] = []
  const stack: Container[] = []
  let finding: Finding | undefined
  let keyCount = 0
  /** A scalar, which is a key if a colon follows. */
  let pending: JsonEntry['value'] | undefined
  let name = ''
  const add = (value: JsonEntry['value']): void => {
    entries.push({ path: pathOf(stack, name), value })
  }

  for (const [token] of text.matchAll(tokenPattern)) {
    if (pending !== undefined && token === ':') {
      name = String(pending)
      pending = undefined
      keyCount += 1
      const keys = stack.at(-1)?.keys
      if (keys?.has(name)) finding ??= block('duplicate-keys', name)
      if (forbiddenKeys.has(name)) finding ??= block('forbidden-key', name)
      keys?.add(name)
      continue
    }
    if (pending !== undefined) add(pending)
    pending = undefined
    if (token === '{' || token === '[') {
      stack.push({ keys: new Set(), name })
      name = ''
      if (stack.length > jsonLimits.depth) return { finding: finding ?? tooComplex(), entries }
    } else if (token === '}' || token === ']') {
      name = stack.pop()?.name ?? ''
    } else {
      pending = JSON.parse(token)
    }
  }
  if (pending !== undefined) add(pending)
  if (keyCount > jsonLimits.keys) finding ??= tooComplex()
  return { finding, entries }
}

function block(code: 'duplicate-keys' | 'forbidden-key', name: string): Finding {
  return { code, weight: 'block', values: { field: excerpt(name) } }
}

function pathOf(stack: readonly Container[], name: string): string[] {
  return [...stack.map((container) => container.name), name].filter((part) => part !== '')
}

function tooComplex(): Finding {
  return { code: 'payload-too-complex', weight: 'block', values: { ...jsonLimits } }
}

/** A payload that cannot be read, and why; the reason completes “…: {reason}.” */
export function unreadable(reason: string): Finding {
  return { code: 'payload-unreadable', weight: 'block', values: { reason } }
}
