/**
 * A page that speaks the page protocol by hand, as docs/page-protocol.md has it and without our page client, so
 * that the two cannot be wrong together. It keeps everything that it hears.
 *
 * The button asks with the payload in the text field, so that a real click gives the page its activation;
 * `ask()` asks without one.
 */
export const askingScript = `
  globalThis.asks = []
  const freshId = () => crypto.getRandomValues(new Uint8Array(16)).toString()
  globalThis.ask = (payload, { acknowledge = true, method, requestId = freshId() } = {}) => {
    const asked = { requestId, progress: [], responses: [] }
    asks.push(asked)
    const { port1, port2 } = new MessageChannel()
    asked.cancel = () => port1.postMessage({ type: 'paxos-verification/cancel', requestId })
    port1.onmessage = ({ data }) => {
      if (data.requestId !== requestId) return
      if (data.type === 'paxos-verification/progress') asked.progress.push(data.state)
      if (data.type !== 'paxos-verification/response') return
      asked.responses.push(data)
      asked.answeredAt = performance.now()
      if (acknowledge) port1.postMessage({ type: 'paxos-verification/received', requestId })
    }
    window.postMessage(
      { type: 'paxos-verification/request', version: 1, requestId, payload, method },
      window.origin === 'null' ? '*' : window.origin, [port2])
    return asks.length - 1
  }
  globalThis.heard = (index) => {
    const { cancel, ...rest } = asks.at(index) ?? {}
    return rest
  }
`

/** The whole page. `head` goes before everything else, `tail` after. */
export function askingPage({ head = '', tail = '' } = {}): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Asking page</title>${head}</head>
<body>
<label>Payload <textarea id="payload"></textarea></label>
<button id="ask">Ask</button>
<script>${askingScript}
  document.getElementById('ask').onclick = () => ask(document.getElementById('payload').value)
</script>
${tail}
</body></html>`
}
