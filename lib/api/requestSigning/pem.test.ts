import { expect, test } from 'vitest'
import { onlyPemBlock, readPem, writePem } from './pem.ts'

const base64 = ['A'.repeat(64), 'B'.repeat(64), 'C='].join('')

test('is written in lines of 64 letters, as RFC 7468 section 2 has it, and read back', () => {
  const pem = writePem({ label: 'PUBLIC KEY', base64 })
  const lines = [
    '-----BEGIN PUBLIC KEY-----',
    'A'.repeat(64),
    'B'.repeat(64),
    'C=',
    '-----END PUBLIC KEY-----',
  ]
  expect(pem).toBe(`${lines.join('\n')}\n`)
  expect(readPem(pem)).toEqual([{ label: 'PUBLIC KEY', base64, headers: false }])
  expect(writePem({ label: 'X', base64: '' })).toBe('-----BEGIN X-----\n-----END X-----\n')
})

test('the only block is taken when it has the label that was asked for', () => {
  const pem = writePem({ label: 'PUBLIC KEY', base64 })
  const headers = pem.replace('\n', '\nProc-Type: 4,ENCRYPTED\n\n')
  expect(onlyPemBlock(`Some key\n${pem.replaceAll('\n', '\r\n')}`, 'PUBLIC KEY')).toBe(pem)
  for (const other of ['', 'PUBLIC KEY', pem.replaceAll('PUBLIC', 'PRIVATE'), `${pem}${pem}`, headers])
    expect(onlyPemBlock(other, 'PUBLIC KEY')).toBeUndefined()
})
