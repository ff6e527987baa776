import { randomBytes } from 'node:crypto'
import { newSignatureProof, verificationLifetime } from '../sandbox/api/newVerification.ts'
import { createIdMaker } from '../sandbox/api/timeOrderedId.ts'
import { inTransaction, openDatabase } from '../sandbox/store/openDatabase.ts'
import { createVerificationStore } from '../sandbox/store/verificationStore.ts'

/** Records that are written in one transaction. */
const batch = 10_000

/** Networks in turn, as a mixed account would have them. */
const networks = ['ETHEREUM', 'INK', 'XLAYER', 'ARBITRUM_ONE']

/**
 * Fills a sandbox's database with this many verifications of one account, spread evenly over the last 30 days:
 * a third approved, the older ones expired, the rest pending. One address in a thousand is the same.
 */
export function fillSandbox(file: string, account: string, records: number, common: string): void {
  const database = openDatabase(file)
  try {
    const store = createVerificationStore(database)
    const makeId = createIdMaker()
    const end = Math.floor(Date.now() / 1000) * 1000
    const span = 30 * 86_400_000
    for (let start = 0; start < records; start += batch) {
      inTransaction(database, () => {
        for (let index = start; index < Math.min(start + batch, records); index++) {
          const time = end - span + Math.floor((index / records) * (span / 1000)) * 1000
          store.insert({
            id: makeId(time),
            account,
            refId: `filled-${index}`,
            network: networks[index % networks.length] ?? 'ETHEREUM',
            address: index % 1000 === 0 ? common : `0x${randomBytes(20).toString('hex')}`,
            status: index % 3 === 0 ? 'APPROVED' : 'PENDING',
            createdAt: time,
            updatedAt: time,
            expiresAt: time + verificationLifetime,
            proof: newSignatureProof(time, 'plain'),
          })
        }
      })
    }
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}
