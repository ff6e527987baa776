import {
  connect,
  createConfig,
  disconnect,
  getAccount,
  getConnectors,
  http,
  reconnect,
  signMessage,
  switchChain,
  verifyMessage,
  watchAccount,
} from '@wagmi/core'
import { ink, mainnet } from 'viem/chains'
import { press, say } from './page.ts'

const config = createConfig({
  chains: [mainnet, ink],
  transports: { [mainnet.id]: http('http://localhost:1'), [ink.id]: http('http://localhost:1') },
})

const connector = () => {
  const found = getConnectors(config).find(({ name }) => name === 'Countersign')
  if (found === undefined) throw new Error('no connector')
  return found
}

watchAccount(config, { onChange: ({ address, chainId }) => say('account', { address, chainId }) })
void reconnect(config).then(() => say('reconnected', getAccount(config).address ?? ''))

press('connect', async () => (await connect(config, { connector: connector() })).accounts)
press('sign', async (message) => signMessage(config, { message }))
press('switch', async () => (await switchChain(config, { chainId: ink.id })).id)
press('disconnect', async () => disconnect(config))
press('connectors', async () => getConnectors(config).map(({ name }) => name))
press('verify', async (text) => verifyMessage(config, JSON.parse(text)))
