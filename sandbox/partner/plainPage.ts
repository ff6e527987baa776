import { html, raw } from 'hono/html'
import { toCollectorPayload } from '../../lib/api/toCollectorPayload.ts'
import type { AddressVerification } from '../../lib/api/verificationSchema.ts'
import { networkNames } from '../api/networks.ts'
import { networkLabel } from '../site/browser/networkLabel.ts'
import { pageLayout } from '../site/pageLayout.ts'

/** The partner's page without a line of script: markup asks, a form takes the signature (docs/page-protocol.md). */
export function plainPage(record?: AddressVerification) {
  return pageLayout({
    title: 'Without a script – Halden',
    siteName: 'Halden',
    siteLine:
      'This page has no script of its own. Its markup says what is to be signed, and where the signature goes.',
    content: html`<div class="intro">
        <h1>Withdrawal address</h1>
        <p>Before we send funds to an address, show that you control it. You sign a short message; nothing moves and nothing is charged.</p>
      </div>
      <section class="card" aria-labelledby="plain-heading">
        ${record === undefined ? wishForm() : signForm(record)}
      </section>`,
  })
}

function wishForm() {
  return html`<h2 id="plain-heading">Verify an address</h2>
        <form method="post" action="/plain">
          <div class="field">
            <label for="network">Network</label>
            <select id="network" name="network">${networkNames.map((name) => html`<option value="${name}">${networkLabel(name)}</option>`)}</select>
          </div>
          <div class="field">
            <label for="address">Address</label>
            <input id="address" name="address" type="text" class="mono" required autocomplete="off" autocapitalize="off" spellcheck="false" />
          </div>
          <div class="actions"><button type="submit" class="primary">Go on</button></div>
        </form>`
}

function signForm(record: AddressVerification) {
  // A block of data, which no browser runs; a “<” in it could end it.
  const payload = raw(JSON.stringify(toCollectorPayload(record)).replaceAll('<', '\\u003c'))
  return html`<h2 id="plain-heading">${record.status === 'PENDING' ? 'Sign the message' : 'Your address'}</h2>
        <p class="subject">${networkLabel(record.network)} <span class="mono">${record.address}</span></p>
        <p>Status: <strong id="plain-status">${record.status}</strong></p>
        ${
          record.status !== 'PENDING'
            ? html`<p><a href="/plain">Verify another</a></p>`
            : html`<script type="application/paxos-verification+json" id="verification">${payload}</script>
        <form method="post" action="/plain/${record.id}">
          <div class="actions"><button type="button" class="secondary" data-paxos-verification="verification" data-paxos-verification-target="signature">Sign with Countersign</button></div>
          <div class="field">
            <label for="signature">Signature</label>
            <input id="signature" name="signature" type="text" class="mono" required autocomplete="off" spellcheck="false" />
          </div>
          <div class="actions"><button type="submit" class="primary">Send it</button></div>
        </form>`
        }`
}
