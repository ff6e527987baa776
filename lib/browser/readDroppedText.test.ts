import { expect, test } from 'vitest'
import { readDroppedText } from './readDroppedText.ts'

test('T18: the text is what the file says: line ends, blanks and all', async () => {
  const text = ' {"message":"a\\r\\n"}\r\n\t'
  expect(await readDroppedText(new Blob([text]))).toBe(text)
})

test('a byte order mark belongs to the file', async () => {
  expect(await readDroppedText(new Blob([new Uint8Array([0xef, 0xbb, 0xbf]), '{}']))).toBe('{}')
})

test('T20: what is not UTF-8 is refused instead of repaired', async () => {
  await expect(readDroppedText(new Blob([new Uint8Array([0x7b, 0xff, 0x7d])]))).rejects.toMatchObject({
    code: 'payload-unreadable',
  })
})

test('T21: a large file is refused before it is read', async () => {
  const large = new Blob(['x'.repeat(65_537)])
  await expect(readDroppedText(large)).rejects.toMatchObject({ code: 'payload-too-large' })
  expect(await readDroppedText(new Blob(['x'.repeat(65_536)]))).toHaveLength(65_536)
})
