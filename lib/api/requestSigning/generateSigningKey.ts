import { calculateJwkThumbprint, exportJWK, exportPKCS8, exportSPKI, generateKeyPair, type JWK } from 'jose'
import type { SigningAlgorithm } from './signingAlgorithm.ts'

export type GeneratedKey = {
  /** RFC 7638 thumbprint of the public key: a name for it until Paxos gives it its own. */
  kid: string
  alg: SigningAlgorithm
  /** PKCS#8, unencrypted. */
  privatePem: string
  /** SubjectPublicKeyInfo: what is registered with Paxos. */
  publicPem: string
  publicJwk: JWK
}

/** A new key pair for request signing. */
export async function generateSigningKey(alg: SigningAlgorithm): Promise<GeneratedKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const publicJwk = await exportJWK(publicKey)
  return {
    kid: await calculateJwkThumbprint(publicJwk),
    alg,
    privatePem: withLineEnd(await exportPKCS8(privateKey)),
    publicPem: withLineEnd(await exportSPKI(publicKey)),
    publicJwk,
  }
}

function withLineEnd(pem: string): string {
  return `${pem.trimEnd()}\n`
}
