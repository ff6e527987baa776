import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { warmUpSigning } from '../../lib/keystore/signMessage.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { verifySignature } from '../../lib/signature/verifySignature.ts'
import { checkStored } from './checkStored.ts'
import './keepProof.ts'

const anyEvm = { network: 'ETHEREUM', address: `0x${'11'.repeat(20)}`, signature: `0x${'11'.repeat(64)}1b` }
const anySolana = { network: 'SOLANA', address: '2'.repeat(43), signature: '2'.repeat(87) }

/** The rules are asked again when Sign is pressed; after a few runs their code is compiled. */
const rehearsals = 8

/**
 * Does once, for nothing, what the first signature and its check do: curve tables are made and code is compiled
 * while the person still reads, not when Sign is pressed.
 */
export async function warmUp(record: RequestRecord, family: 'evm' | 'solana', local: boolean): Promise<void> {
  for (let time = 0; time < rehearsals; time += 1) checkStored(record, [], Date.now())
  if (local) {
    warmUpSigning(family)
    await browserKeystore.lockState()
  }
  verifySignature({ ...(family === 'evm' ? anyEvm : anySolana), message: '' })
}
