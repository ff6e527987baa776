import { Hono } from 'hono'
import * as v from 'valibot'
import { findSandboxNetwork } from '../api/networks.ts'
import { refuseRequest } from '../api/problem.ts'
import { readJson } from '../api/readJson.ts'
import type { JournalEntry, RequestJournal } from '../api/requestJournal.ts'
import { type VerificationRecord, writeRecord } from '../api/verificationRecord.ts'
import { createSchema } from '../api/verificationRoutes.ts'
import type { VerificationService } from '../api/verificationService.ts'
import type { Clock } from '../clock.ts'
import type { Deposit, DepositStore } from '../store/depositStore.ts'
import type { VerificationStore } from '../store/verificationStore.ts'
import type { ChangeFeed } from './changeFeed.ts'
import type { CredentialBook } from './credentialBook.ts'

/** Verifications that the console shows. */
const shown = 200

const byHandSchema = v.object({
  ...createSchema.entries,
  client_id: v.string(),
  message_shape: v.optional(v.picklist(['plain', 'json']), 'plain'),
  asset: v.optional(v.pipe(v.string(), v.maxLength(16)), ''),
})

/** What came in and what became of it, of all accounts; and a verification made by hand. */
export function recordRoutes(options: {
  book: CredentialBook
  journal: RequestJournal
  service: VerificationService
  verifications: VerificationStore
  deposits: DepositStore
  clock: Clock
  changes: ChangeFeed
}): Hono {
  const { book, journal, service, verifications, deposits, clock, changes } = options
  const app = new Hono()

  app.get('/sandbox/requests', (context) => context.json({ items: journal.list().map(viewRequest) }))

  app.get('/sandbox/verifications', (context) =>
    context.json({ items: verifications.newest(shown).map((record) => view(record)) }),
  )

  app.get('/sandbox/verifications/:id', (context) => {
    const record = verifications.findAnywhere(context.req.param('id'))
    if (record === undefined) return refuseRequest('not-found', 'No such verification.')
    return context.json(view(record))
  })

  app.post('/sandbox/verifications', async (context) => {
    const wish = await readJson(context, byHandSchema)
    const credentials = book.find(wish.client_id)
    if (credentials === undefined) {
      return refuseRequest('invalid-argument', 'client_id: there are no such credentials', {
        field: 'client_id',
      })
    }
    const record = service.create(credentials.account, {
      network: wish.network,
      address: wish.address,
      method: wish.verification_method,
      refId: wish.ref_id,
      shape: wish.message_shape,
      asset: wish.asset,
    })
    changes.announce()
    return context.json(view(record), 201)
  })

  function view(record: VerificationRecord) {
    return {
      account: record.account,
      ...writeRecord(record, clock.now(), 'list'),
      submissions: verifications.submissions(record.id).map(({ receivedAt, signature, refusal }) => ({
        received_at: new Date(receivedAt).toISOString(),
        signature,
        ...(refusal === undefined ? {} : { refusal }),
      })),
      deposits: deposits.list(record.id).map(viewDeposit),
    }
  }

  return app
}

function viewDeposit({ seenAt, state, reason, confirmations, ...arrival }: Deposit) {
  const { network, transactionHash, from, block } = arrival
  return {
    seen_at: new Date(seenAt).toISOString(),
    state,
    ...(reason === undefined ? {} : { reason }),
    network,
    transaction_hash: transactionHash,
    from,
    block,
    confirmations,
    needed: findSandboxNetwork(network)?.confirmations ?? 0,
  }
}

function viewRequest({ at, clientId, verificationId, ...entry }: JournalEntry) {
  return {
    ...entry,
    at: new Date(at).toISOString(),
    ...(clientId === undefined ? {} : { client_id: clientId }),
    ...(verificationId === undefined ? {} : { verification_id: verificationId }),
  }
}
