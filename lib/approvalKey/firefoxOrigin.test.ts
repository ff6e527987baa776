import { expect, test } from 'vitest'
import { firefoxOrigin } from './firefoxOrigin.ts'

test('the SHA-256 of the add-on’s id, in letters', async () => {
  // Of "abc", as in FIPS 180: ba7816bf 8f01cfea … f20015ad.
  expect(await firefoxOrigin('abc')).toMatch(/^moz-extension:\/\/lkhibglpipabmpok[a-p]{40}pcaabfkn$/)
})
