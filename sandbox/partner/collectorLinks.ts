import { hashSecret, randomSecret } from '../server/secrets.ts'

/** A link by which the holder of an address signs on the collector's site. */
export type CollectorLink = {
  verificationId: string
  /** Whether the payload was fetched already: it is handed out once. */
  claimed: boolean
}

export type CollectorLinks = {
  /** A new link to this verification, as its unguessable token. */
  create(verificationId: string): string
  find(token: string): CollectorLink | undefined
}

/** Links that are kept; beyond it the oldest is forgotten. */
const maximumLinks = 1000

/** Links by their token, of which only a hash is kept. */
export function createCollectorLinks(): CollectorLinks {
  const links = new Map<string, CollectorLink>()
  return {
    create(verificationId) {
      const oldest = links.keys().next()
      if (links.size >= maximumLinks && oldest.value !== undefined) links.delete(oldest.value)
      const token = randomSecret()
      links.set(keyOf(token), { verificationId, claimed: false })
      return token
    },
    find: (token) => links.get(keyOf(token)),
  }
}

function keyOf(token: string): string {
  return Buffer.from(hashSecret(token)).toString('base64url')
}
