import { parseArgs } from 'node:util'
import { CountersignError } from '../lib/errors.ts'
import { checkRequest, type RequestToCheck } from '../lib/paxos/checkRequest.ts'
import type { Channel } from '../lib/paxos/payload.ts'
import type { PriorRequest } from '../lib/paxos/priorFindings.ts'
import { parseRfc3339 } from '../lib/paxos/rfc3339.ts'
import { findingSentence } from '../lib/text/findingSentence.ts'
import { answerJsonLines } from './jsonLines.ts'

const usage = `Usage: countersign check [FILE...]

Reads JSON lines from the files, or from standard input, and answers each with one JSON line, in order:

  in   {"id"?, "raw", "now"?, "channel"?, "origin"?, "topOrigin"?, "prior"?: [{"raw", "origin"?, "outcome"}]}
  out  {"id"?, "verdict": "accept"|"warn"|"block", "findings": [{"code", "weight", "sentence"}]}

  raw        the payload's text, as a page would hand it over
  now        RFC 3339 time, or seconds or milliseconds since 1970; the present, when absent
  channel    page, html, link, paste, file, qr, watch or wallet
  origin     origin of the page that asks; topOrigin: of the page around it, where that differs
  prior      earlier requests with their outcome (signed, rejected, …)

A line that cannot be read is answered with {"id"?, "line", "error": {"code", "message"}}.

Exit codes: 0 every line was answered, whatever the verdicts; 1 a file could not be read; 2 wrong arguments.
`

/**
 * `countersign check`: the sign window's own rules over JSON lines.
 *
 * @param args what stands after the command's name.
 * @returns the exit code, as the usage says.
 */
export async function checkCommand(args: string[]): Promise<number> {
  let files: string[]
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false } },
    })
    if (values.help) {
      process.stdout.write(usage)
      return 0
    }
    files = positionals
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n\n${usage}`)
    return 2
  }
  return await answerJsonLines(files, checkLine)
}

/**
 * The answer to one line, without its id.
 *
 * @throws CountersignError `input-unreadable` if a field has a form that cannot be understood. A `raw` that is
 * no text is a payload that cannot be read, and is answered as such.
 */
export function checkLine(value: Readonly<Record<string, unknown>>): object {
  const channel = text(value, 'channel')
  const origin = text(value, 'origin')
  const topOrigin = text(value, 'topOrigin')
  const request: RequestToCheck = {
    raw: typeof value.raw === 'string' ? value.raw : '',
    now: time(value.now),
    ...(channel !== undefined && isChannel(channel) && { channel }),
    ...(origin !== undefined && { origin }),
    ...(topOrigin !== undefined && { topOrigin }),
    prior: priors(value.prior),
  }
  const { verdict, findings } = checkRequest(request)
  return {
    verdict,
    findings: findings.map((finding) => ({
      code: finding.code,
      weight: finding.weight,
      sentence: findingSentence(finding),
    })),
  }
}

function text(value: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const field = value[name]
  if (field === undefined || field === null) return undefined
  if (typeof field !== 'string') throw unreadable(`“${name}” is not text`)
  return field
}

function time(now: unknown): number {
  if (now === undefined || now === null) return Date.now()
  if (typeof now === 'number' || (typeof now === 'string' && /^\d+(?:\.\d+)?$/.test(now))) {
    // Seconds stay below this until the year 5138; milliseconds have been above it since 1973.
    const milliseconds = Number(now) < 100_000_000_000 ? Number(now) * 1000 : Number(now)
    if (milliseconds >= 0 && milliseconds <= 8.64e15) return milliseconds
  }
  if (typeof now === 'string') {
    const read =
      parseRfc3339(now.trim().replace(' ', 'T')) ?? parseRfc3339(`${now.trim().replace(' ', 'T')}Z`)
    if (read !== undefined) return read
  }
  throw unreadable('“now” is not a time')
}

function priors(prior: unknown): PriorRequest[] {
  if (prior === undefined || prior === null) return []
  if (!Array.isArray(prior)) throw unreadable('“prior” is not a list')
  return prior.flatMap((item: unknown): PriorRequest[] => {
    if (typeof item !== 'object' || item === null || !('raw' in item) || typeof item.raw !== 'string')
      return []
    const origin = 'origin' in item && typeof item.origin === 'string' ? { origin: item.origin } : {}
    const outcome = 'outcome' in item && typeof item.outcome === 'string' ? item.outcome : ''
    return [{ raw: item.raw, outcome, ...origin }]
  })
}

const channels: readonly Channel[] = ['page', 'html', 'link', 'paste', 'file', 'qr', 'watch', 'wallet']

function isChannel(channel: string): channel is Channel {
  return channels.some((known) => known === channel)
}

function unreadable(reason: string): CountersignError {
  return new CountersignError('input-unreadable', { reason })
}
