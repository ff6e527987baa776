import { beforeAll, expect, test, vi } from 'vitest'
import type { ScryptAnswer, ScryptRequest } from './scryptWorker.ts'

let handle: (event: { data: ScryptRequest; ports: { postMessage(answer: ScryptAnswer): void }[] }) => void

beforeAll(async () => {
  vi.stubGlobal('addEventListener', (_type: string, listener: typeof handle) => {
    handle = listener
  })
  await import('./scryptWorker.ts')
})

function run(password: string, salt: string, N: number, r: number, p: number) {
  const answers: ScryptAnswer[] = []
  const data = {
    password: new TextEncoder().encode(password),
    salt: new TextEncoder().encode(salt),
    N,
    r,
    p,
    length: 64,
  }
  // A port copies what it is given, as this one has to, since the worker zeroes the key afterwards.
  handle({ data, ports: [{ postMessage: (answer) => answers.push(structuredClone(answer)) }] })
  return { answers, data }
}

test.each([
  [
    '',
    '',
    16,
    1,
    1,
    '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906',
  ],
  [
    'password',
    'NaCl',
    1024,
    8,
    16,
    'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
  ],
  [
    'pleaseletmein',
    'SodiumChloride',
    16384,
    8,
    1,
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
  ],
])('RFC 7914: %s %s %d %d %d', { timeout: 60_000 }, (password, salt, N, r, p, expected) => {
  const { answers, data } = run(password, salt, N, r, p)
  const last = answers.at(-1)
  expect(last?.kind === 'key' && Buffer.from(last.key).toString('hex')).toBe(expected)
  const fractions = answers.flatMap((answer) => (answer.kind === 'progress' ? [answer.fraction] : []))
  expect(fractions).toEqual([...fractions].sort((one, other) => one - other))
  expect(fractions.at(-1)).toBe(1)
  expect(data.password.every((byte) => byte === 0)).toBe(true)
})

test('what cannot be derived is answered, and the password is zeroed all the same', () => {
  const { answers, data } = run('password', 'NaCl', 3, 1, 1)
  expect(answers).toEqual([{ kind: 'failure', reason: 'Error' }])
  expect(data.password.every((byte) => byte === 0)).toBe(true)
})
