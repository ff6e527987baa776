import type { Misbehaviour } from '../demoWalletConfig.ts'

/** An error as wallets throw it (EIP-1193). */
export class WalletError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

const refusals: Partial<Record<Misbehaviour, [code: number, message: string]>> = {
  declines: [4001, 'User rejected the request.'],
  locked: [4100, 'The wallet is locked.'],
  busy: [-32002, 'Request of this type is already pending.'],
  unsupported: [4200, 'The method is not supported.'],
  fails: [-32603, 'Internal error: out of order.'],
}

/** Does what a wallet does that will not sign: throws, or never answers. */
export async function refuseIfTold(misbehave: Misbehaviour | undefined): Promise<void> {
  if (misbehave === 'never-answers') await new Promise(() => {})
  const refusal = misbehave && refusals[misbehave]
  if (refusal) throw new WalletError(...refusal)
}

/** The bytes that such a wallet signs in the place of those that it was given. */
export function signedBytes(message: Uint8Array, misbehave: Misbehaviour | undefined): Uint8Array {
  if (misbehave === 'offchain-envelope') return enveloped(message)
  const text = new TextDecoder().decode(message)
  if (misbehave === 'utf16')
    return new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer)
  const changed = {
    'altered-message': `${text}\nI also agree to everything else.`,
    crlf: text.replaceAll(/\r?\n/g, '\r\n'),
    trimmed: text.trim(),
  } as Partial<Record<Misbehaviour, string>>
  const other = misbehave && changed[misbehave]
  return other === undefined ? message : new TextEncoder().encode(other)
}

/** Solana's off-chain message, version 0, as a Ledger signs it: domain, version, format, length, message. */
function enveloped(message: Uint8Array): Uint8Array {
  const domain = [0xff, ...new TextEncoder().encode('solana offchain')]
  return Uint8Array.from([...domain, 0, 0, message.length & 0xff, message.length >> 8, ...message])
}
