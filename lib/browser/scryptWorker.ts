import { scrypt } from '@noble/hashes/scrypt.js'
import type { ScryptJob } from '../keystore/passwordKey.ts'

/** Page → worker, with one transferred port on which the answers travel. */
export type ScryptRequest = ScryptJob

/** Worker → page: progress from 0 to 1, then the key or the reason why there is none. */
export type ScryptAnswer =
  | { kind: 'progress'; fraction: number }
  | { kind: 'key'; key: Uint8Array }
  | { kind: 'failure'; reason: string }

addEventListener('message', ({ data, ports }: MessageEvent<ScryptRequest>) => {
  const [port] = ports
  if (!port) return
  const { N, r, p, password, salt, length } = data
  const answer = (message: ScryptAnswer) => port.postMessage(message)
  try {
    const onProgress = (fraction: number) => answer({ kind: 'progress', fraction })
    const key = scrypt(password, salt, { N, r, p, dkLen: length, maxmem: 2 ** 31, onProgress })
    answer({ kind: 'key', key })
    key.fill(0)
  } catch (error) {
    answer({ kind: 'failure', reason: error instanceof Error ? error.name : typeof error })
  } finally {
    password.fill(0)
  }
})
