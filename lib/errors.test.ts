import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asCountersignError, CountersignError, errorNumber, errorReport } from './errors.ts'
import { errors } from './text/en/errors.ts'
import { requestErrors } from './text/en/requestErrors.ts'

const root = resolve(import.meta.dirname, '..')

/** The files that the background is made of and that raise errors. */
const backgroundFiles = [
  ...readdirSync(join(root, 'entrypoints/background')).map((name) => `entrypoints/background/${name}`),
  ...readdirSync(join(root, 'lib/request')).map((name) => `lib/request/${name}`),
  'lib/browser/sender.ts',
  'lib/browser/bridgeScripts.ts',
  'lib/browser/signWindow.ts',
].filter((file) => !file.endsWith('.test.ts'))

describe('CountersignError', () => {
  test('carries a stable code, a filled sentence and the cause', () => {
    const cause = new Error('low level')
    const error = new CountersignError('wallet-failed', { reason: 'no device' }, { cause })
    expect(error).toMatchObject({ code: 'wallet-failed', cause, name: 'CountersignError' })
    expect(error.message).toBe('The wallet failed: no device. Try again, or choose another wallet.')
  })

  test('every sentence says what to do: it has more than one part', () => {
    for (const [code, sentence] of Object.entries(errors)) {
      expect(sentence, code).toMatch(/[.:;]\s?\S/)
      expect(sentence, code).not.toMatch(/!|Oops/)
    }
  })

  test('the background carries the sentence of every error that it raises', () => {
    const raised = backgroundFiles.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/CountersignError\(\s*'([\w-]+)'/g)].map(
        ([, code]) => code ?? '',
      ),
    )
    expect(raised.length).toBeGreaterThan(10)
    expect(raised.filter((code) => !Object.hasOwn(requestErrors, code))).toEqual([])
  })
})

describe('errorReport', () => {
  test('T55: leaves out stack, cause and values', () => {
    const report = errorReport(new CountersignError('rejected', {}, { cause: new Error('secret') }))
    expect(report).toEqual({ code: 'rejected', message: errors.rejected, number: 4001 })
  })

  test('T55: of anything foreign says its name only', () => {
    const report = errorReport(new TypeError('key 0xdeadbeef leaked'))
    expect(report.code).toBe('internal')
    expect(report.message).toContain('TypeError')
    expect(report.message).not.toContain('deadbeef')
    expect(asCountersignError('text').values).toEqual({ reason: 'string' })
  })

  test('knows its own from another file of the background, which has a class of its own', () => {
    const foreign = Object.assign(new Error('Moved on.'), { name: 'CountersignError', code: 'state-changed' })
    expect(errorReport(foreign)).toEqual({ code: 'state-changed', message: 'Moved on.', number: -32603 })
  })

  test('survives the way to another page', () => {
    const report = errorReport(new CountersignError('unlock-delayed', { seconds: 8 }))
    expect(errorReport(CountersignError.fromReport(report))).toEqual(report)
  })

  test('numbers follow EIP-1193 where there is an equivalent', () => {
    expect(errorNumber('rejected')).toBe(4001)
    expect(errorNumber('unsupported-method')).toBe(4200)
    expect(errorNumber('internal')).toBe(-32603)
  })
})
