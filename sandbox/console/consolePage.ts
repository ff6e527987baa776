import { html } from 'hono/html'
import { readScope, writeScope } from '../api/authenticate.ts'
import { endpoints } from '../api/endpoint.ts'
import { faultKinds } from '../api/faults.ts'
import { networkNames, type SandboxNetwork, sandboxNetworks } from '../api/networks.ts'
import { networkLabel } from '../site/browser/networkLabel.ts'
import { pageLayout } from '../site/pageLayout.ts'

/** The console's page: the way in, and five sections of which one is shown. */
export function consolePage({ apiUrl }: { apiUrl: string }) {
  const content = html`<section class="card" id="gate" aria-labelledby="gate-heading" hidden>
        <h1 id="gate-heading">Open the console</h1>
        <p class="hint">Use the console’s address that the terminal printed, or paste the Sandbox-Token from there.</p>
        <form id="gate-form" class="stack">
          <div class="field">
            <label for="token">Sandbox-Token</label>
            <input id="token" type="password" class="mono" autocomplete="off" spellcheck="false" aria-describedby="gate-error" />
            <p class="field-error" id="gate-error" role="alert"></p>
          </div>
          <div class="actions"><button type="submit" class="primary">Open</button></div>
        </form>
      </section>
      <div id="console" hidden>
        <div class="console-head">
          <h1>Sandbox console</h1>
          <p class="console-facts">
            <span>API <span class="mono">${apiUrl}</span></span>
            <a href="/openapi.json">OpenAPI</a>
            <span id="live">Connecting</span>
          </p>
        </div>
        <nav class="tabs" aria-label="Sections">
          <a href="#verifications">Verifications</a>
          <a href="#requests">Requests</a>
          <a href="#credentials">Credentials</a>
          <a href="#chains">Chains</a>
          <a href="#controls">Clock and faults</a>
        </nav>
        <div id="notice" role="status"></div>
        ${verificationsSection()} ${requestsSection()} ${credentialsSection()} ${chainsSection()} ${controlsSection()}
      </div>`
  return pageLayout({
    title: 'Sandbox console',
    siteName: 'Paxos sandbox',
    siteLine:
      'A local copy of the Paxos address verification API. It is not Paxos’s, and nothing leaves this computer.',
    script: 'sandbox/console/browser/consolePage.ts',
    content,
  })
}

function verificationsSection() {
  return html`<section id="verifications" aria-labelledby="verifications-heading" hidden>
      <div class="section-head"><h2 id="verifications-heading" tabindex="-1">Verifications</h2></div>
      <details class="card" id="by-hand">
        <summary class="toggle">Create a verification by hand</summary>
        <form id="by-hand-form">
          <div class="grid">
            <div class="field"><label for="hand-credentials">Credentials</label><select id="hand-credentials"></select></div>
            <div class="field"><label for="hand-network">Network</label><select id="hand-network">${networkNames.map((name) => html`<option value="${name}">${networkLabel(name)}</option>`)}</select></div>
            <div class="field"><label for="hand-method">Method</label><select id="hand-method"><option value="SIGNATURE">Signature</option><option value="SMALL_DEPOSIT">Small deposit</option></select></div>
            <div class="field" id="hand-shape-field"><label for="hand-shape">Message</label><select id="hand-shape"><option value="plain">Plain text</option><option value="json">JSON</option></select></div>
            <div class="field" id="hand-asset-field"><label for="hand-asset">Asset (optional)</label><input id="hand-asset" type="text" maxlength="16" placeholder="the network’s coin" autocomplete="off" spellcheck="false" /></div>
          </div>
          <div class="field"><label for="hand-address">Address</label><input id="hand-address" type="text" class="mono" autocomplete="off" autocapitalize="off" spellcheck="false" /></div>
          <div class="field"><label for="hand-ref">ref_id (optional)</label><input id="hand-ref" type="text" autocomplete="off" /></div>
          <div class="actions"><button type="submit" class="primary">Create</button></div>
        </form>
      </details>
      <p class="empty" id="verifications-empty">None yet. Create one above, or through the API.</p>
      <ul class="rows" id="verification-rows"></ul>
    </section>`
}

function requestsSection() {
  return html`<section id="requests" aria-labelledby="requests-heading" hidden>
      <div class="section-head">
        <h2 id="requests-heading" tabindex="-1">Requests</h2>
        <label class="check"><input type="checkbox" id="refused-only" />Refused and failed only</label>
      </div>
      <p class="empty" id="requests-empty">None yet. Requests to the API appear here as they come, without tokens or bodies.</p>
      <ul class="rows" id="request-rows"></ul>
    </section>`
}

function credentialsSection() {
  return html`<section id="credentials" aria-labelledby="credentials-heading" hidden>
      <div class="section-head"><h2 id="credentials-heading" tabindex="-1">Credentials</h2></div>
      <details class="card">
        <summary class="toggle">Make new credentials</summary>
        <form id="credentials-form">
          <div class="grid">
            <div class="field"><label for="new-name">Name</label><input id="new-name" type="text" autocomplete="off" /></div>
            <div class="field"><label for="new-account">Account</label><input id="new-account" type="text" value="sandbox" autocomplete="off" /></div>
          </div>
          <div class="field">
            <label class="check"><input type="checkbox" id="new-read" checked /><code>${readScope}</code></label>
            <label class="check"><input type="checkbox" id="new-write" checked /><code>${writeScope}</code></label>
            <label class="check"><input type="checkbox" id="new-signing" />Require signed requests</label>
          </div>
          <div class="actions"><button type="submit" class="primary">Make credentials</button></div>
        </form>
      </details>
      <div id="credential-cards"></div>
    </section>`
}

function chainsSection() {
  const evmOnly = sandboxNetworks.filter(({ family }) => family === 'evm')
  return html`<section id="chains" aria-labelledby="chains-heading" hidden>
      <div class="section-head"><h2 id="chains-heading" tabindex="-1">Chains</h2></div>
      <p class="hint">Real chains on this computer, with the ids of the test chains. Each starts when it is first asked, and forgets everything at the end.</p>
      <ul class="rows" id="chain-rows"></ul>
      <section class="card stack" aria-labelledby="coins-heading">
        <h3 id="coins-heading">Test coins</h3>
        <form id="coins-form">
          <div class="grid">
            <div class="field"><label for="coins-network">Network</label><select id="coins-network">${networkOptions(sandboxNetworks)}</select></div>
            <div class="field"><label for="coins-asset">Asset</label><select id="coins-asset"></select></div>
            <div class="field"><label for="coins-amount">Amount</label><input id="coins-amount" type="text" inputmode="decimal" placeholder="plenty" autocomplete="off" /></div>
          </div>
          <div class="field"><label for="coins-address">For which address</label><input id="coins-address" type="text" class="mono" required autocomplete="off" autocapitalize="off" spellcheck="false" /></div>
          <div class="actions"><button type="submit" class="secondary small">Give test coins</button></div>
        </form>
      </section>
      <section class="card stack" aria-labelledby="blocks-heading">
        <h3 id="blocks-heading">Blocks</h3>
        <form id="blocks-form">
          <div class="grid">
            <div class="field"><label for="blocks-network">Network</label><select id="blocks-network">${networkOptions(sandboxNetworks)}</select></div>
            <div class="field"><label for="blocks-count">How many blocks</label><input id="blocks-count" type="number" min="1" max="10000" value="12" /></div>
          </div>
          <div class="actions"><button type="submit" class="secondary small">Mine them now</button></div>
        </form>
      </section>
      <section class="card stack" aria-labelledby="account-heading">
        <h3 id="account-heading">Contract account</h3>
        <p class="hint">An account that is a contract: it cannot sign, and sends what its owner tells it to, by <code>execute(to, value, data)</code>.</p>
        <form id="account-form">
          <div class="grid">
            <div class="field"><label for="account-network">Network</label><select id="account-network">${networkOptions(evmOnly)}</select></div>
            <div class="field"><label for="account-owner">Owner’s address</label><input id="account-owner" type="text" class="mono" required autocomplete="off" autocapitalize="off" spellcheck="false" /></div>
          </div>
          <div class="actions"><button type="submit" class="secondary small">Make a contract account</button></div>
        </form>
      </section>
    </section>`
}

function networkOptions(networks: readonly SandboxNetwork[]) {
  return networks.map(({ name }) => html`<option value="${name}">${networkLabel(name)}</option>`)
}

function controlsSection() {
  const names: Readonly<Record<(typeof faultKinds)[number], string>> = {
    latency: 'Answer late',
    error: 'Answer with an error',
    timeout: 'Do nothing, fall silent',
    'timeout-after-commit': 'Do it, then fall silent',
  }
  return html`<section id="controls" aria-labelledby="controls-heading" hidden>
      <div class="section-head"><h2 id="controls-heading" tabindex="-1">Clock and faults</h2></div>
      <section class="card stack" aria-labelledby="clock-heading">
        <h3 id="clock-heading">Clock</h3>
        <p><span class="clock-now" id="clock-now"></span> <span class="row-dim" id="clock-offset"></span></p>
        <div class="actions">
          <button type="button" class="secondary small" data-advance="3600">1 hour on</button>
          <button type="button" class="secondary small" data-advance="86400">1 day on</button>
          <button type="button" class="secondary small" data-advance="172800">48 hours on</button>
          <button type="button" class="quiet small" id="clock-reset">Back to now</button>
        </div>
        <form id="clock-form" class="actions"><label for="clock-set">Set to (UTC)</label><input id="clock-set" type="datetime-local" step="1" /><button type="submit" class="secondary small">Set</button></form>
      </section>
      <section class="card stack" aria-labelledby="faults-heading">
        <h3 id="faults-heading">Faults</h3>
        <p class="empty" id="faults-empty">None: the API answers as it should.</p>
        <ul class="keys" id="fault-rows"></ul>
        <form id="fault-form">
          <div class="grid">
            <div class="field"><label for="fault-kind">What goes wrong</label><select id="fault-kind">${faultKinds.map((kind) => html`<option value="${kind}">${names[kind]}</option>`)}</select></div>
            <div class="field"><label for="fault-endpoint">Endpoint</label><select id="fault-endpoint">${['any', ...endpoints].map((name) => html`<option>${name}</option>`)}</select></div>
            <div class="field"><label for="fault-times">How many requests</label><input id="fault-times" type="number" min="1" value="1" placeholder="until cleared" /></div>
            <div class="field"><label for="fault-milliseconds">Milliseconds</label><input id="fault-milliseconds" type="number" min="0" max="600000" placeholder="as usual" /></div>
          </div>
          <div class="actions">
            <button type="submit" class="secondary small">Switch on</button>
            <button type="button" class="quiet small" id="faults-clear">Clear all</button>
          </div>
        </form>
      </section>
      <section class="card stack" aria-labelledby="limits-heading">
        <h3 id="limits-heading">Rate limits</h3>
        <label class="check"><input type="checkbox" id="limits-enabled" />Enforce rate limits</label>
        <p class="hint" id="limits-text"></p>
      </section>
    </section>`
}
