import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { randomBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { CountersignError } from '../errors.ts'
import type { PasskeyObstacle, PasskeyPort } from './passkeyPort.ts'

/**
 * An authenticator in memory for tests, with PRF as CTAP's hmac-secret has it: HMAC-SHA-256 of the salt under a
 * secret of the passkey.
 */
export function fakePasskeys() {
  const secrets = new Map<string, Uint8Array>()
  /** What was asked of the person: one entry for each prompt. */
  const asked: string[] = []
  const behaviour: { unavailable?: PasskeyObstacle; cancels?: boolean; withoutPrf?: boolean } = {}

  const ask = (what: string) => {
    asked.push(what)
    if (behaviour.cancels) throw new CountersignError('passkey-cancelled')
    if (behaviour.withoutPrf) throw new CountersignError('passkey-no-prf')
  }

  const port: PasskeyPort = {
    unavailable: async () => behaviour.unavailable,
    async create(name, _userId, existing) {
      ask(`create ${name}`)
      if (existing.some(({ id }) => secrets.has(id))) throw new CountersignError('passkey-exists')
      const id = base64urlnopad.encode(randomBytes(16))
      secrets.set(id, randomBytes(32))
      return { id, transports: ['internal'] }
    },
    async evaluate(passkeys, salts) {
      ask(`use ${salts.length}`)
      const id = passkeys.find((passkey) => secrets.has(passkey.id))?.id
      const secret = id === undefined ? undefined : secrets.get(id)
      if (id === undefined || !secret) throw new CountersignError('passkey-cancelled')
      return { id, secrets: salts.map((salt) => hmac(sha256, secret, salt)) }
    },
  }

  return {
    port,
    asked,
    behaviour,
    secrets,
    /** Puts this authenticator out of reach: the next passkey is made on another device. */
    loseAll() {
      secrets.clear()
    },
  }
}
