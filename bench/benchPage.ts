import { askingScript } from '../e2e/site/askingPage.ts'

/** A page of ordinary weight, which can call either extension and keeps the time at which answers came. */
export const benchPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bench page</title>
<style>p { font: 14px sans-serif; margin: 4px 0 }</style></head>
<body>
<label>Payload <textarea id="payload"></textarea></label>
<button id="ask">Ask</button>
<button id="nothing">Do nothing</button>
<button id="stored">Show what is stored</button>
${Array.from({ length: 300 }, (_, line) => `<p>Line ${line} of a page that has something to lay out.</p>`).join('\n')}
<script>${askingScript}
  const epoch = () => performance.timeOrigin + performance.now()

  /**
   * From the call to the first word of the extension, in milliseconds. Then withdraws the request and rests, so that
   * the next call finds nothing still going on.
   */
  globalThis.timeAsk = async (payload) => {
    const began = performance.now()
    const index = ask(payload)
    const asked = asks[index]
    await until(() => asked.progress.length + asked.responses.length > 0, asked)
    const took = performance.now() - began
    asked.cancel()
    await rest()
    return took
  }

  /** The same for the extension that does nothing. */
  globalThis.timeNothing = async (text, open) => {
    const { port1, port2 } = new MessageChannel()
    const answered = new Promise((resolve) => { port1.onmessage = resolve })
    const began = performance.now()
    window.postMessage({ type: 'nothing/call', id: crypto.randomUUID(), text, open }, location.origin, [port2])
    await answered
    const took = performance.now() - began
    await rest()
    return took
  }

  /** When the signature came that was last asked for, in milliseconds since the epoch. */
  globalThis.answeredAt = async () => {
    const asked = asks.at(-1)
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('no signature came')), 30_000))
    await Promise.race([until(() => asked.responses.length > 0, asked), late])
    if (!asked.responses[0].ok) throw new Error(JSON.stringify(asked.responses[0]))
    return performance.timeOrigin + asked.answeredAt
  }

  /** What was set in motion comes to its end; for either extension, since a machine that rested starts slower. */
  globalThis.rest = () => new Promise((resolve) => setTimeout(resolve, 500))

  /** Resolves in the very task in which something was heard: the array's push is watched, nothing polls. */
  function until(done, asked) {
    return new Promise((resolve) => {
      const look = () => done() && resolve()
      for (const list of [asked.progress, asked.responses]) {
        const { push } = Array.prototype
        list.push = function (...items) { const length = push.apply(this, items); look(); return length }
      }
      look()
    })
  }

  document.getElementById('ask').onclick = () => {
    globalThis.pressedAt = epoch()
    ask(document.getElementById('payload').value)
  }
  const opening = (open) => () => {
    globalThis.pressedAt = epoch()
    timeNothing(document.getElementById('payload').value, open)
  }
  document.getElementById('nothing').onclick = opening('empty.html')
  document.getElementById('stored').onclick = opening('stored.html')
</script>
</body></html>`
