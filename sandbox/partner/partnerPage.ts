import { html } from 'hono/html'
import { networkNames, sandboxNetworks } from '../api/networks.ts'
import { depositAssets } from '../deposits/depositAsset.ts'
import { networkLabel } from '../site/browser/networkLabel.ts'
import { pageLayout, statusPanel } from '../site/pageLayout.ts'

/** The partner's page: verify an address here, or ask its holder by a link. */
export function partnerPage(prefill: { network: string; address: string }) {
  const content = html`<div class="intro">
        <h1>Withdrawal addresses</h1>
        <p>Before we send funds to an address, show that you control it. You sign a short message, or send a small, exact amount from it.</p>
      </div>
      <section class="card" aria-labelledby="verify-heading">
        <h2 id="verify-heading">Verify an address</h2>
        <form id="verify-form" novalidate>
          <div class="field">
            <label for="network">Network</label>
            <select id="network" name="network">
              ${networkNames.map((name) => html`<option value="${name}" ${name === prefill.network ? 'selected' : ''}>${networkLabel(name)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="address">Address</label>
            <input id="address" name="address" type="text" class="mono" value="${prefill.address}" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="address-error" />
            <p class="field-error" id="address-error" hidden></p>
          </div>
          <div class="field">
            <label for="method">How</label>
            <select id="method" name="method" aria-describedby="method-hint">
              <option value="SIGNATURE">Sign a message</option>
              <option value="SMALL_DEPOSIT">Send a small deposit</option>
            </select>
            <p class="hint" id="method-hint"></p>
          </div>
          <div class="field" id="asset-field" hidden>
            <label for="asset">Asset</label>
            <select id="asset" name="asset" data-assets="${JSON.stringify(assetsByNetwork())}"></select>
          </div>
          <div class="actions">
            <button type="submit" class="primary" id="verify">Verify this address</button>
            <button type="button" class="secondary" id="ask-by-link">Ask the holder by link</button>
          </div>
        </form>
        <section id="progress" aria-labelledby="progress-heading" hidden>
          <h3 id="progress-heading" class="visually-hidden">Progress</h3>
          <p class="subject"><span id="subject-network"></span> <span class="mono" id="subject-address"></span></p>
          <dl class="facts" data-deposit hidden>
            <div><dt>Send exactly</dt><dd id="deposit-amount"></dd></div>
            <div><dt>To</dt><dd class="mono" id="deposit-address"></dd></div>
          </dl>
          ${statusPanel(['Created', 'Waiting for your signature', 'Checked by Paxos', 'Approved'])}
          <div class="link-box" id="link-box" hidden>
            <label for="link">Send this link to the address holder</label>
            <div class="link-row">
              <input id="link" type="text" class="mono" readonly />
              <button type="button" class="secondary" id="copy-link">Copy link</button>
            </div>
            <p class="hint" id="link-hint">It works once. This page shows the result as soon as they have signed.</p>
          </div>
          <div class="actions" id="progress-actions">
            <button type="button" class="secondary" id="retry" hidden>Try again</button>
            <button type="button" class="secondary" id="cancel" hidden>Cancel</button>
            <button type="button" class="quiet" id="coins" hidden>Get test coins</button>
          </div>
          <p class="hint" id="coins-hint" role="status"></p>
        </section>
      </section>
      <section class="card" aria-labelledby="history-heading">
        <h2 id="history-heading">Your addresses</h2>
        <p class="empty" id="history-empty">No address yet. The ones you verify will be listed here.</p>
        <ul class="history" id="history"></ul>
      </section>`
  return pageLayout({
    title: 'Withdrawal addresses – Halden',
    siteName: 'Halden',
    siteLine:
      'Halden is a made-up exchange that runs on this computer. It talks to a local copy of the Paxos API.',
    script: 'sandbox/partner/browser/partnerPage.ts',
    content,
  })
}

/** In what a deposit may be asked for, the network's own coin first. */
function assetsByNetwork(): Record<string, string[]> {
  return Object.fromEntries(
    sandboxNetworks.map((network) => [network.name, depositAssets(network).map(({ symbol }) => symbol)]),
  )
}
