import { expect, it } from 'vitest'
import { readStartOptions } from './startOptions.ts'

it('opens a window where there is a display', () => {
  expect(readStartOptions([], 'linux', { DISPLAY: ':0' })).toEqual({
    browser: 'chromium',
    headless: false,
    help: false,
  })
  expect(readStartOptions([], 'darwin', {}).headless).toBe(false)
})

it('walks by itself without a display, and when it is asked to', () => {
  expect(readStartOptions([], 'linux', {}).headless).toBe(true)
  expect(readStartOptions(['--headless'], 'win32', {}).headless).toBe(true)
})

it('knows its browsers and says so when it is asked for another', () => {
  expect(readStartOptions(['--browser', 'firefox'], 'linux', {}).browser).toBe('firefox')
  expect(readStartOptions(['--browser=chrome'], 'linux', {}).browser).toBe('chromium')
  expect(() => readStartOptions(['--browser', 'lynx'], 'linux', {})).toThrow('“lynx”')
})
