import * as v from 'valibot'
import { apiError } from '../../lib/api/apiError.ts'
import { CountersignError } from '../../lib/errors.ts'
import { refuse } from '../site/siteProblem.ts'

/** The collector's side of the talk with the partner's backend. */
export type PartnerConnection = {
  /** Fetches what is asked behind a link; works once for each link. */
  claim(token: string): Promise<HolderRequest>
  /** The status that the partner hears from Paxos. */
  status(token: string): Promise<string>
  /** Hands a signature back and returns the status that the partner heard from Paxos. */
  submit(token: string, submission: { id: string; signature: string }): Promise<string>
}

/** Strict: a further field would be something that a collector must not be given. */
const signatureSchema = v.strictObject({
  verification_id: v.string(),
  network: v.string(),
  address: v.string(),
  message: v.string(),
  expires_at: v.string(),
})

const depositSchema = v.strictObject({
  id: v.string(),
  network: v.string(),
  address: v.string(),
  verification_method: v.literal('SMALL_DEPOSIT'),
  status: v.string(),
  small_deposit_verification: v.strictObject({
    deposit_address: v.string(),
    amount: v.string(),
    asset: v.string(),
    transaction_hash: v.exactOptional(v.string()),
  }),
  created_at: v.string(),
  expires_at: v.string(),
})
const payloadSchema = v.union([signatureSchema, depositSchema])

/** The guide's five fields, to be signed. */
export type SignatureRequest = v.InferOutput<typeof signatureSchema>
/** The record of a small deposit. */
export type DepositRequest = v.InferOutput<typeof depositSchema>
/** What is asked of a holder. */
export type HolderRequest = SignatureRequest | DepositRequest

/** What the partner says when it refuses. */
const refusalSchema = v.object({
  type: v.fallback(v.string(), 'partner'),
  detail: v.fallback(v.string(), ''),
})

/** Longest wait for the partner, in milliseconds. */
const timeout = 30_000

const resultSchema = v.object({ status: v.string() })

export function createPartnerConnection(partnerUrl: string, send: typeof fetch): PartnerConnection {
  async function post<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    content: object,
  ): Promise<v.InferOutput<Schema>> {
    const response = await send(`${partnerUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    }).catch((cause: unknown) => {
      throw apiError('paxos-unreachable', { reason: 'the partner did not answer' }, { cause })
    })
    const body: unknown = await response.json().catch(() => undefined)
    if (!response.ok) {
      const { type, detail } = v.parse(refusalSchema, body ?? {})
      return refuse(response.status === 410 ? 410 : 409, type, detail)
    }
    const parsed = v.safeParse(schema, body)
    if (!parsed.success)
      throw new CountersignError('payload-unreadable', { reason: parsed.issues[0].message })
    return parsed.output
  }
  return {
    claim: (token) => post(payloadSchema, `/collector/links/${token}/claim`, {}),
    status: async (token) => (await post(resultSchema, `/collector/links/${token}/status`, {})).status,
    submit: async (token, submission) =>
      (await post(resultSchema, `/collector/links/${token}/signature`, submission)).status,
  }
}
