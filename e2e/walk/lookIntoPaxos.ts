import { createPaxosClient } from '../../lib/api/paxosClient.ts'
import type { Sandbox } from '../../sandbox/startSandbox.ts'

/** A verification as the API returned it, and the parts that a walk tells of. */
export type LookedUp = {
  id: string
  status: string
  message: string
  /** Empty until one was submitted. */
  signature: string
  /** The JSON that came over HTTP, every field. */
  raw: unknown
}

/** What the API caller sees at Paxos. */
export type PaxosView = {
  newestOf: (address: string) => Promise<LookedUp | undefined>
  verification: (id: string) => Promise<LookedUp>
}

/** Looks into the sandbox's API over HTTP, with the partner's credentials. */
export function lookIntoPaxos({ apiUrl, credentials }: Pick<Sandbox, 'apiUrl' | 'credentials'>): PaxosView {
  let lastBody: unknown
  const paxos = createPaxosClient({
    baseUrl: apiUrl,
    oauthUrl: apiUrl,
    ...credentials,
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      lastBody = await response.clone().json()
      return response
    },
  })
  const verification = async (id: string): Promise<LookedUp> => {
    const { status, signature_verification: details } = await paxos.getVerification(id)
    return { id, status, message: details?.message ?? '', signature: details?.signature ?? '', raw: lastBody }
  }
  return {
    verification,
    newestOf: async (address) => {
      for await (const { id } of paxos.listVerifications({ address, order: 'DESC' })) return verification(id)
      return undefined
    },
  }
}
