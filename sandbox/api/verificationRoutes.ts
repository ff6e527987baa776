import { Hono } from 'hono'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import type { CredentialStore } from '../store/credentialStore.ts'
import type { SigningKeyStore } from '../store/signingKeyStore.ts'
import type { VerificationStore } from '../store/verificationStore.ts'
import type { CallerEnv } from './apiEnv.ts'
import { authenticate, readScope, writeScope } from './authenticate.ts'
import { verificationsPath } from './endpoint.ts'
import { readListQuery, writeCursor } from './listQuery.ts'
import type { MessageShape } from './newVerification.ts'
import { refuseRequest } from './problem.ts'
import { readJson } from './readJson.ts'
import { requireSignature } from './requireSignature.ts'
import { verificationMethods, writeRecord } from './verificationRecord.ts'
import type { VerificationService } from './verificationService.ts'

export type VerificationRouteOptions = {
  credentials: CredentialStore
  signingKeys: SigningKeyStore
  verifications: VerificationStore
  service: VerificationService
  clock: Clock
}

/** Header by which a request asks for the other message shape. Only this sandbox knows it. */
export const messageShapeHeader = 'sandbox-message-shape'

/** Header by which a request asks for a deposit in one of the network's tokens. Only this sandbox knows it. */
export const depositAssetHeader = 'sandbox-deposit-asset'

export const createSchema = v.object({
  network: v.pipe(v.string(), v.maxLength(64)),
  address: v.pipe(v.string(), v.maxLength(128)),
  verification_method: v.picklist(verificationMethods, `must be one of ${verificationMethods.join(', ')}`),
  ref_id: v.optional(v.pipe(v.string(), v.maxLength(255)), ''),
})

const submitSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  signature: v.pipe(v.string(), v.nonEmpty('is required'), v.maxLength(4096)),
})

/** The four endpoints of address verification, by the guide and the API reference. */
export function verificationRoutes(options: VerificationRouteOptions): Hono<CallerEnv> {
  const { verifications, service, clock } = options
  const app = new Hono<CallerEnv>()
  const mayRead = authenticate(readScope, options)
  const mayWrite = authenticate(writeScope, options)
  const signed = requireSignature(options)

  app.post(verificationsPath, mayWrite, signed, async (context) => {
    const body = await readJson(context, createSchema)
    const record = service.create(context.get('caller').account, {
      network: body.network,
      address: body.address,
      method: body.verification_method,
      refId: body.ref_id,
      shape: readShape(context.req.header(messageShapeHeader)),
      asset: context.req.header(depositAssetHeader) ?? '',
    })
    context.get('trace').verificationId = record.id
    return context.json(writeRecord(record, clock.now()))
  })

  app.get(verificationsPath, mayRead, signed, (context) => {
    const read = readListQuery(new URL(context.req.url).searchParams)
    if (!read.ok) return refuseRequest('invalid-argument', read.detail, { field: read.field })
    const now = clock.now()
    const { records, next } = verifications.list(context.get('caller').account, read.query, now)
    return context.json({
      items: records.map((record) => writeRecord(record, now, 'list')),
      next_page_cursor: next === undefined ? '' : writeCursor(next),
    })
  })

  app.get(`${verificationsPath}/:id`, mayRead, signed, (context) => {
    const record = service.find(context.get('caller').account, context.req.param('id'))
    context.get('trace').verificationId = record.id
    return context.json(writeRecord(record, clock.now()))
  })

  app.post(`${verificationsPath}/signature`, mayWrite, signed, async (context) => {
    const { id, signature } = await readJson(context, submitSchema)
    const trace = context.get('trace')
    trace.verificationId = id
    const { record, refusal } = service.submit(context.get('caller').account, id, signature)
    if (refusal !== undefined) trace.refusal = refusal
    return context.json(writeRecord(record, clock.now()))
  })

  return app
}

function readShape(value: string | undefined): MessageShape {
  if (value === undefined || value === 'plain' || value === 'json') return value ?? 'plain'
  return refuseRequest('invalid-argument', `${messageShapeHeader}: must be plain or json`)
}
