import { parseArgs } from 'node:util'
import type { SignatureEncoding } from '../lib/page/protocol.ts'
import { examineSignature } from '../lib/signature/examineSignature.ts'
import { verdictSentence } from '../lib/signature/verdictSentence.ts'
import { answerJsonLines } from './jsonLines.ts'

const usage = `Usage: countersign verify [--encoding base58|base64|hex] [FILE...]

Reads JSON lines from the files, or from standard input, and answers each with one JSON line, in order:

  in   {"id"?, "network", "address", "message", "signature"}
  out  {"id"?, "verdict": "valid"|"invalid"|"unverifiable", "code"?, "sentence"?, "canonical"?}

  network     as Paxos names it: ETHEREUM, INK, XLAYER, ARBITRUM_ONE or SOLANA, in any case
  message     the exact text that was to be signed
  signature   as the wallet returned it: hex, base58, base64, an array of bytes, or an object that holds one
  canonical   what to submit: 0x hex with v 27 or 28, or for Solana 64 bytes in --encoding (base58)
  code        why it is not valid, with a sentence for people

A contract wallet's signature is “unverifiable”: only its chain can tell. Nothing here asks a network.

A line that cannot be read is answered with {"id"?, "line", "error": {"code", "message"}}.

Exit codes: 0 every line was answered, whatever the verdicts; 1 a file could not be read; 2 wrong arguments.
`

/** One answer, without its id. */
export type VerifyAnswer =
  | { verdict: 'valid'; canonical: string }
  | { verdict: 'invalid' | 'unverifiable'; code: string; sentence: string }

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
  return await answerJsonLines(parsed.files, (line) => verifyLine(line, parsed.encoding))
}

/** The answer to one line. Every field may be anything: what is no claim is `invalid`, and says why. */
export function verifyLine(
  line: Readonly<Record<string, unknown>>,
  encoding: SignatureEncoding = 'base58',
): VerifyAnswer {
  const { network, address, message, signature } = line
  const verdict = examineSignature(
    { network: asText(network), address: asText(address), message: asText(message), signature },
    { encoding },
  )
  if (verdict.verdict === 'valid') return { verdict: 'valid', canonical: verdict.canonical.text }
  return { verdict: verdict.verdict, code: verdict.code, sentence: verdictSentence(verdict) }
}

/** No text reads as an empty one, which the claim's own rules refuse. */
function asText(field: unknown): string {
  return typeof field === 'string' ? field : ''
}

function readArguments(
  args: string[],
): { files: string[]; encoding: SignatureEncoding } | 'help' | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        encoding: { type: 'string', default: 'base58' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const { encoding } = values
    if (encoding !== 'base58' && encoding !== 'base64' && encoding !== 'hex') {
      return { problem: `Unknown encoding: ${encoding}` }
    }
    return { files: positionals, encoding }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : '' }
  }
}
