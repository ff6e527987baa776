import { html } from 'hono/html'
import { pageLayout, statusPanel } from '../site/pageLayout.ts'

/** The collector's page: one request, opened by a link. */
export function collectorPage(options: { partnerHost: string }) {
  const content = html`<div class="intro">
        <h1>Confirm that you control an address</h1>
        <p id="lead"><strong>Halden</strong> <span class="host">(${options.partnerHost})</span> asks you to <span id="lead-ask">sign a short message. It is not a transaction: nothing moves and nothing is charged.</span></p>
      </div>
      <section class="card" aria-labelledby="request-heading">
        <h2 id="request-heading">What you are asked to do</h2>
        <div id="request" hidden>
          <dl class="facts">
            <div><dt>Network</dt><dd id="fact-network"></dd></div>
            <div><dt>Address</dt><dd class="mono" id="fact-address"></dd></div>
            <div id="message-row"><dt>Message</dt><dd><pre class="message" id="fact-message" tabindex="0" aria-label="Message"></pre></dd></div>
            <div data-deposit hidden><dt>Send exactly</dt><dd id="deposit-amount"></dd></div>
            <div data-deposit hidden><dt>To</dt><dd class="mono" id="deposit-address"></dd></div>
            <div><dt>Open until</dt><dd id="fact-expires"></dd></div>
          </dl>
          <div class="actions">
            <button type="button" class="primary" id="sign">Sign this message</button>
            <button type="button" class="secondary" id="cancel" hidden>Cancel</button>
          </div>
        </div>
        <div id="progress">
          ${statusPanel(['Opened', 'Waiting for your signature', 'Handed to Halden', 'Approved'])}
        </div>
      </section>`
  return pageLayout({
    title: 'Confirm an address – Sealpost',
    siteName: 'Sealpost',
    siteLine:
      'Sealpost is a made-up signature service that runs on this computer. It sees the address and the message, and never asks for a key or a recovery phrase.',
    script: 'sandbox/collector/browser/collectorPage.ts',
    content,
  })
}
