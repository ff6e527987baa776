import { element, input, select } from '../../site/browser/element.ts'
import { networkLabel } from '../../site/browser/networkLabel.ts'
import type { ChainData } from './consoleData.ts'
import { copyButton, facts, keepRows, make } from './dom.ts'
import { clearNotice, say, sayFailure } from './notice.ts'
import { operatorRequest } from './operatorRequest.ts'

let chains: readonly ChainData[] = []

select('coins-network').addEventListener('change', offerAssets)
element('coins-form').addEventListener('submit', (event) => {
  event.preventDefault()
  act(async () => {
    const [network, asset] = [select('coins-network').value, select('coins-asset').value]
    const [address, amount] = [input('coins-address').value.trim(), input('coins-amount').value.trim()]
    const wish = { network, asset, address, ...(amount === '' ? {} : { amount }) }
    await operatorRequest('POST', '/chains/coins', wish)
    say(`${asset} on ${networkLabel(network)} has been given to ${address}.`)
  })
})
element('blocks-form').addEventListener('submit', (event) => {
  event.preventDefault()
  act(async () => {
    const [network, blocks] = [select('blocks-network').value, Number(input('blocks-count').value)]
    await operatorRequest('POST', '/chains/blocks', { network, blocks })
    say(`${blocks} blocks were added on ${networkLabel(network)}.`)
  })
})
element('account-form').addEventListener('submit', (event) => {
  event.preventDefault()
  act(async () => {
    const network = select('account-network').value
    const owner = input('account-owner').value.trim()
    const made = await operatorRequest<{ address: string }>('POST', '/chains/contract-accounts', {
      network,
      owner,
    })
    say(`The contract account on ${networkLabel(network)} is ${made.address}.`)
  })
})

/** Fetches how the dev chains stand, and shows it. */
export async function refreshChains(): Promise<void> {
  const { items } = await operatorRequest<{ items: ChainData[] }>('GET', '/chains')
  chains = items
  keepRows(element('chain-rows'), items, ({ network }) => network, row)
  if (select('coins-asset').options.length === 0) offerAssets()
}

function offerAssets(): void {
  const chain = chains.find(({ network }) => network === select('coins-network').value)
  const options = chain?.assets.map(({ symbol }) => new Option(symbol, symbol)) ?? []
  select('coins-asset').replaceChildren(...options)
}

function act(work: () => Promise<unknown>): void {
  clearNotice()
  void work().catch(sayFailure).then(refreshChains).catch(sayFailure)
}

const states: Readonly<Record<ChainData['state'], readonly [text: string, tone: string]>> = {
  waiting: ['not asked yet', ''],
  running: ['running', 'ok'],
  unavailable: ['off', 'bad'],
}

function row({ network, title, url, state, reason, block, confirmations, assets }: ChainData): HTMLElement {
  const [text, tone] = states[state]
  const summary = make(
    'summary',
    {},
    make('span', { class: 'badge', 'data-tone': tone }, text),
    make(
      'span',
      { class: 'row-main' },
      `${networkLabel(network)} · ${title}`,
      reason === undefined ? undefined : make('span', { class: 'row-note' }, reason),
    ),
    make('span', { class: 'row-dim mono' }, url),
    make('span', { class: 'row-time' }, block === undefined ? '' : `Block ${block}`),
  )
  const tokens = assets.flatMap(({ symbol, contract }) =>
    contract === undefined ? [] : [make('li', {}, `${symbol} `, make('span', { class: 'mono' }, contract))],
  )
  const details = make(
    'div',
    { class: 'details' },
    facts([
      ['RPC address', make('span', { class: 'mono' }, url)],
      ['Confirmed after', `${confirmations} ${network === 'SOLANA' ? 'slots' : 'blocks'}`],
    ]),
    make('h3', {}, 'Test tokens'),
    make('ul', { class: 'keys' }, ...tokens),
    make(
      'p',
      { class: 'actions' },
      copyButton('Copy the RPC address', () => url),
    ),
  )
  return make('li', { class: 'row-chain' }, make('details', {}, summary, details))
}
