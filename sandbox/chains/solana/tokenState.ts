import type { EncodedAccount } from '@solana/kit'
import { AccountState, getMintDecoder, getTokenDecoder } from '@solana-program/token'

export const tokenPrograms = {
  'spl-token': 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA',
  'spl-token-2022': 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb',
} as const

/** Sizes of a mint and a token account without extensions, in bytes; Token-2022 writes its extensions after them. */
const mintSize = 82
const tokenAccountSize = 165

/** What a token account holds. */
export type TokenAccount = {
  mint: string
  owner: string
  amount: bigint
  program: string
  state: 'initialized' | 'frozen'
}

/** Which of the two token programs owns an account; undefined for neither. */
export function tokenProgramName(owner: string): keyof typeof tokenPrograms | undefined {
  if (owner === tokenPrograms['spl-token']) return 'spl-token'
  return owner === tokenPrograms['spl-token-2022'] ? 'spl-token-2022' : undefined
}

/** Reads a token account; undefined for any other account. */
export function readTokenAccount(account: EncodedAccount): TokenAccount | undefined {
  const { data, programAddress } = account
  const extended = data.length > tokenAccountSize && data[tokenAccountSize] === 2
  if (tokenProgramName(programAddress) === undefined) return undefined
  if (data.length !== tokenAccountSize && !extended) return undefined
  const token = getTokenDecoder().decode(data.subarray(0, tokenAccountSize))
  if (token.state === AccountState.Uninitialized) return undefined
  return {
    mint: token.mint,
    owner: token.owner,
    amount: token.amount,
    program: programAddress,
    state: token.state === AccountState.Frozen ? 'frozen' : 'initialized',
  }
}

/** Reads a mint; undefined for any other account. */
export function readMint(account: EncodedAccount): { decimals: number; supply: bigint } | undefined {
  const { data, programAddress } = account
  const extended = data.length > tokenAccountSize && data[tokenAccountSize] === 1
  if (tokenProgramName(programAddress) === undefined) return undefined
  if (data.length !== mintSize && !extended) return undefined
  const { decimals, supply, isInitialized } = getMintDecoder().decode(data.subarray(0, mintSize))
  return isInitialized ? { decimals, supply } : undefined
}
