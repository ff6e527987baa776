import type { EncodedAccount } from '@solana/kit'
import { encodeData, uiAmount } from './encoding.ts'
import type { Ledger } from './ledger.ts'
import { readMint, readTokenAccount, tokenProgramName } from './tokenState.ts'

export type AccountEncoding = 'base58' | 'base64' | 'base64+zstd' | 'jsonParsed'

/** An account as `getAccountInfo` writes it; data that nothing here can parse goes out in base64, as a node does it. */
export function viewAccount(ledger: Ledger, account: EncodedAccount, encoding: AccountEncoding) {
  const { data, executable, lamports, programAddress } = account
  const parsed = encoding === 'jsonParsed' ? parse(ledger, account) : undefined
  return {
    data: parsed ?? encodeData(Uint8Array.from(data), encoding),
    executable,
    lamports: Number(lamports),
    owner: programAddress,
    rentEpoch: 0,
    space: data.length,
  }
}

function parse(ledger: Ledger, account: EncodedAccount) {
  const program = tokenProgramName(account.programAddress)
  const space = account.data.length
  const token = readTokenAccount(account)
  if (token !== undefined) {
    const mint = ledger.account(token.mint)
    const decimals = mint.exists ? (readMint(mint)?.decimals ?? 0) : 0
    const { mint: mintAddress, owner, state } = token
    const tokenAmount = uiAmount(token.amount, decimals)
    const info = { isNative: false, mint: mintAddress, owner, state, tokenAmount }
    return { program, parsed: { type: 'account', info }, space }
  }
  const mint = readMint(account)
  if (mint === undefined) return undefined
  const info = { decimals: mint.decimals, isInitialized: true, supply: mint.supply.toString() }
  return { program, parsed: { type: 'mint', info }, space }
}
