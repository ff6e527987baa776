import { CountersignError } from '../errors.ts'
import type { ProgressListener } from '../keystore/keystore.ts'
import type { ScryptJob } from '../keystore/passwordKey.ts'
import type { ScryptAnswer } from './scryptWorker.ts'

/** Runs scrypt in a worker of its own, which ends with it and gives its memory back. */
export function deriveInWorker(job: ScryptJob, onProgress?: ProgressListener): Promise<Uint8Array> {
  const worker = new Worker(new URL('./scryptWorker.ts', import.meta.url), { type: 'module' })
  const { port1: port, port2 } = new MessageChannel()
  const result = new Promise<Uint8Array>((resolve, reject) => {
    const fail = (reason: string) => reject(new CountersignError('internal', { reason }))
    worker.addEventListener('error', () => fail('scrypt worker'))
    port.addEventListener('message', ({ data }: MessageEvent<ScryptAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.fraction)
      else if (data.kind === 'key') resolve(data.key)
      else fail(`scrypt: ${data.reason}`)
    })
    port.start()
    worker.postMessage(job, [port2])
  })
  return result.finally(() => {
    port.close()
    worker.terminate()
  })
}
