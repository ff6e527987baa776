import { expect, test } from 'vitest'
import { readStored } from '../sign/readStored.ts'
import { onlyRequest } from './onlyRequest.ts'
import { rehearsedRequest } from './rehearsedRequest.ts'

test('the rehearsed request is one that the first look would draw, with all its parts', () => {
  expect(onlyRequest([rehearsedRequest])).toBe(rehearsedRequest)
  expect(readStored(rehearsedRequest, 'main')).toMatchObject({
    payload: { verificationId: rehearsedRequest.verificationId },
    bytes: expect.any(Uint8Array),
    network: { family: 'evm' },
  })
})
