import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JsonLine, readJsonLines } from './jsonLines.ts'

async function read(...chunks: (string | Uint8Array)[]): Promise<JsonLine[]> {
  async function* stream() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  }
  const lines: JsonLine[] = []
  for await (const line of readJsonLines(stream())) lines.push(line)
  return lines
}

const outline = (lines: JsonLine[]) =>
  lines.map((line) => (line.ok ? line.value : `${line.line}: ${line.error.values.reason}`))

describe('JSON lines', () => {
  test('LF, CR LF, blank lines, no line end at the end', async () => {
    expect(outline(await read('{"a":1}\n\n{"a":2}\r\n  \n{"a":3}'))).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }])
  })

  test('U+2028, U+2029 and NEL end no line', async () => {
    expect(outline(await read('{"a":"\u2028\u2029\u0085"}\n'))).toEqual([{ a: '\u2028\u2029\u0085' }])
  })

  test('chunks may cut anywhere, also inside a character', async () => {
    const bytes = Buffer.from('{"a":"é😀"}\n{"b":1}\n')
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect(outline(await read(...chunks))).toEqual([{ a: 'é😀' }, { b: 1 }])
  })

  test('a bad line is an error of its own, and the run goes on', async () => {
    const lines = await read('x\n[1]\n"a"\nnull\n', Uint8Array.of(0xff, 10), '{"a":1}\n')
    expect(outline(lines)).toEqual([
      '1: it is not JSON',
      '2: it is not a JSON object',
      '3: it is not a JSON object',
      '4: it is not a JSON object',
      '5: it is not UTF-8',
      { a: 1 },
    ])
  })

  test('a line without end is bounded', async () => {
    const chunk = 'x'.repeat(8 * 1024 * 1024)
    expect(outline(await read(chunk, chunk, chunk, chunk, chunk, '\n{"a":1}'))).toEqual([
      '1: it is longer than 32 MiB',
      { a: 1 },
    ])
  })

  test('a byte order mark at the start is passed over', async () => {
    expect(outline(await read('\ufeff{"a":1}\n'))).toEqual([{ a: 1 }])
  })

  test('any bytes, cut anywhere, are the lines that each would be alone', async () => {
    const piece = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{}', '{"a":1}', '', '\r'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.array(fc.nat(200)), async (lines, cuts) => {
        const bytes = Buffer.from(lines.map((line) => line.replaceAll('\n', '')).join('\n'))
        const places = [
          0,
          ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b),
          bytes.length,
        ]
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
        const alone = await Promise.all(lines.map((line) => read(line.replaceAll('\n', ''))))
        const whole = await read(...chunks)
        expect(whole.map((line) => (line.ok ? line.value : 'refused'))).toEqual(
          alone.flat().map((line) => (line.ok ? line.value : 'refused')),
        )
      }),
    )
  })
})
