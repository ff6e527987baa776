import { CountersignError, errorReport } from '../errors.ts'
import type { AskExtension } from './pageChannel.ts'
import { rpcErrorOf } from './rpcError.ts'
import { defaultChain, type WalletRequest, type WalletState } from './walletRequest.ts'

/** The extension's side of the wallet door, for tests: what it was asked, and a person who agrees unless told not to. */
export class FakeExtension {
  readonly asked: WalletRequest[] = []
  state: WalletState = { chainId: defaultChain, evm: [], solana: [] }
  /** What connecting gives. */
  offers: Pick<WalletState, 'evm' | 'solana'> = { evm: [], solana: [] }
  on = true
  declines = false
  signature = '0x00'

  readonly ask: AskExtension = async (request) => {
    this.asked.push(request)
    if (!this.on) throw report(new CountersignError('permission-missing', { origin: 'https://page.example' }))
    switch (request.ask) {
      case 'state':
        return structuredClone(this.state)
      case 'connect':
        if (this.state[request.family].length > 0 && !request.again) return structuredClone(this.state)
        if (this.declines) throw report(new CountersignError('rejected'))
        this.state = { ...this.state, [request.family]: this.offers[request.family] }
        return {}
      case 'forget':
        this.state = { ...this.state, [request.family]: [] }
        return structuredClone(this.state)
      case 'chain':
        this.state = { ...this.state, chainId: request.chainId }
        return structuredClone(this.state)
      case 'sign':
        if (this.declines) throw report(new CountersignError('rejected'))
        return { signature: this.signature }
    }
  }

  /** The kinds of what was asked, in order. */
  get kinds(): string[] {
    return this.asked.map(({ ask }) => ask)
  }
}

function report(error: CountersignError): Error {
  return rpcErrorOf(errorReport(error))
}
