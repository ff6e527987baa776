import * as v from 'valibot'
import { problemOf } from './paxosProblem.ts'
import { type AddressVerification, verificationSchema } from './verificationSchema.ts'

/**
 * The record that a 409 `already-exists` brings along, if it is what was to be created. By the guide a repeated
 * `ref_id` gets the existing record; elsewhere Paxos's API answers such a repeat with a 409 that holds it. Where in
 * `meta` it stands is not published, so `meta` itself and each of its members are looked at.
 */
export function existingVerification(
  error: unknown,
  wanted: { network: string; address: string; verification_method: string; ref_id: string },
): AddressVerification | undefined {
  const problem = problemOf(error)
  if (problem?.status !== 409 || problem.slug !== 'already-exists') return undefined
  for (const candidate of [problem.meta, ...Object.values(problem.meta)]) {
    const parsed = v.safeParse(verificationSchema, candidate)
    if (!parsed.success) continue
    const { network, address, verification_method: method, ref_id: refId } = parsed.output
    const isWanted =
      network === wanted.network &&
      address === wanted.address &&
      method === wanted.verification_method &&
      (refId === undefined || refId === wanted.ref_id)
    if (isWanted) return parsed.output
  }
  return undefined
}
