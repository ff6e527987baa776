import { PublicKey, SystemProgram, Transaction, TransactionInstruction } from '@solana/web3.js'
import { associatedTokenAddress, associatedTokenProgram, tokenPrograms } from './associatedTokenAddress.ts'
import type { DepositPlan } from './depositPlan.ts'
import type { SolanaQuote } from './quoteSolana.ts'

type TokenPlan = DepositPlan & { asset: { kind: 'token' } }

/** `TransferChecked` of both token programs. Source: their instruction enumerations. */
const transferChecked = 12
/** `CreateIdempotent` of the associated token program. Source: as above. */
const createIdempotent = 1

/**
 * The message of one transfer, paid by the sender: of SOL, or of a token from the sender's own associated account to the
 * recipient's, which is opened first where it is missing.
 */
export function buildSolanaMessage(plan: DepositPlan, quote: SolanaQuote): Uint8Array {
  const from = new PublicKey(plan.from)
  const { blockhash, lastValidBlockHeight } = quote
  const transaction = new Transaction({ feePayer: from, blockhash, lastValidBlockHeight })
  if (isTokenPlan(plan)) {
    if (quote.opensAccount) transaction.add(openAccount(plan))
    transaction.add(transferToken(plan))
  } else {
    const lamports = BigInt(plan.baseUnits)
    transaction.add(SystemProgram.transfer({ fromPubkey: from, toPubkey: new PublicKey(plan.to), lamports }))
  }
  return Uint8Array.from(transaction.compileMessage().serialize())
}

function isTokenPlan(plan: DepositPlan): plan is TokenPlan {
  return plan.asset.kind === 'token'
}

function openAccount({ from, to, asset }: TokenPlan): TransactionInstruction {
  return new TransactionInstruction({
    programId: new PublicKey(associatedTokenProgram),
    keys: [
      { pubkey: new PublicKey(from), isSigner: true, isWritable: true },
      { pubkey: new PublicKey(associatedTokenAddress(to, asset)), isSigner: false, isWritable: true },
      { pubkey: new PublicKey(to), isSigner: false, isWritable: false },
      { pubkey: new PublicKey(asset.contract), isSigner: false, isWritable: false },
      { pubkey: SystemProgram.programId, isSigner: false, isWritable: false },
      { pubkey: new PublicKey(tokenPrograms[asset.program ?? 'token']), isSigner: false, isWritable: false },
    ],
    data: Uint8Array.of(createIdempotent) as Buffer,
  })
}

function transferToken({ from, to, asset, baseUnits }: TokenPlan): TransactionInstruction {
  const data = new Uint8Array(10)
  data[0] = transferChecked
  new DataView(data.buffer).setBigUint64(1, BigInt(baseUnits), true)
  data[9] = asset.decimals
  return new TransactionInstruction({
    programId: new PublicKey(tokenPrograms[asset.program ?? 'token']),
    keys: [
      { pubkey: new PublicKey(associatedTokenAddress(from, asset)), isSigner: false, isWritable: true },
      { pubkey: new PublicKey(asset.contract), isSigner: false, isWritable: false },
      { pubkey: new PublicKey(associatedTokenAddress(to, asset)), isSigner: false, isWritable: true },
      { pubkey: new PublicKey(from), isSigner: true, isWritable: false },
    ],
    data: data as Buffer,
  })
}
