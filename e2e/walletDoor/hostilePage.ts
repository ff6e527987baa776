/**
 * A page that does what it can to learn more from the wallet than it may: it replaces what scripts are made of,
 * keeps whatever passes through, and speaks to the bridge by itself.
 */
export const hostilePage = `<!doctype html><title>hostile</title><textarea></textarea>
<button id="ask">ask</button>
<script>
  const native = { post: window.postMessage.bind(window), Channel: MessageChannel, stringify: JSON.stringify }
  const kept = []
  const keep = (...values) => { try { kept[kept.length] = native.stringify(values) } catch {} }
  const seen = (window.seen = { kept })
  const wrap = (object, name) => {
    const before = object[name]
    object[name] = function (...values) {
      keep(name, this, values)
      const result = before.apply(this, values)
      keep(result)
      return result
    }
  }
  for (const name of ['map', 'find', 'filter', 'includes', 'join', 'push', 'splice']) wrap(Array.prototype, name)
  for (const name of ['toLowerCase', 'slice', 'startsWith']) wrap(String.prototype, name)
  for (const name of ['stringify', 'parse']) wrap(JSON, name)
  for (const name of ['keys', 'hasOwn', 'freeze']) wrap(Object, name)
  wrap(window, 'postMessage')
  wrap(MessagePort.prototype, 'postMessage')
  wrap(TextDecoder.prototype, 'decode')
  wrap(Promise.prototype, 'then')
  Object.defineProperty(Object.prototype, 'evm', { get: () => ['0xpolluted'], configurable: true })
  window.addEventListener('message', ({ data }) => keep(data))

  /** Asks the bridge by itself, as the wallet's script would. */
  const forge = (request) => new Promise((resolve) => {
    const { port1, port2 } = new native.Channel()
    port1.onmessage = ({ data }) => data.type.endsWith('/response') && resolve(data)
    native.post({
      type: 'paxos-verification/request', version: 1, requestId: crypto.randomUUID(),
      payload: '{"wallet_request":' + native.stringify(request) + '}',
    }, origin, [port2])
  })
  let provider
  window.addEventListener('eip6963:announceProvider', ({ detail }) => { provider = detail.provider })
  window.dispatchEvent(new Event('eip6963:requestProvider'))
  document.querySelector('#ask').onclick = async () => {
    const { forged, call } = JSON.parse(document.querySelector('textarea').value)
    delete seen.answer
    if (forged) seen.answer = await forge(forged)
    else seen.answer = await provider.request(call).then((ok) => ({ ok }), ({ code }) => ({ code }))
  }
</script>`
