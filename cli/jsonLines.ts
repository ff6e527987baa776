import { createReadStream } from 'node:fs'
import { asCountersignError, CountersignError } from '../lib/errors.ts'

/** A line's object, or why there is none. `line` counts from 1. */
export type JsonLine = { line: number } & (
  | { ok: true; value: Readonly<Record<string, unknown>> }
  | { ok: false; error: CountersignError }
)

/** Longest line, in bytes: a payload of 64 KiB, escaped, with a few hundred priors of its size. */
const longestLine = 32 * 1024 * 1024

/**
 * Splits a stream of bytes into lines and reads each as a JSON object. Blank lines are passed over. A line that
 * is too long, is not UTF-8, or is no JSON object yields an error and the next line goes on.
 *
 * Lines end at LF (or CR LF) only: JSON may hold U+2028 and U+2029, at which `node:readline` would split.
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let line = 0
  for await (const bytes of splitLines(chunks)) {
    line += 1
    const read = readLine(bytes, line)
    if (read) yield read
  }
}

/**
 * Answers each line of the inputs with one line on stdout, in order: what `answer` gives, or
 * `{id?, line, error}`. Nothing is read ahead while the reader of stdout is slow.
 *
 * @param files paths, `-` being standard input, which is also read when there are none.
 * @param otherwise what else stands in the answer to a line that cannot be read.
 * @returns exit code 0 when every line was answered, 1 when a file could not be read.
 */
export async function answerJsonLines(
  files: readonly string[],
  answer: (value: Readonly<Record<string, unknown>>) => object | Promise<object>,
  otherwise: object = {},
): Promise<number> {
  let isClosed = false
  // `countersign check | head` closes our output early, which is no failure.
  process.stdout.once('error', () => {
    isClosed = true
  })
  for (const file of files.length > 0 ? files : ['-']) {
    try {
      for await (const read of readJsonLines(file === '-' ? process.stdin : createReadStream(file))) {
        if (isClosed) return 0
        const text = `${JSON.stringify(await answerTo(read, answer, otherwise))}\n`
        if (!process.stdout.write(text)) await drained()
      }
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
      process.stderr.write(`${file} could not be read (${reason}).\n`)
      return 1
    }
  }
  return 0
}

/** Until stdout takes more, or never will. */
function drained(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      process.stdout.off('drain', done).off('close', done)
      resolve()
    }
    process.stdout.on('drain', done).on('close', done)
  })
}

async function answerTo(
  read: JsonLine,
  answer: (value: Readonly<Record<string, unknown>>) => object | Promise<object>,
  otherwise: object,
): Promise<object> {
  const id = read.ok && read.value.id !== undefined ? { id: read.value.id } : {}
  try {
    if (!read.ok) throw read.error
    return { ...id, ...(await answer(read.value)) }
  } catch (error) {
    const { code, message } = asCountersignError(error)
    return { ...id, line: read.line, ...otherwise, error: { code, message } }
  }
}

function readLine(bytes: Uint8Array | 'too-long', line: number): JsonLine | undefined {
  const failed = (reason: string): JsonLine => ({
    line,
    ok: false,
    error: new CountersignError('input-unreadable', { reason }),
  })
  if (bytes === 'too-long') return failed('it is longer than 32 MiB')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return failed('it is not UTF-8')
  }
  if (text.trim() === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? { line, ok: true, value } : failed('it is not a JSON object')
  } catch {
    return failed('it is not JSON')
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Lines as bytes, without their LF. A line that grows too long is thrown away as it comes. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | 'too-long'> {
  let parts: Uint8Array[] = []
  let length = 0
  const take = (): Uint8Array | 'too-long' => {
    const line = length > longestLine ? 'too-long' : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      length += end - start
      if (length <= longestLine) parts.push(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    length += chunk.length - start
    if (length <= longestLine) parts.push(chunk.subarray(start))
    else parts = []
  }
  if (length > 0) yield take()
}
