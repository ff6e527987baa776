/** Keeps what the page hears of Countersign's events, as a page's own script would. */
const listening = `<script>
  globalThis.doorEvents = []
  for (const name of ['progress', 'signed', 'failed']) {
    addEventListener('paxos-verification:' + name, (event) =>
      doorEvents.push({ name, id: event.target.id, detail: event.detail }))
  }
  globalThis.fieldEvents = []
  for (const name of ['input', 'change']) {
    addEventListener(name, (event) => fieldEvents.push(name + ' ' + event.target.id + ' ' + event.target.value))
  }
</script>`

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** A page that asks by markup alone; its script only keeps what it hears. */
export function markupPage(payload: object): string {
  const json = JSON.stringify(payload)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Markup</title>${listening}</head><body>
<script type="application/paxos-verification+json" id="verification">${json.replaceAll('<', '\\u003c')}</script>
<form action="/elsewhere">
  <button id="byScript" data-paxos-verification="verification" data-paxos-verification-target="signature">Prove it</button>
  <label>Signature <input name="signature" id="field"></label>
</form>
<button id="byAttribute" data-paxos-verification="${attribute(json)}"><b id="inner">Prove it here</b></button>
<button id="lost" data-paxos-verification="verification" data-paxos-verification-target="nowhere">Prove it nowhere</button>
<button id="nothing" data-paxos-verification="missing">Prove nothing</button>
</body></html>`
}

/** A page with a link that carries the payload, and one that carries none. */
export function linkPage(payload: object): string {
  const coded = Buffer.from(JSON.stringify(payload)).toString('base64url')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Links</title>${listening}</head><body>
<a id="link" href="web+paxosverify:${coded}">Open in a wallet</a>
<a id="broken" href="web+paxosverify:e30%20">Broken link</a>
<a id="empty" href="web+paxosverify:e30">Empty link</a>
</body></html>`
}
