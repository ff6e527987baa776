import { describe, expect, test } from 'vitest'
import { numbersIn, titlesIn } from './testTitles.ts'

describe('titlesIn', () => {
  test.each([
    ['a test', `test('one', () => {})`, ['one']],
    ['it, in double quotes', `it("two", fn)`, ['two']],
    [
      'a group',
      `describe('group', () => { test(\`three \${kind} more\`, fn) })`,
      ['group', `three \${kind} more`],
    ],
    ['on the next line', `test(\n  'four',\n  fn)`, ['four']],
    ['each with a table', `test.each([['a)', 1], ["b'(", 2]])('five %s', fn)`, ['five %s']],
    ['each with comments', `it.each([\n // it's ( one\n [1],\n /* ( */ [2]])('six', fn)`, ['six']],
    ['each as a tag', 'test.each`a | b\n1 | 2`("seven", fn)', ['seven']],
    ['each with types', `test.each<[string]>([['x']])('eight', fn)`, ['eight']],
    ['a group of Playwright', `test.describe('nine', fn)`, ['nine']],
    ['an escaped quote', `test('it\\'s ten', fn)`, ["it\\'s ten"]],
    [
      'a row of a table that names a number',
      `const rows = [['T1: a row', 1], ['T2 as it is', 2]]`,
      ['T1: a row'],
    ],
  ])('finds %s', (_, source, titles) => {
    expect(titlesIn(source)).toEqual(titles)
  })

  test.each([
    ['what is skipped', `test.skip('no', fn); it.todo('no'); test.fixme('no', fn)`],
    ['steps and settings', `test.step('no', fn); test.use({ a: 'no' }); test.beforeEach('no', fn)`],
    ['calls of other names', `latest('no'); it_('no'); submit('no'); a.test('no'); 'test'('no')`],
    ['a title that is not a string', `test(title, fn)`],
  ])('leaves out %s', (_, source) => {
    expect(titlesIn(source)).toEqual([])
  })

  test('survives a file that ends in the middle', () => {
    for (const source of ["test('x", 'test.each([', 'test.each(`', 'test(/* ', 'test(// ', 'it.each<'])
      expect(titlesIn(source).length).toBeLessThanOrEqual(1)
  })
})

describe('numbersIn', () => {
  test.each([
    ['T12: one', ['T12']],
    ['R5 T33: two', ['R5', 'T33']],
    ['T12, R5 and R6', ['T12', 'R5', 'R6']],
    ['T57–T60: a range', ['T57', 'T58', 'T59', 'T60']],
    ['T57-59', ['T57', 'T58', 'T59']],
    ['R1–R3 T9', ['R1', 'R2', 'R3', 'T9']],
    ['T9–R2', ['T9']],
    ['at 12 o’clock, ERC-1271, T1000, XT5, R', []],
  ])('%s', (title, numbers) => {
    expect(numbersIn(title)).toEqual(numbers)
  })
})
