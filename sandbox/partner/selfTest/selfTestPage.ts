import { html } from 'hono/html'
import { networkNames } from '../../api/networks.ts'
import { networkLabel } from '../../site/browser/networkLabel.ts'
import { pageLayout } from '../../site/pageLayout.ts'
import { selfTestCases } from './selfTestCases.ts'

/** An address to begin with; whoever wants to sign puts their own in its place. */
const sampleAddress = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'

/** The self-test: every way in which a request can go wrong, one button each. */
export function selfTestPage() {
  const content = html`<div class="intro">
        <h1>Self-test</h1>
        <p>See what your users see when something is wrong. Each button makes a fresh verification, changes it as it says, and asks the wallet through the page client. To sign the ones that can be signed, put an address of your own here.</p>
      </div>
      <section class="card" aria-labelledby="subject-heading">
        <h2 id="subject-heading">Address to ask for</h2>
        <div class="field">
          <label for="network">Network</label>
          <select id="network">${networkNames.map((name) => html`<option value="${name}">${networkLabel(name)}</option>`)}</select>
        </div>
        <div class="field">
          <label for="address">Address</label>
          <input id="address" type="text" class="mono" value="${sampleAddress}" autocomplete="off" autocapitalize="off" spellcheck="false" />
        </div>
        <p class="hint" id="wallets" role="status">Looking for a wallet that answers here.</p>
      </section>
      <section class="card" aria-labelledby="cases-heading">
        <h2 id="cases-heading">What can happen</h2>
        <p class="visually-hidden" id="announcement" role="status"></p>
        <ul class="cases">
          ${selfTestCases.map(
            (one) => html`<li data-case="${one.id}" data-result="none">
            <div>
              <h3>${one.title}</h3>
              <p>${one.what}</p>
              <p class="expected">Expected: ${expectation(one)}</p>
              <p class="result" hidden></p>
            </div>
            <button type="button" class="secondary" data-run="${one.id}" aria-label="Ask: ${one.title}">Ask</button>
          </li>`,
          )}
        </ul>
      </section>`
  return pageLayout({
    title: 'Self-test – Halden',
    siteName: 'Halden',
    siteLine:
      'The self-test asks for real verifications of the local sandbox. Its console shows each of them.',
    script: 'sandbox/partner/browser/selfTestPage.ts',
    content,
  })
}

function expectation({ status, finding, codes }: (typeof selfTestCases)[number]): string {
  const said = finding === undefined ? '' : ` (${finding})`
  if (status === 'APPROVED') return 'a signature that Paxos approves'
  if (status === 'PENDING') return `a signature that stays PENDING${said}`
  return codes.length > 1
    ? `no signature; the window says why${said}`
    : `${codes[0] ?? ''} at once, without a request`
}
