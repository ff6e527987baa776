/** The two algorithms of the guide “Request Signing”: EdDSA is Ed25519 (RFC 8037), ES256 is ECDSA on P-256 with SHA-256 (RFC 7518). */
export const signingAlgorithms = ['EdDSA', 'ES256'] as const

export type SigningAlgorithm = (typeof signingAlgorithms)[number]

export function isSigningAlgorithm(name: unknown): name is SigningAlgorithm {
  return signingAlgorithms.some((algorithm) => algorithm === name)
}
