import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import type { DepositAsset } from './depositPlan.ts'

type TokenAsset = Extract<DepositAsset, { kind: 'token' }>

/** The two token programs. Source: the Solana Program Library. */
export const tokenPrograms = {
  token: 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA',
  token2022: 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb',
} as const

/** The program that opens token accounts. Source: as above. */
export const associatedTokenProgram = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL'

/**
 * Where an owner keeps a token: the address derived from owner, token program and mint, with the highest bump that
 * leaves it off the curve. Source: Solana's documentation, “Program derived address”.
 *
 * @param owner base58
 * @returns base58
 */
export function associatedTokenAddress(owner: string, asset: TokenAsset): string {
  const program = base58.decode(associatedTokenProgram)
  const seeds = [owner, tokenPrograms[asset.program ?? 'token'], asset.contract].map((key) =>
    base58.decode(key),
  )
  for (let bump = 255; bump > 0; bump -= 1) {
    const parts = [...seeds, Uint8Array.of(bump), program, utf8ToBytes('ProgramDerivedAddress')]
    const address = sha256(concatBytes(...parts))
    if (!isOnCurve(address)) return base58.encode(address)
  }
  throw new Error('no derived address')
}

function isOnCurve(bytes: Uint8Array): boolean {
  try {
    ed25519.Point.fromBytes(bytes, false)
    return true
  } catch {
    return false
  }
}
