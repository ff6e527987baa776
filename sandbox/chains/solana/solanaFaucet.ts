import { address, lamports } from '@solana/kit'
import {
  Keypair,
  PublicKey,
  SystemProgram,
  TransactionInstruction,
  TransactionMessage,
  VersionedTransaction,
} from '@solana/web3.js'
import {
  findAssociatedTokenPda,
  getCreateAssociatedTokenIdempotentInstructionDataEncoder,
  getMintEncoder,
  getMintToInstructionDataEncoder,
} from '@solana-program/token'
import { RpcError } from '../jsonRpc.ts'
import type { TestToken } from '../testTokens.ts'
import { type Ledger, placeAccount, signatureOf } from './ledger.ts'
import { tokenPrograms } from './tokenState.ts'
import { describeTransactionError } from './transactionError.ts'

const associatedTokenProgram = new PublicKey('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL')
const systemProgram = address('11111111111111111111111111111111')
/** Paxos's mints on Solana are Token-2022's. */
const mintProgram = tokenPrograms['spl-token-2022']

/** Lamports that the faucet has: much, and still a number that JavaScript can write. */
const wealth = 9_000_000_000_000_000n

/** Gives coins and tokens away, in transactions like any other. */
export type SolanaFaucet = {
  /** Who gives. */
  address: string
  /** @returns the transaction's signature */
  sendLamports(to: string, amount: number): string
  /** Makes tokens for an owner's associated token account. @returns the transaction's signature */
  sendTokens(to: string, token: TestToken, baseUnits: bigint): Promise<string>
}

/** Puts the test tokens' mints on the chain, and opens the faucet that may mint them. */
export function openSolanaFaucet(ledger: Ledger, tokens: readonly TestToken[]): SolanaFaucet {
  const key = Keypair.generate()
  const mintAuthority = address(key.publicKey.toBase58())
  ledger.vm.setAccount({
    address: mintAuthority,
    data: new Uint8Array(),
    executable: false,
    lamports: lamports(wealth),
    programAddress: systemProgram,
    space: 0n,
  })
  for (const { contract, decimals } of tokens) {
    const mint = getMintEncoder().encode({
      mintAuthority,
      supply: 0n,
      decimals,
      isInitialized: true,
      freezeAuthority: null,
    })
    placeAccount(ledger, contract, mintProgram, Uint8Array.from(mint))
  }

  function send(instructions: TransactionInstruction[]): string {
    const message = new TransactionMessage({
      payerKey: key.publicKey,
      recentBlockhash: ledger.head('confirmed').hash,
      instructions,
    })
    const transaction = new VersionedTransaction(message.compileToLegacyMessage())
    transaction.sign([key])
    const { err } = ledger.rehearse(transaction, true)
    if (err !== null)
      throw new RpcError(-32002, `The faucet cannot give this: ${describeTransactionError(err)}`)
    ledger.submit(transaction)
    return signatureOf(transaction)
  }

  return {
    address: mintAuthority,
    sendLamports: (to, amount) =>
      send([
        SystemProgram.transfer({ fromPubkey: key.publicKey, toPubkey: new PublicKey(to), lamports: amount }),
      ]),
    async sendTokens(to, token, baseUnits) {
      const [owner, mint] = [new PublicKey(to), new PublicKey(token.contract)]
      const program = new PublicKey(mintProgram)
      const [ata] = await findAssociatedTokenPda({
        owner: address(to),
        tokenProgram: address(mintProgram),
        mint: address(token.contract),
      })
      const account = { pubkey: new PublicKey(ata), isSigner: false, isWritable: true }
      const reads = (pubkey: PublicKey) => ({ pubkey, isSigner: false, isWritable: false })
      const payer = { pubkey: key.publicKey, isSigner: true, isWritable: true }
      const create = new TransactionInstruction({
        programId: associatedTokenProgram,
        keys: [payer, account, reads(owner), reads(mint), reads(SystemProgram.programId), reads(program)],
        data: Buffer.from(getCreateAssociatedTokenIdempotentInstructionDataEncoder().encode({})),
      })
      const make = new TransactionInstruction({
        programId: program,
        keys: [{ ...reads(mint), isWritable: true }, account, { ...payer, isWritable: false }],
        data: Buffer.from(getMintToInstructionDataEncoder().encode({ amount: baseUnits })),
      })
      return send([create, make])
    },
  }
}
