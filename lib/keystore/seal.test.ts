import { createDecipheriv } from 'node:crypto'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { importSealKey, open, seal } from './seal.ts'

// Many encryptions: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const raw = new Uint8Array(32).fill(3)

test('Node’s AES-256-GCM opens what is sealed', async () => {
  const key = await importSealKey(raw)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.string({ unit: 'binary' }), async (plain, context) => {
      const { nonce, sealed } = await seal(key, plain, context)
      const bytes = Buffer.from(sealed, 'base64')
      const cipher = createDecipheriv('aes-256-gcm', raw, Buffer.from(nonce, 'base64'))
      cipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-16))
      expect(Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()])).toEqual(
        Buffer.from(plain),
      )
      expect(Buffer.from(await open(key, { nonce, sealed }, context))).toEqual(Buffer.from(plain))
    }),
  )
})

test('nothing opens with another key, context, nonce or ciphertext', async () => {
  const key = await importSealKey(raw)
  const box = await seal(key, Uint8Array.of(1, 2, 3), 'here')
  await expect(open(await importSealKey(new Uint8Array(32)), box, 'here')).rejects.toThrow()
  await expect(open(key, box, 'there')).rejects.toThrow()
  await expect(open(key, { ...box, nonce: 'A'.repeat(16) }, 'here')).rejects.toThrow()
  await expect(open(key, { ...box, sealed: `A${box.sealed.slice(1)}` }, 'here')).rejects.toThrow()
})
