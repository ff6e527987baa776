import { openProofDatabase } from '../../lib/browser/proofDatabase.ts'
import { activityRow } from '../../lib/proof/activityRow.ts'
import { linkProof } from '../../lib/proof/growChain.ts'
import type { ProofBody } from '../../lib/proof/proof.ts'

/** Runs in a page of the extension's origin: keeps many proofs at once, as if they had been signed one a minute. */
export async function fillProofs(example: ProofBody, count: number, lastSigned: number): Promise<void> {
  const database = await openProofDatabase()
  const batch = 2000
  for (let first = 0; first < count; first += batch) {
    const transaction = database.transaction(['proofs', 'chain', 'activity'], 'readwrite')
    const chain = transaction.objectStore('chain')
    let head = await chain.get('head')
    if (head === undefined) throw new Error('The chain has no head.')
    const last = Math.min(first + batch, count)
    const written: Promise<unknown>[] = []
    for (let number = first; number < last; number += 1) {
      const grown = linkProof(bodyOf(example, number, lastSigned - (count - 1 - number) * 60_000), head)
      head = grown.head
      written.push(
        transaction.objectStore('proofs').put(grown.entry),
        transaction.objectStore('activity').put(activityRow(grown.entry)),
      )
    }
    await Promise.all([...written, chain.put(head, 'head'), transaction.done])
  }
}

function bodyOf(example: ProofBody, number: number, signed: number): ProofBody {
  const at = (milliseconds: number) => new Date(signed + milliseconds).toISOString()
  const digits = String(number).padStart(12, '0')
  return {
    ...example,
    id: `00000000-0000-4000-8000-${digits}`,
    verificationId: `01934abc-def0-7890-abcd-${digits}`,
    network: ['ETHEREUM', 'INK', 'XLAYER', 'ARBITRUM_ONE'][number % 4] ?? 'ETHEREUM',
    signerKind: number % 3 === 0 ? 'injected' : 'local',
    origin: `https://site${number % 200}.example`,
    // One in a thousand was not taken.
    times: {
      asked: at(-9000),
      shown: at(-8000),
      approved: at(-1000),
      signed: at(0),
      ...(number % 1000 !== 7 && { delivered: at(500) }),
    },
  }
}
