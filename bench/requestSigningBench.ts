/**
 * Signing and verifying requests, beside Node's own crypto doing no more than the signature: what JSON, base64url,
 * WebCrypto and the strict rules add. Runs alone with `node bench/requestSigningBench.ts`.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { generateSigningKey } from '../lib/api/requestSigning/generateSigningKey.ts'
import { createRequestSigner } from '../lib/api/requestSigning/requestSigner.ts'
import { type SigningAlgorithm, signingAlgorithms } from '../lib/api/requestSigning/signingAlgorithm.ts'
import { signRequest } from '../lib/api/requestSigning/signRequest.ts'
import { verifyRequest } from '../lib/api/requestSigning/verifyRequest.ts'
import { summarise } from './statistics.ts'

/** One operation of one algorithm: medians of interleaved batches, one request after another. */
export type RequestSigningRow = {
  algorithm: SigningAlgorithm
  operation: 'sign' | 'verify'
  perSecond: number
  /** node:crypto alone, over the same bytes. */
  rawPerSecond: number
}

const body = new TextEncoder().encode(
  '{"network":"ETHEREUM","address":"0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045","verification_method":"SIGNATURE"}',
)
const request = { method: 'POST', path: '/v2/addresses/verifications', body }

/** Measures both operations of both algorithms. `batch` is the number of requests in each of 15 batches. */
export async function measureRequestSigning(batch = 500): Promise<RequestSigningRow[]> {
  const rows: RequestSigningRow[] = []
  for (const algorithm of signingAlgorithms) {
    const { kid, privatePem, publicPem } = await generateSigningKey(algorithm)
    const signer = await createRequestSigner({ kid, key: privatePem })
    const keys = [{ kid, alg: algorithm, pem: publicPem }]
    const jws = await signRequest(signer, request)
    const raw = rawCrypto(algorithm, createPrivateKey(privatePem), createPublicKey(publicPem), jws)
    rows.push(
      await measured(algorithm, 'sign', batch, () => signRequest(signer, request), raw.sign),
      await measured(algorithm, 'verify', batch, () => accepted(jws, keys), raw.verify),
    )
  }
  return rows
}

/** The rows as a table of plain text. */
export function formatRequestSigning(rows: readonly RequestSigningRow[]): string {
  const lines = rows.map(({ algorithm, operation, perSecond, rawPerSecond }) => [
    `${algorithm} ${operation}`,
    `${Math.round(perSecond)}/s`,
    `${Math.round(rawPerSecond)}/s`,
    `${(rawPerSecond / perSecond).toFixed(1)} ×`,
  ])
  const table = [['Request signing', 'Countersign', 'node:crypto', 'time'], ...lines]
  return table
    .map(([name = '', ...cells]) => [name.padEnd(16), ...cells.map((cell) => cell.padStart(12))].join(''))
    .join('\n')
}

async function accepted(jws: string, keys: Parameters<typeof verifyRequest>[0]['keys']): Promise<void> {
  const { verdict, code } = await verifyRequest({ ...request, jws, keys })
  if (verdict !== 'accept') throw new Error(`A good request was refused: ${code}`)
}

function rawCrypto(algorithm: SigningAlgorithm, privateKey: KeyObject, publicKey: KeyObject, jws: string) {
  const at = jws.lastIndexOf('.')
  const input = Buffer.from(jws.slice(0, at))
  const signature = Buffer.from(jws.slice(at + 1), 'base64url')
  const digest = algorithm === 'EdDSA' ? null : 'sha256'
  const dsaEncoding = 'ieee-p1363'
  return {
    sign: () => sign(digest, input, { key: privateKey, dsaEncoding }),
    verify: () => {
      if (!verify(digest, input, { key: publicKey, dsaEncoding }, signature)) throw new Error('Not verified')
    },
  }
}

async function measured(
  algorithm: SigningAlgorithm,
  operation: 'sign' | 'verify',
  batch: number,
  ours: () => Promise<unknown>,
  raw: () => unknown,
): Promise<RequestSigningRow> {
  const times: { ours: number[]; raw: number[] } = { ours: [], raw: [] }
  // Three batches more than are counted, so that both are compiled.
  for (let round = -3; round < 15; round += 1) {
    const start = performance.now()
    for (let count = 0; count < batch; count += 1) await ours()
    const between = performance.now()
    for (let count = 0; count < batch; count += 1) raw()
    const end = performance.now()
    if (round < 0) continue
    times.ours.push(between - start)
    times.raw.push(end - between)
  }
  return {
    algorithm,
    operation,
    perSecond: (batch * 1000) / summarise(times.ours).median,
    rawPerSecond: (batch * 1000) / summarise(times.raw).median,
  }
}

if (import.meta.main) console.log(formatRequestSigning(await measureRequestSigning()))
