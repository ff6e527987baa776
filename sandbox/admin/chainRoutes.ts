import { Hono } from 'hono'
import * as v from 'valibot'
import { addressFault } from '../api/addressRules.ts'
import { findSandboxNetwork, networkNames, type SandboxNetwork } from '../api/networks.ts'
import { refuseRequest } from '../api/problem.ts'
import { readJson } from '../api/readJson.ts'
import { type ChainStatus, ChainUnreachable, type DevChains } from '../chains/startDevChains.ts'
import { depositAssets } from '../deposits/depositAsset.ts'
import type { ChangeFeed } from './changeFeed.ts'

const networkSchema = v.picklist(networkNames, `must be one of ${networkNames.join(', ')}`)
const addressSchema = v.pipe(v.string(), v.trim(), v.maxLength(64))
const mineSchema = v.object({
  network: networkSchema,
  blocks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
})
const coinsSchema = v.object({
  network: networkSchema,
  address: addressSchema,
  asset: v.optional(v.pipe(v.string(), v.maxLength(16)), ''),
  amount: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,18})?$/, 'must be a plain decimal number'))),
})
const accountSchema = v.object({ network: networkSchema, owner: addressSchema })

/** The dev chains: how they stand, blocks on demand, test coins, and contract accounts. */
export function chainRoutes(options: { chains: DevChains; changes: ChangeFeed }): Hono {
  const { chains, changes } = options
  const app = new Hono()

  app.get('/sandbox/chains', async (context) =>
    context.json({ items: await Promise.all(chains.statuses().map(view)) }),
  )

  app.post('/sandbox/chains/blocks', async (context) => {
    const { network, blocks } = await readJson(context, mineSchema)
    await steer(() => chains.mine(network, blocks))
    changes.announce()
    return context.json({ network, blocks })
  })

  app.post('/sandbox/chains/coins', async (context) => {
    const { network, address, asset, amount } = await readJson(context, coinsSchema)
    const known = networkOf(network)
    requireAddress(address, known, 'address')
    const symbols = depositAssets(known).map(({ symbol }) => symbol)
    const symbol = asset === '' ? (symbols[0] ?? '') : asset
    if (!symbols.includes(symbol)) {
      return refuseRequest('invalid-argument', `asset: must be one of ${symbols.join(', ')}`, {
        field: 'asset',
      })
    }
    await steer(() => chains.give(network, address, { symbol, ...(amount === undefined ? {} : { amount }) }))
    changes.announce()
    return context.json({ network, address, asset: symbol })
  })

  app.post('/sandbox/chains/contract-accounts', async (context) => {
    const { network, owner } = await readJson(context, accountSchema)
    const known = networkOf(network)
    if (known.family !== 'evm') {
      return refuseRequest('invalid-argument', 'network: has no contract accounts', { field: 'network' })
    }
    requireAddress(owner, known, 'owner')
    const address = await steer(() => chains.createContractAccount(network, owner))
    changes.announce()
    return context.json({ network, owner, address }, 201)
  })

  async function view({ network, url, state, reason }: ChainStatus) {
    const { name, family, title, confirmations } = network
    return {
      network: name,
      title,
      url,
      state,
      ...(reason === undefined ? {} : { reason }),
      ...(state === 'running' ? { block: await blockOf(name, family) } : {}),
      confirmations,
      assets: depositAssets(network).map(({ symbol, contract }) => ({
        symbol,
        ...(contract === undefined ? {} : { contract }),
      })),
    }
  }

  async function blockOf(name: string, family: SandboxNetwork['family']): Promise<number> {
    return Number(
      await (family === 'evm'
        ? chains.call(name, 'eth_blockNumber')
        : chains.call(name, 'getSlot', [{ commitment: 'confirmed' }])),
    )
  }

  return app
}

function networkOf(name: string): SandboxNetwork {
  const network = findSandboxNetwork(name)
  return network ?? refuseRequest('invalid-argument', 'network: is not known', { field: 'network' })
}

function requireAddress(address: string, network: SandboxNetwork, field: string): void {
  const fault = addressFault(address, network, 'SMALL_DEPOSIT')
  if (fault !== undefined) refuseRequest('invalid-argument', `${field}: ${fault}`, { field })
}

/** A chain that cannot run here, or a gift that is too finely divided, is told in the chain's words. */
async function steer<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RangeError) return refuseRequest('invalid-argument', error.message)
    if (!(error instanceof ChainUnreachable)) throw error
    const { cause } = error
    return refuseRequest('internal', `${error.message}: ${cause instanceof Error ? cause.message : cause}.`)
  }
}
