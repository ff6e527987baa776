import { BrowserProvider, type Eip1193Provider, verifyMessage } from 'ethers'
import { press, say } from './page.ts'

/** Wallets found by EIP-6963, by name. */
const found = new Map<string, Eip1193Provider>()

window.addEventListener('eip6963:announceProvider', (event) => {
  const { info, provider } = (event as CustomEvent).detail
  found.set(info.name, provider)
  say('found', [...found.keys()])
})
window.dispatchEvent(new Event('eip6963:requestProvider'))

async function signer() {
  const provider = found.get('Countersign')
  if (provider === undefined) throw new Error('no wallet')
  return await new BrowserProvider(provider).getSigner()
}

press('connect', async () => (await signer()).address)
press('sign', async (message) => {
  const signature = await (await signer()).signMessage(message)
  return { signature, recovered: verifyMessage(message, signature) }
})
press('send', async () => (await signer()).sendTransaction({ to: `0x${'11'.repeat(20)}`, value: 1n }))
press('typed', async () =>
  (await signer()).signTypedData({}, { A: [{ name: 'a', type: 'uint256' }] }, { a: 1 }),
)
press('request', async (call) => found.get('Countersign')?.request(JSON.parse(call)))
press('other', async (name) => found.get(name)?.request({ method: 'eth_accounts' }))
