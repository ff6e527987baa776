import { takeSnapshot } from '../../../lib/browser/activityStore.ts'
import { saveFile } from '../../../lib/browser/saveFile.ts'
import { exportCsv, exportJson } from '../../../lib/proof/exportProofs.ts'

/**
 * Offers proofs as a download.
 *
 * @param ids which ones; all, and with them the claim that nothing is missing, when absent
 */
export async function saveProofs(form: 'json' | 'csv', ids?: readonly string[]): Promise<void> {
  const exported = new Date().toISOString()
  const name = `countersign-proofs-${exported.slice(0, 10)}.${form}`
  const { head, notes, batches } = await takeSnapshot()
  if (form === 'csv') {
    saveFile(name, await exportCsv(batches(ids)), 'text/csv')
  } else {
    const frame = { exported, complete: ids === undefined, head, notes }
    saveFile(name, await exportJson(frame, batches(ids)), 'application/json')
  }
}
