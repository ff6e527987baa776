import { beforeEach, describe, expect, it, vi } from 'vitest'
import { announceWallet } from './announceWallet.ts'
import { changedEvent, walletPrefix } from './walletRequest.ts'

const icon = 'data:image/svg+xml,x'
type Detail = { info: { name: string; rdns: string; uuid: string }; provider: Provider }
type Provider = { request: (call: { method: string; params?: unknown[] }) => Promise<unknown> }

/** A page’s own end: what it posts to the bridge, and what the bridge answers. */
class Page extends EventTarget {
  readonly document = new EventTarget()
  readonly posted: { data: Record<string, string>; port: MessagePort }[] = []
  readonly origin = 'https://page.example'
  readonly crypto = globalThis.crypto
  readonly MessageChannel = globalThis.MessageChannel
  readonly CustomEvent = globalThis.CustomEvent
  readonly JSON = globalThis.JSON
  answer: () => object = () => ({ ok: true, result: { chainId: '0x1', evm: [], solana: [] } })

  postMessage(data: Record<string, string>, targetOrigin: string, [port]: MessagePort[]): void {
    expect(targetOrigin).toBe(this.origin)
    if (!port) throw new Error('no port')
    this.posted.push({ data, port })
    port.postMessage({ type: 'paxos-verification/progress', requestId: data.requestId, state: 'queued' })
    port.postMessage({ type: 'paxos-verification/response', requestId: data.requestId, ...this.answer() })
  }
}

let page: Page
let announced: Detail[]
let registered: unknown[]

beforeEach(() => {
  page = new Page()
  announced = []
  registered = []
  page.addEventListener('eip6963:announceProvider', (event) => {
    announced.push((event as CustomEvent<Detail>).detail)
  })
  page.addEventListener('wallet-standard:register-wallet', (event) => {
    ;(event as CustomEvent<(api: object) => void>).detail({
      register: (wallet: unknown) => {
        registered.push(wallet)
        return () => registered.splice(registered.indexOf(wallet), 1)
      },
    })
  })
  announceWallet(page as never, icon)
})

describe('the announcement', () => {
  it('R18 R19: goes out once by each standard, and again to whoever asks; the window gains nothing', () => {
    const before = Object.keys(new Page())
    expect(announced).toHaveLength(1)
    expect(registered).toHaveLength(1)
    page.dispatchEvent(new Event('eip6963:requestProvider'))
    expect(announced).toHaveLength(2)
    expect(announced[1]?.info).toBe(announced[0]?.info)
    expect(announced[0]?.info).toMatchObject({ name: 'Countersign', rdns: 'invalid.countersign' })
    page.dispatchEvent(
      new CustomEvent('wallet-standard:app-ready', {
        detail: { register: (wallet: unknown) => registered.push(wallet) },
      }),
    )
    expect(registered[1]).toBe(registered[0])
    expect(Object.keys(page)).toEqual(before)
    expect(Object.isFrozen(announced[0])).toBe(true)
  })

  it('is taken back where the extension is no wallet, and made again once it is', async () => {
    page.answer = () => ({ ok: false, error: { code: 'permission-missing', message: 'No.', number: 4100 } })
    page.document.dispatchEvent(new Event(changedEvent))
    await vi.waitFor(() => expect(registered).toEqual([]))
    page.dispatchEvent(new Event('eip6963:requestProvider'))
    expect(announced).toHaveLength(1)
    page.answer = () => ({ ok: true, result: { chainId: '0x1', evm: [], solana: [] } })
    page.document.dispatchEvent(new Event(changedEvent))
    await vi.waitFor(() => expect(registered).toHaveLength(1))
    expect(announced).toHaveLength(2)
  })
})

describe('the way to the extension', () => {
  it('is the page protocol, and the answer is acknowledged', async () => {
    const [first] = page.posted
    expect(first?.data).toMatchObject({
      type: 'paxos-verification/request',
      version: 1,
      to: 'countersign',
      payload: `${walletPrefix}{"ask":"state"}}`,
    })
    const received = new Promise((resolve) => {
      if (first) first.port.onmessage = ({ data }) => resolve(data)
    })
    expect(await received).toEqual({
      type: 'paxos-verification/received',
      requestId: first?.data.requestId,
    })
  })

  it('T9: goes on when the page replaces what it was made from', async () => {
    const stolen: unknown[] = []
    const steal = (...values: unknown[]) => void stolen.push(values)
    Object.assign(page, { postMessage: steal, MessageChannel: steal, JSON: { stringify: steal } })
    const provider = announced[0]?.provider
    expect(await provider?.request({ method: 'eth_accounts' })).toEqual([])
    page.document.dispatchEvent(new Event(changedEvent))
    await vi.waitFor(() => expect(page.posted).toHaveLength(2))
    expect(stolen).toEqual([])
  })

  it('T10: what is asked is read once', async () => {
    await vi.waitFor(() => expect(page.posted).toHaveLength(1))
    page.answer = () => ({ ok: true, result: { chainId: '0xdef1', evm: [], solana: [] } })
    let reads = 0
    const flipping = {
      get chainId() {
        return reads++ === 0 ? '0xdef1' : '0x89'
      },
    }
    await announced[0]?.provider.request({ method: 'wallet_switchEthereumChain', params: [flipping] })
    expect(reads).toBe(1)
    expect(page.posted.at(-1)?.data.payload).toContain('0xdef1')
  })
})
