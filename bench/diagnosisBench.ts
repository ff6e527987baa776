/**
 * A signature that nothing explains has everything tried on it: how long the sign window takes at worst to say that
 * it does not know. Runs alone with `node bench/diagnosisBench.ts`.
 */
import { base58 } from '@scure/base'
import { Wallet } from 'ethers'
import nacl from 'tweetnacl'
import { examineSignature } from '../lib/signature/examineSignature.ts'
import type { SignatureClaim } from '../lib/signature/verdict.ts'
import { verifySignature } from '../lib/signature/verifySignature.ts'
import { type Summary, summarise } from './statistics.ts'

/** Milliseconds of the whole diagnosis, and of verifying alone. */
export type DiagnosisRow = { what: string; diagnosis: Summary; verifying: Summary }

const message =
  'Paxos Address Ownership Verification\r\nNonce: a1b2c3d4\r\nIssued At: 2026-05-19T12:00:00Z – Zoë ﬁ\n'
const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const stranger = new Wallet(`0x${'11'.repeat(32)}`)
const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const strangerPair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(8))
const evm = { network: 'ETHEREUM', address: wallet.address, message }
const solana = { network: 'SOLANA', address: base58.encode(pair.publicKey), message }

/** What takes longest: nothing matches, in every reading that the text has. */
const worst: readonly { what: string; claim: SignatureClaim; otherAccounts: string[] }[] = [
  {
    what: 'EVM, a stranger’s signature',
    claim: { ...evm, signature: stranger.signMessageSync(message) },
    otherAccounts: [],
  },
  {
    what: 'EVM, 64 bytes, 100 other accounts',
    claim: { ...evm, signature: stranger.signMessageSync(message).slice(0, 130) },
    otherAccounts: Array.from({ length: 100 }, (_, at) => `0x${(at + 4096).toString(16).padStart(40, '0')}`),
  },
  {
    what: 'Solana, a stranger’s signature',
    claim: {
      ...solana,
      signature: base58.encode(nacl.sign.detached(Buffer.from(message), strangerPair.secretKey)),
    },
    otherAccounts: [],
  },
]

/** Measures the worst cases, `rounds` times each after as many that are not counted. */
export function measureDiagnosis(rounds = 12): DiagnosisRow[] {
  return worst.map(({ what, claim, otherAccounts }) => ({
    what,
    diagnosis: timed(rounds, () => {
      const verdict = examineSignature(claim, { otherAccounts })
      if (verdict.verdict === 'valid') throw new Error('A wrong signature was called valid.')
    }),
    verifying: timed(rounds, () => void verifySignature(claim)),
  }))
}

/** The rows as a table of plain text. Milliseconds are medians, with the middle half in brackets. */
export function formatDiagnosis(rows: readonly DiagnosisRow[]): string {
  const cell = ({ median, lowerQuartile, upperQuartile }: Summary) =>
    `${median.toFixed(1)} (${lowerQuartile.toFixed(1)}–${upperQuartile.toFixed(1)})`
  const table = [
    ['Diagnosis, worst case (ms)', 'all that is known', 'verifying alone'],
    ...rows.map(({ what, diagnosis, verifying }) => [what, cell(diagnosis), cell(verifying)]),
  ]
  return table
    .map(([name = '', ...cells]) => [name.padEnd(36), ...cells.map((each) => each.padStart(24))].join(''))
    .join('\n')
}

function timed(rounds: number, work: () => void): Summary {
  const times: number[] = []
  for (let round = -rounds; round < rounds; round += 1) {
    const start = performance.now()
    work()
    if (round >= 0) times.push(performance.now() - start)
  }
  return summarise(times)
}

if (import.meta.main) console.log(formatDiagnosis(measureDiagnosis()))
