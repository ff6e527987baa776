import { expect, test, vi } from 'vitest'
import { takeFragment } from './takeFragment.ts'

test.each([
  ['a link as the browser hands it over', '#web%2Bpaxosverify%3Ae30', 'web+paxosverify:e30'],
  ['one that is not escaped', '#web+paxosverify:e30', 'web+paxosverify:e30'],
  ['one that cannot be unescaped', '#%E0%A4%A', '%E0%A4%A'],
  ['none', '', ''],
])('T32: %s leaves the address', (_name, hash, fragment) => {
  const replaceState = vi.fn()
  const page = { location: { hash, pathname: '/link.html' }, history: { replaceState } }
  expect(takeFragment(page as unknown as Window)).toBe(fragment)
  expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/link.html')
})
