import { CountersignError } from '../lib/errors.ts'

/** What a command's exit code says. Documented in docs/command-line.md. */
export const exitCodes = {
  done: 0,
  /** A file or the network failed, or something broke. */
  failed: 1,
  wrongArguments: 2,
  /** Paxos refused the request. */
  refused: 3,
  /** Credentials or keys are missing, unsafe or not accepted. */
  credentials: 4,
  /** It worked, and the answer is no: rejected, not approved, expired. */
  no: 5,
  /** The time that was given ran out. */
  late: 6,
  /** Ctrl+C, as shells count it: 128 and the signal's number. */
  interrupted: 130,
} as const

/** The lines about exit codes for a command's help, for those codes that it can end with. */
export function exitCodeHelp(sentences: Partial<Record<keyof typeof exitCodes, string>>): string {
  const common = { failed: 'something failed', wrongArguments: 'wrong arguments' }
  const known: Partial<Record<keyof typeof exitCodes, string>> = { ...common, ...sentences }
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[]
  const parts = names.flatMap((name) => (known[name] ? [`${exitCodes[name]} ${known[name]}`] : []))
  return `Exit codes: ${parts.join('; ')}.`
}

/** The exit code of a command that API calls may end. */
export const apiExitCodes = exitCodeHelp({
  done: 'done',
  refused: 'Paxos refused it',
  credentials: 'credentials are missing, unsafe or not accepted',
})

const credentialCodes = new Set([
  'credentials-missing',
  'paxos-credentials-refused',
  'file-unsafe',
  'signing-key-unusable',
  'api-url-unsafe',
])

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof CountersignError)) return exitCodes.failed
  if (credentialCodes.has(error.code)) return exitCodes.credentials
  if (error.code === 'not-pending') return exitCodes.no
  return error.code === 'paxos-refused' ? exitCodes.refused : exitCodes.failed
}
