import type { ListFilters } from '../lib/api/listFilters.ts'
import { defineCommand, oneOf, wholeNumber } from './command.ts'
import { connect, connectionHelp, connectionOptions } from './connect.ts'
import { apiExitCodes, exitCodes } from './exitCodes.ts'
import { writeJson, writeText } from './output.ts'

const usage = `Usage: countersign list [options]

Lists verifications, a line for each, over all pages.

  --status NAME          PENDING, APPROVED, EXPIRED, …
  --method NAME          SIGNATURE, SMALL_DEPOSIT, MANUAL, …
  --network NAME         as Paxos names it
  --address ADDRESS      exactly this address
  --created-gt TIME      created after this RFC 3339 time; also --created-gte, --created-lt, --created-lte, --created-eq
  --created-gte TIME
  --created-lt TIME
  --created-lte TIME
  --created-eq TIME
  --order ASC|DESC       oldest or newest (default) first
  --max N                ends after so many
  --page-size N          how many Paxos sends at once
  --json                 prints each record as Paxos returned it, one JSON object a line
${connectionHelp}

${apiExitCodes}
`

/** `countersign list`: verifications that fit the filters. */
export const listCommand = defineCommand({
  usage,
  options: {
    status: { type: 'string' },
    method: { type: 'string' },
    network: { type: 'string' },
    address: { type: 'string' },
    'created-gt': { type: 'string' },
    'created-gte': { type: 'string' },
    'created-lt': { type: 'string' },
    'created-lte': { type: 'string' },
    'created-eq': { type: 'string' },
    order: { type: 'string' },
    max: { type: 'string' },
    'page-size': { type: 'string' },
    json: { type: 'boolean' },
    ...connectionOptions,
  },
  async run(values) {
    const most = wholeNumber('max', values.max) ?? Number.POSITIVE_INFINITY
    const order = oneOf('order', values.order, ['ASC', 'DESC'])
    const limit = wholeNumber('page-size', values['page-size'])
    const { status, method, network, address } = values
    const createdAt = withoutAbsent({
      gt: values['created-gt'],
      gte: values['created-gte'],
      lt: values['created-lt'],
      lte: values['created-lte'],
      eq: values['created-eq'],
    })
    const filters: ListFilters = {
      ...withoutAbsent({ status, verificationMethod: method, network, address }),
      createdAt,
      ...(order === undefined ? {} : { order }),
      ...(limit === undefined ? {} : { limit }),
    }
    const paxos = await connect(values)
    // “countersign list | head” closes our output early, which is no failure.
    let isClosed = false
    process.stdout.once('error', () => {
      isClosed = true
    })
    let count = 0
    for await (const record of paxos.listVerifications(filters)) {
      if (values.json) writeJson(record)
      else {
        const { id, status, verification_method, network, address, created_at } = record
        writeText(`${[id, status, verification_method, network, address, created_at].join('  ')}\n`)
      }
      count += 1
      if (count >= most || isClosed) break
    }
    return exitCodes.done
  },
})

function withoutAbsent<Key extends string>(
  values: Record<Key, string | undefined>,
): { [Name in Key]?: string } {
  const present: { [Name in Key]?: string } = {}
  for (const name of Object.keys(values) as Key[]) {
    const value = values[name]
    if (value !== undefined) present[name] = value
  }
  return present
}
