import { expect, test } from 'vitest'
import { firefoxSigningOrigin } from './ownOrigins.ts'

test('Firefox’s origin of an add-on is the SHA-256 of its id in letters', async () => {
  // Of "abc", as in FIPS 180: ba7816bf 8f01cfea …
  expect(await firefoxSigningOrigin('abc')).toMatch(/^moz-extension:\/\/lkhibglpipabmpok/)
  expect((await firefoxSigningOrigin('abc')).length).toBe('moz-extension://'.length + 64)
})
