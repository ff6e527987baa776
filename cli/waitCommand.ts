import type { WaitProgress } from '../lib/api/waitUntilSettled.ts'
import { asCountersignError } from '../lib/errors.ts'
import { relativeTime } from '../lib/text/text.ts'
import { defineCommand, wholeNumber } from './command.ts'
import { connect, connectionHelp, connectionOptions, Interrupted, untilInterrupted } from './connect.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'
import { describeVerification, writeErrors, writeJson, writeText } from './output.ts'

const usage = `Usage: countersign wait ID [--timeout SECONDS] [--quiet] [--json]

Looks at a verification every 10 to 15 seconds until it is no longer PENDING, then prints it. Progress goes to standard
error. What may pass (a lost connection, a throttled or failing server) is waited out.

  --timeout SECONDS    gives up after this time
  --quiet              no progress
  --json               prints the record as Paxos returned it
${connectionHelp}

${exitCodeHelp({
  done: 'approved',
  refused: 'Paxos refused it',
  credentials: 'credentials are missing, unsafe or not accepted',
  no: 'settled otherwise, such as EXPIRED',
  late: 'the time ran out',
  interrupted: 'interrupted',
})}
`

/** `countersign wait`: until a verification is settled. */
export const waitCommand = defineCommand({
  usage,
  options: {
    timeout: { type: 'string' },
    quiet: { type: 'boolean' },
    json: { type: 'boolean' },
    ...connectionOptions,
  },
  positionals: { least: 1, most: 1 },
  async run(values, [id = '']) {
    const seconds = wholeNumber('timeout', values.timeout)
    const paxos = await connect(values)
    const signals = [untilInterrupted()]
    if (seconds !== undefined) signals.push(AbortSignal.timeout(seconds * 1000))
    const signal = AbortSignal.any(signals)
    try {
      const record = await paxos.waitUntilSettled(id, {
        signal,
        ...(values.quiet ? {} : { onProgress: (progress) => writeErrors(`${describe(progress)}\n`) }),
      })
      if (values.json) writeJson(record)
      else writeText(describeVerification(record))
      return record.status === 'APPROVED' ? exitCodes.done : exitCodes.no
    } catch (error) {
      if (error instanceof Interrupted) return exitCodes.interrupted
      if (!signal.aborted) throw error
      writeErrors(`The verification was not settled within ${seconds} seconds. Wait for it again.\n`)
      return exitCodes.late
    }
  },
})

function describe({ record, error, next }: WaitProgress): string {
  const again = `looking again in ${Math.round(next / 1000)} s`
  if (record === undefined) return `${asCountersignError(error).message} Still waiting, ${again}.`
  const expiry = Date.parse(record.expires_at)
  const end = Number.isNaN(expiry) ? '' : `, expires ${relativeTime(expiry, Date.now())}`
  return `${record.status}${end}; ${again}.`
}
