import { parseArgs } from 'node:util'
import { CountersignError } from '../lib/errors.ts'
import type { SignatureEncoding } from '../lib/page/protocol.ts'
import { findNetwork } from '../lib/paxos/networks.ts'
import { looksLikeProof, readProofs } from '../lib/proof/readProof.ts'
import { verifyProof } from '../lib/proof/verifyProof.ts'
import type { NextStep } from '../lib/signature/diagnosisTable.ts'
import { examineSignature } from '../lib/signature/examineSignature.ts'
import { explainVerdict, mendedSentence } from '../lib/signature/explainVerdict.ts'
import type { Mend, SignatureVerdict } from '../lib/signature/verdict.ts'
import { answerJsonLines } from './jsonLines.ts'

const usage = `Usage: countersign verify [--encoding base58|base64|hex] [--rpc NETWORK=URL]... [FILE...]

Reads JSON lines from the files, or from standard input, and answers each with one JSON line, in order:

  in   {"id"?, "network", "address", "message", "signature", "accounts"?}
  out  {"id"?, "verdict": "valid"|"invalid"|"unverifiable", "canonical"?, "mended"?, "note"?,
        "code"?, "also"?, "sentence"?, "next"?, "partner"?}

  network     as Paxos names it: ETHEREUM, INK, XLAYER, ARBITRUM_ONE or SOLANA, in any case
  message     the exact text that was to be signed
  signature   as the wallet returned it: hex, base58, base64, an array of bytes, or an object that holds one
  accounts    other addresses of the same wallet, in case one of them signed
  canonical   what to submit: 0x hex with v 27 or 28, or for Solana 64 bytes in --encoding (base58)
  mended      what was changed in how it is written, never in what it signs; "note" says it
  code        why it is not valid, with a sentence for people, one for engineers ("partner") and what comes
              next: sign-again, other-wallet, small-deposit, ask-partner or keep-secret (docs/diagnosis.md)
  also        further codes, where it takes more than one change to explain it

A line may also be a record as Paxos's API returns it (message and signature in "signature_verification"), or a
proof of Countersign, which is answered with an error if it was changed ("countersign verify-proof" tells more).

A contract wallet's signature is “unverifiable”: only its chain can tell. Nothing here asks a network, unless
--rpc names an endpoint (https, or http on this machine): then a signature on that network that nothing else
explains has its address looked up there, and a contract is asked what it thinks of it. That makes none valid.

A line that cannot be read is answered with {"id"?, "line", "error": {"code", "message"}}.

Exit codes: 0 every line was answered, whatever the verdicts; 1 a file could not be read; 2 wrong arguments.
`

/** One answer, without its id. */
export type VerifyAnswer =
  | { verdict: 'valid'; canonical: string; mended?: readonly Mend[]; note?: string }
  | {
      verdict: 'invalid' | 'unverifiable'
      code: string
      also?: readonly string[]
      sentence: string
      next: NextStep
      partner: string
    }

type Line = Readonly<Record<string, unknown>>

/**
 * `countersign verify`: the sign window's own check of signatures over JSON lines.
 *
 * @param args what stands after the command's name.
 * @returns the exit code, as the usage says.
 */
export async function verifyCommand(args: string[]): Promise<number> {
  const parsed = readArguments(args)
  if (parsed === 'help') {
    process.stdout.write(usage)
    return 0
  }
  if ('problem' in parsed) {
    process.stderr.write(`${parsed.problem}\n\n${usage}`)
    return 2
  }
  const { files, encoding, endpoints } = parsed
  return await answerJsonLines(files, (line) =>
    endpoints.size === 0 ? verifyLine(line, encoding) : verifyWithChain(line, encoding, endpoints),
  )
}

/** The answer to one line. Every field may be anything: what is no claim is `invalid`, and says why. */
export function verifyLine(given: Line, encoding: SignatureEncoding = 'base58'): VerifyAnswer {
  const line = plainLine(given)
  return answerFor(line, examine(line, encoding))
}

/** The same, with an endpoint that may be asked where nothing offline explains a signature. */
async function verifyWithChain(
  given: Line,
  encoding: SignatureEncoding,
  endpoints: ReadonlyMap<string, string>,
): Promise<VerifyAnswer> {
  const line = plainLine(given)
  const verdict = examine(line, encoding)
  const network = findNetwork(asText(line.network))?.id
  const url = network && endpoints.get(network)
  if (verdict.verdict === 'valid' || network === undefined || url === undefined) {
    return answerFor(line, verdict)
  }
  const { chainVerdict } = await import('../lib/rpc/chainVerdict.ts')
  const claim = { ...claimIn(line), message: new TextEncoder().encode(asText(line.message)) }
  return answerFor(line, await chainVerdict(claim, verdict, { url, network }))
}

function examine(line: Line, encoding: SignatureEncoding): SignatureVerdict {
  const { accounts } = line
  const otherAccounts = Array.isArray(accounts) ? accounts.filter((each) => typeof each === 'string') : []
  return examineSignature(claimIn(line), { encoding, otherAccounts })
}

/** A proof or an API record as the four fields of a claim; anything else as it is. */
function plainLine(line: Line): Line {
  const { signature_verification: nested } = line
  if (looksLikeProof(line)) return proofLine(line)
  if (typeof nested !== 'object' || nested === null) return line
  const { message, signature } = { message: undefined, signature: undefined, ...nested }
  return { ...line, message, signature }
}

/** @throws CountersignError `input-unreadable` when it is none, or when something around its signature was changed */
function proofLine(line: Line): Line {
  const [proof] = readProofs(line).proofs
  const [problem] = proof === undefined ? [] : verifyProof(proof).problems
  if (proof === undefined || problem !== undefined) {
    const reason = problem === undefined ? 'it holds no proof' : `the proof was changed (${problem})`
    throw new CountersignError('input-unreadable', { reason })
  }
  const { network, address, text, signature } = proof
  return { network, address, message: text, signature: signature.canonical }
}

function claimIn({ network, address, message, signature }: Line) {
  return { network: asText(network), address: asText(address), message: asText(message), signature }
}

function answerFor(line: Line, verdict: SignatureVerdict): VerifyAnswer {
  if (verdict.verdict === 'valid') {
    const note = mendedSentence(verdict.mended)
    const { text } = verdict.canonical
    return { verdict: 'valid', canonical: text, ...(note && { mended: verdict.mended, note }) }
  }
  const { code, also, sentence, next, partner } = explainVerdict(verdict, claimIn(line))
  return { verdict: verdict.verdict, code, ...(also && { also }), sentence, next, partner }
}

/** No text reads as an empty one, which the claim's own rules refuse. */
function asText(field: unknown): string {
  return typeof field === 'string' ? field : ''
}

type Arguments = { files: string[]; encoding: SignatureEncoding; endpoints: ReadonlyMap<string, string> }

function readArguments(args: string[]): Arguments | 'help' | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        encoding: { type: 'string', default: 'base58' },
        rpc: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const { encoding } = values
    if (encoding !== 'base58' && encoding !== 'base64' && encoding !== 'hex') {
      return { problem: `Unknown encoding: ${encoding}` }
    }
    return { files: positionals, encoding, endpoints: new Map(values.rpc.map(readEndpoint)) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : '' }
  }
}

/** `NETWORK=URL`. */
function readEndpoint(option: string): [network: string, url: string] {
  const at = option.indexOf('=')
  const network = findNetwork(option.slice(0, Math.max(at, 0)))
  const url = option.slice(at + 1)
  if (network?.family !== 'evm') throw new Error('--rpc is NETWORK=URL, for an EVM network.')
  const { protocol = '', hostname = '' } = URL.canParse(url) ? new URL(url) : {}
  const loopback = protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')
  if (protocol !== 'https:' && !loopback)
    throw new Error('--rpc takes an https address, or http on this machine.')
  return [network.id, url]
}
