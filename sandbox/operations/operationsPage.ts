import { html } from 'hono/html'
import { pageLayout } from '../site/pageLayout.ts'

/** Where operations verify approval keys, and where the sandbox's mail is read. */
export function operationsPage() {
  const content = html`<section class="card" id="gate" aria-labelledby="gate-heading" hidden>
        <h1 id="gate-heading">Open operations</h1>
        <p class="hint">Use the address that the terminal printed, or paste the Sandbox-Token from there.</p>
        <form id="gate-form" class="stack">
          <div class="field">
            <label for="token">Sandbox-Token</label>
            <input id="token" type="password" class="mono" autocomplete="off" spellcheck="false" aria-describedby="gate-error" />
            <p class="field-error" id="gate-error" role="alert"></p>
          </div>
          <div class="actions"><button type="submit" class="primary">Open</button></div>
        </form>
      </section>
      <div id="operations" hidden>
        <div class="console-head"><h1>Operations</h1><p class="console-facts"><a href="/">Console</a></p></div>
        <div id="notice" role="status"></div>
        <section class="card stack" aria-labelledby="verify-heading">
          <h2 id="verify-heading">Verify approval keys</h2>
          <p class="hint">One key a line: its code, a blank, and its display name, as its owner sent them. Several people’s keys can be verified at once.</p>
          <form id="codes-form" class="stack">
            <div class="field">
              <label for="codes">Codes and names</label>
              <textarea id="codes" spellcheck="false" placeholder="0123-4567-89AB-CDEF Laura - Primary Key"></textarea>
            </div>
            <div class="actions">
              <button type="submit" class="secondary">Check</button>
              <button type="button" class="primary" id="verify" hidden>Verify those that fit</button>
            </div>
          </form>
          <ul class="keys" id="findings" aria-label="What the codes were found to be"></ul>
        </section>
        <section aria-labelledby="keys-heading">
          <div class="section-head"><h2 id="keys-heading">Approval keys</h2></div>
          <p class="empty" id="keys-empty">None yet. They are created in the dashboard.</p>
          <ul class="keys" id="key-rows"></ul>
        </section>
        <section aria-labelledby="outbox-heading">
          <div class="section-head"><h2 id="outbox-heading">Outbox</h2></div>
          <p class="hint">Mail that this sandbox would have sent. It goes nowhere else.</p>
          <p class="empty" id="outbox-empty">No mail yet.</p>
          <ul class="rows" id="outbox-rows"></ul>
        </section>
        <section class="card stack" aria-labelledby="origins-heading">
          <h2 id="origins-heading">Extensions that may be a signing window</h2>
          <p class="hint">One origin a line, as WebAuthn has it: chrome-extension:// and the extension’s id, or moz-extension:// and the SHA-256 of the add-on’s id in letters from a to p.</p>
          <form id="origins-form" class="stack">
            <div class="field"><label for="origins">Origins</label><textarea id="origins" spellcheck="false"></textarea></div>
            <div class="actions"><button type="submit" class="secondary">Save</button></div>
          </form>
        </section>
      </div>`
  return pageLayout({
    title: 'Operations – Paxos sandbox',
    siteName: 'Paxos sandbox',
    siteLine:
      'What operations at Paxos would do, in a local sandbox. It is not Paxos’s, and nothing leaves this computer.',
    script: 'sandbox/operations/browser/operationsPage.ts',
    content,
  })
}
