import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { problemOf } from '../lib/api/paxosProblem.ts'
import { asCountersignError } from '../lib/errors.ts'
import { exitCodeOf, exitCodes } from './exitCodes.ts'
import { writeErrors } from './output.ts'

/** A command: takes the arguments after its name, returns the exit code. */
export type Command = (args: string[]) => Promise<number>

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>['values']

/** Wrong arguments, found while a command runs: shown with its help. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Names under which people would try to give a credential. Every program of a machine can read its neighbours' arguments. */
const credentialOption =
  /^--(?:client-?id|client-?secret|secret|(?:access-?)?token|bearer|password|api-?key|private-?key)(?:=|$)/i

const credentialRefusal =
  'Credentials are not taken from arguments, which other programs can read. Set PAXOS_CLIENT_ID and PAXOS_CLIENT_SECRET in the environment, or name a file with --credentials.\n'

/**
 * Makes a command: reads its arguments, answers --help, refuses what it does not know, and turns what it throws
 * into a sentence (or with --json a line of JSON) on standard error and an exit code.
 */
export function defineCommand<const Options extends ParseArgsOptionsConfig>(definition: {
  usage: string
  options: Options
  /** How many arguments it takes besides options: none, when absent. */
  positionals?: { least: number; most: number }
  run: (values: Parsed<Options>, positionals: string[]) => Promise<number>
}): Command {
  const { usage, options, positionals: bounds = { least: 0, most: 0 }, run } = definition
  return async (args) => {
    if (args.some((arg) => credentialOption.test(arg) || arg.includes('-----BEGIN'))) {
      writeErrors(credentialRefusal)
      return exitCodes.wrongArguments
    }
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(usage)
      return exitCodes.done
    }
    try {
      const { values, positionals } = parse(args, options)
      if (positionals.length < bounds.least) throw new UsageError('Something is missing.')
      if (positionals.length > bounds.most) throw new UsageError('There are too many arguments.')
      return await run(values, positionals)
    } catch (error) {
      if (error instanceof UsageError) {
        writeErrors(`${error.message}\n\n${usage}`)
        return exitCodes.wrongArguments
      }
      report(error, args.includes('--json'))
      return exitCodeOf(error)
    }
  }
}

function parse<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs<{ args: string[]; options: Options; allowPositionals: true }>({
      args,
      options,
      allowPositionals: true,
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '')
  }
}

/** What went wrong: a sentence, or one line of JSON with Paxos's own problem in it. */
function report(error: unknown, asJson: boolean): void {
  const { code, message } = asCountersignError(error)
  const problem = problemOf(error)
  writeErrors(
    asJson
      ? `${JSON.stringify({ error: { code, message, ...(problem && { problem }) } })}\n`
      : `${message}\n`,
  )
}

/** An option's value that is one of a few words. */
export function oneOf<Word extends string>(
  option: string,
  value: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (value === undefined) return undefined
  const word = words.find((known) => known === value)
  if (word === undefined) throw new UsageError(`--${option} is one of ${words.join(', ')}.`)
  return word
}

/** An option's value that is a whole number. */
export function wholeNumber(option: string, value: string | undefined, least = 1): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) {
    throw new UsageError(`--${option} is a whole number from ${least} up.`)
  }
  return Number(value)
}

/** An option's value that has to be there. */
export function required(option: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`--${option} is missing.`)
  return value
}
