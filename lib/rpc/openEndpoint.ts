import * as v from 'valibot'
import { BaseError, http, RpcRequestError } from 'viem'
import { excerpt } from '../message/escapeText.ts'

/** Longest wait for one answer, in milliseconds. */
const patience = 8000

/** Why an endpoint's answer is of no use. */
export class RpcProblem extends Error {
  override readonly name = 'RpcProblem'
  /**
   * `unreachable`: no answer that could be read; `refused`: an error of JSON-RPC; `nonsense`: a result of another
   * form than the method has.
   */
  readonly kind: 'unreachable' | 'refused' | 'nonsense'

  constructor(kind: RpcProblem['kind'], reason: string, cause?: unknown) {
    super(reason, { cause })
    this.kind = kind
  }
}

/** Asks one question; what comes back has the schema's form. Throws {@link RpcProblem}. */
export type Ask = <Answer>(
  method: string,
  params: readonly unknown[],
  schema: v.GenericSchema<unknown, Answer>,
) => Promise<Answer>

/**
 * viem's transport to a JSON-RPC endpoint. Nothing but the question goes out: no cookie, no referrer; no redirect to
 * somebody else is followed, and nothing is asked twice.
 */
export function endpointTransport(url: string) {
  const fetchOptions = {
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  } as const
  return http(url, { fetchOptions, retryCount: 0, timeout: patience })
}

/** Opens an endpoint of either family for questions. Nothing is sent yet. */
export function openEndpoint(url: string): Ask {
  const { request } = endpointTransport(url)({})
  return async (method, params, schema) => {
    const answer = await request({ method, params: [...params] }).catch((cause: unknown) => {
      throw problemOf(cause)
    })
    const read = v.safeParse(schema, answer)
    if (!read.success) throw new RpcProblem('nonsense', `it answers ${method} with something else`)
    return read.output
  }
}

/** The host of an endpoint: its path may hold a key, and is never shown. */
export function hostOf(url: string): string {
  return new URL(url).host
}

function problemOf(cause: unknown): RpcProblem {
  const known = cause instanceof BaseError ? cause : undefined
  const refusal = known?.walk((error) => error instanceof RpcRequestError)
  if (refusal instanceof RpcRequestError) {
    return new RpcProblem('refused', excerpt(refusal.details, 160), cause)
  }
  return new RpcProblem('unreachable', known?.name ?? 'no answer', cause)
}

const hexQuantity = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{1,64}$/i))

/** A number as Ethereum's JSON-RPC writes it. */
export const quantity = v.pipe(
  hexQuantity,
  v.transform((value) => BigInt(value)),
)

/** The same where it counts blocks, nonces or the like. */
export const count = v.pipe(
  hexQuantity,
  v.transform((value) => Number(value)),
  v.safeInteger(),
)

/** Bytes as Ethereum's JSON-RPC writes them, lower case. */
export const hexData = v.pipe(v.string(), v.regex(/^0x(?:[0-9a-f]{2})*$/i), v.toLowerCase())
