import type { ChainHead, ChainNote, Proof } from './proof.ts'
import { csvHead, csvLines } from './proofCsv.ts'

/**
 * What an export says besides its proofs. `exported` is ISO 8601; `complete` says that it is everything that was
 * kept, up to `head`, so that whatever is missing in it was taken out.
 */
export type ExportFrame = {
  exported: string
  complete: boolean
  head: ChainHead
  notes: readonly ChainNote[]
}

/** Proofs as they are read, some at a time, in any order. */
export type ProofBatches = AsyncIterable<readonly Proof[]>

/**
 * An export as pieces of text that make one JSON document, a proof a line: tens of thousands are written without
 * one huge string.
 */
export async function exportJson(frame: ExportFrame, batches: ProofBatches): Promise<string[]> {
  const { exported, complete, head, notes } = frame
  const opening = { format: 'countersign-proofs', version: 1, exported, complete, head, notes }
  const pieces: string[] = []
  for await (const proofs of batches) {
    if (proofs.length > 0) pieces.push(proofs.map((proof) => `\n  ${JSON.stringify(proof)}`).join(','))
  }
  const lines = pieces.flatMap((piece, at) => (at === 0 ? [piece] : [',', piece]))
  return [`${JSON.stringify(opening, null, 1).slice(0, -2)},\n "proofs": [`, ...lines, '\n ]\n}\n']
}

/** The same proofs as pieces of a CSV file. */
export async function exportCsv(batches: ProofBatches): Promise<string[]> {
  const pieces = [csvHead()]
  for await (const proofs of batches) pieces.push(csvLines(proofs))
  return pieces
}
