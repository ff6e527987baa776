/** Spoils everything that code in a page could lean on, after the page's own script took what it needs. */
export const poison = `<script>
  const clean = JSON.parse
  for (const name of ['type', 'ok', 'kind', 'result', 'payload', 'requestId', 'version', 'to', 'code', 'message',
    'signature', 'address', 'network', 'helloId', 'state']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true, get: () => 'poisoned', set(value) {
        Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true })
      },
    })
  }
  JSON.parse = () => ({ poisoned: true })
  JSON.stringify = () => '{"poisoned":true}'
  Array.prototype[Symbol.iterator] = function* () { yield 'poisoned' }
  Array.prototype.map = () => ['poisoned']
  String.prototype.replace = () => 'poisoned'
  Promise.prototype.then = new Proxy(Promise.prototype.then, { apply: (target, self, args) => Reflect.apply(target, self, args) })
  window.postMessage = new Proxy(window.postMessage, {
    apply: (target, self, args) => { globalThis.posted = (globalThis.posted ?? 0) + 1; return Reflect.apply(target, self, args) },
  })
</script>`

/**
 * Answers in the extension's place on every channel that a script of the page can reach, and asks once more under each
 * id that it overhears, with a port of its own.
 */
export const rogue = `<script>
  const overheard = new Set()
  addEventListener('message', ({ data }) => {
    if (data?.type !== 'paxos-verification/request' || overheard.has(data.requestId)) return
    overheard.add(data.requestId)
    window.postMessage(data, location.origin, [new MessageChannel().port2])
    for (const type of ['paxos-verification/response', 'paxos-verification/progress']) {
      window.postMessage({ type, requestId: data.requestId, ok: true, state: 'signing',
        result: { id: 'x', signature: '0xrogue' } }, location.origin)
    }
  })
</script>`

/** A frame that posts into its page what a page posts to ask; the page then has `meddled`. */
export function meddlingFrame(payload: object): string {
  const meddle = `
    const { port2 } = new MessageChannel()
    parent.postMessage({ type: 'paxos-verification/request', version: 1, requestId: 'foreign',
      payload: ${JSON.stringify(JSON.stringify(payload))} }, '*', [port2])
    parent.meddled = true`
  return `<iframe src="about:blank"></iframe><script>
    const meddle = frames[0].document.createElement('script')
    meddle.textContent = ${JSON.stringify(meddle)}
    frames[0].document.body.append(meddle)
  </script>`
}
