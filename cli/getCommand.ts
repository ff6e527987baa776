import { defineCommand } from './command.ts'
import { connect, connectionHelp, connectionOptions } from './connect.ts'
import { apiExitCodes, exitCodes } from './exitCodes.ts'
import { describeVerification, writeJson, writeText } from './output.ts'

const usage = `Usage: countersign get ID [--json]

Prints a verification.

  --json               prints the record as Paxos returned it
${connectionHelp}

${apiExitCodes}
`

/** `countersign get`: one verification. */
export const getCommand = defineCommand({
  usage,
  options: { json: { type: 'boolean' }, ...connectionOptions },
  positionals: { least: 1, most: 1 },
  async run(values, [id = '']) {
    const paxos = await connect(values)
    const record = await paxos.getVerification(id)
    if (values.json) writeJson(record)
    else writeText(describeVerification(record))
    return exitCodes.done
  },
})
