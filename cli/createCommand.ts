import { defineCommand, oneOf, required } from './command.ts'
import { connect, connectionHelp, connectionOptions } from './connect.ts'
import { apiExitCodes, exitCodes } from './exitCodes.ts'
import { describeVerification, writeJson, writeText } from './output.ts'

const usage = `Usage: countersign create --network NAME --address ADDRESS [--method METHOD] [--ref-id ID] [--json]

Creates a verification and prints it.

  --network NAME     ETHEREUM, INK, XLAYER, ARBITRUM_ONE, SOLANA, or what Paxos has added since
  --address ADDRESS  the address to be verified
  --method METHOD    SIGNATURE (default) or SMALL_DEPOSIT
  --ref-id ID        makes it safe to repeat: the same ID gets the same verification. Made up, when absent
  --json             prints the record as Paxos returned it
${connectionHelp}

${apiExitCodes}
`

/** `countersign create`: a new verification. */
export const createCommand = defineCommand({
  usage,
  options: {
    network: { type: 'string' },
    address: { type: 'string' },
    method: { type: 'string' },
    'ref-id': { type: 'string' },
    json: { type: 'boolean' },
    ...connectionOptions,
  },
  async run(values) {
    const verification = {
      network: required('network', values.network),
      address: required('address', values.address),
      method: oneOf('method', values.method, ['SIGNATURE', 'SMALL_DEPOSIT']) ?? 'SIGNATURE',
      // With one of its own the creation may be repeated when the connection is lost.
      refId: values['ref-id'] ?? crypto.randomUUID(),
    } as const
    const paxos = await connect(values)
    const record = await paxos.createVerification(verification)
    if (values.json) writeJson(record)
    // Paxos leaves the ref_id out of its answer to this request.
    else writeText(describeVerification({ ...record, ref_id: verification.refId }))
    return exitCodes.done
  },
})
