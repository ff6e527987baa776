import { html } from 'hono/html'
import { networkNames } from '../api/networks.ts'
import { networkLabel } from '../site/browser/networkLabel.ts'
import { pageLayout } from '../site/pageLayout.ts'
import { assets, entities } from '../stepUp/organization.ts'

/** The dashboard's page: the way in, and its sections, of which one is shown. It carries no data. */
export function dashboardPage() {
  const content = html`<section class="card" id="gate" aria-labelledby="gate-heading" hidden>
        <h1 id="gate-heading">Sign in</h1>
        <p class="hint">A code is sent to your e-mail address. In this sandbox, mail goes to the outbox on the operations page. Try laura, samuel, mina or jonas, all @halden.example.</p>
        <form id="email-form" class="stack">
          <div class="field">
            <label for="email">E-mail address</label>
            <input id="email" type="email" autocomplete="username" spellcheck="false" required />
          </div>
          <div class="actions"><button type="submit" class="primary">Send me a code</button></div>
        </form>
        <form id="code-form" class="stack" hidden>
          <div class="field">
            <label for="sign-in-code">Code from the mail</label>
            <input id="sign-in-code" type="text" class="mono" inputmode="numeric" autocomplete="one-time-code" aria-describedby="gate-error" />
          </div>
          <div class="actions">
            <button type="submit" class="primary">Sign in</button>
            <button type="button" class="quiet" id="other-email">Another address</button>
          </div>
        </form>
        <p class="field-error" id="gate-error" role="alert"></p>
      </section>
      <div id="dashboard" hidden>
        <div class="console-head">
          <h1>Dashboard</h1>
          <div class="actions"><span id="who"></span><button type="button" class="secondary small" id="sign-out">Sign out</button></div>
        </div>
        <div class="banner" id="banner" role="note" hidden><span id="banner-text"></span><a class="plain-link" href="#security" id="banner-link">Set up your key</a></div>
        <nav class="tabs" aria-label="Sections">
          <a href="#transactions">Transactions</a>
          <a href="#automations">Automations</a>
          <a href="#approvals">Admin › Approvals</a>
          <a href="#security">Settings › Security</a>
          <a href="#notifications">Notifications<span class="count" id="unread" hidden></span></a>
        </nav>
        <div id="notice" role="status"></div>
        ${requestsSection('transactions', 'Transactions', html`<option value="withdrawal">Withdrawal</option><option value="transfer">Transfer to another entity</option>`)}
        ${requestsSection('automations', 'Automations', html`<option value="conversion">Conversion</option>`)}
        <section id="approvals" aria-labelledby="approvals-heading" hidden>
          <div class="section-head">
            <h2 id="approvals-heading" tabindex="-1">Operational rules</h2>
            <button type="button" class="secondary small" id="add-rule" hidden>Add a rule</button>
          </div>
          <p class="hint">Of the rules for one kind of request, the one with the highest amount that is reached holds. A request goes by its rule as it was when the request was made. Requests through the API need no approval.</p>
          <ul class="rows" id="rule-rows"></ul>
        </section>
        <section id="security" aria-labelledby="security-heading" hidden>
          <div class="section-head">
            <h2 id="security-heading" tabindex="-1">Request signing keys</h2>
            <button type="button" class="primary small" id="create-key">Create key</button>
          </div>
          <p class="hint">One key serves all entities of your organization. It is made and used in a window on a domain of its own.</p>
          <p class="empty" id="keys-empty">No key yet.</p>
          <ul class="rows" id="key-rows"></ul>
        </section>
        <section id="notifications" aria-labelledby="notifications-heading" hidden>
          <div class="section-head">
            <h2 id="notifications-heading" tabindex="-1">Notifications</h2>
            <button type="button" class="secondary small" id="mark-read">Mark all as read</button>
          </div>
          <p class="empty" id="notifications-empty">Nothing to tell.</p>
          <ul class="rows" id="notification-rows"></ul>
        </section>
      </div>
      <dialog id="review" aria-labelledby="review-heading"></dialog>
      <dialog id="key-dialog" aria-labelledby="key-dialog-heading"></dialog>
      <dialog id="rule-dialog" aria-labelledby="rule-dialog-heading"></dialog>`
  return pageLayout({
    title: 'Dashboard – Halden',
    siteName: 'Halden dashboard',
    siteLine:
      'A dashboard as an organization’s treasury uses it, on this computer. Its people and its requests are made up, and nothing is moved.',
    script: 'sandbox/dashboard/browser/dashboardPage.ts',
    content,
  })
}

function requestsSection(
  id: 'transactions' | 'automations',
  heading: string,
  kinds: ReturnType<typeof html>,
) {
  const one = id === 'transactions' ? 'transaction' : 'conversion'
  return html`<section id="${id}" aria-labelledby="${id}-heading" hidden>
      <div class="section-head"><h2 id="${id}-heading" tabindex="-1">${heading}</h2></div>
      <details class="card" id="${id}-new">
        <summary class="toggle">New ${one}</summary>
        <form data-form="${id}">
          <div class="grid">
            <div class="field"><label for="${id}-kind">Kind</label><select id="${id}-kind">${kinds}</select></div>
            <div class="field"><label for="${id}-entity">Entity</label><select id="${id}-entity">${entities.map((name) => html`<option>${name}</option>`)}</select></div>
            <div class="field"><label for="${id}-amount">Amount</label><input id="${id}-amount" type="text" inputmode="decimal" autocomplete="off" /></div>
            <div class="field"><label for="${id}-asset">Asset</label><select id="${id}-asset">${assets.map((name) => html`<option>${name}</option>`)}</select></div>
          </div>
          ${
            id === 'automations'
              ? html`<div class="field"><label for="automations-into">Into</label><select id="automations-into">${assets.toReversed().map((name) => html`<option>${name}</option>`)}</select></div>`
              : html`<div id="withdrawal-fields">
            <div class="grid">
              <div class="field"><label for="destination-name">Name of the destination</label><input id="destination-name" type="text" autocomplete="off" /></div>
              <div class="field"><label for="destination-network">Network</label><select id="destination-network">${networkNames.map((name) => html`<option value="${name}">${networkLabel(name)}</option>`)}</select></div>
            </div>
            <div class="field"><label for="destination-address">Address</label><input id="destination-address" type="text" class="mono" autocomplete="off" autocapitalize="off" spellcheck="false" /></div>
          </div>
          <div class="field" id="transfer-fields" hidden><label for="transfer-to">To the entity</label><select id="transfer-to">${entities.toReversed().map((name) => html`<option>${name}</option>`)}</select></div>`
          }
          <div class="actions"><button type="submit" class="primary">Request it</button></div>
        </form>
      </details>
      <h3 class="list-heading" id="${id}-pending-heading">Waiting for approval</h3>
      <p class="empty" id="${id}-pending-empty">Nothing waits.</p>
      <ul class="rows" id="${id}-pending" aria-labelledby="${id}-pending-heading"></ul>
      <h3 class="list-heading" id="${id}-past-heading">Finished</h3>
      <p class="empty" id="${id}-past-empty">None yet.</p>
      <ul class="rows" id="${id}-past" aria-labelledby="${id}-past-heading"></ul>
    </section>`
}
