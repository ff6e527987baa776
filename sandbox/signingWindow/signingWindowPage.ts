import { html } from 'hono/html'
import { pageLayout } from '../site/pageLayout.ts'

/** The signing window's page, the same for whatever is asked: its script fills in what the ticket stands for. */
export function signingWindowPage() {
  const content = html`<section class="card" aria-labelledby="heading">
      <h1 id="heading" tabindex="-1">Secure signing window</h1>
      <p class="lead" id="lead">Opening what you were asked to sign.</p>
      <div id="asked" hidden>
        <dl class="shown" id="facts"></dl>
        <details class="technical">
          <summary>Technical details</summary>
          <dl class="shown" id="technical"></dl>
        </details>
      </div>
      <div role="status">
        <div class="status" id="status" hidden>
          <p class="status-title" id="status-title"></p>
          <p class="status-text" id="status-text"></p>
        </div>
      </div>
      <div id="made" hidden>
        <h2 id="code-heading" tabindex="-1">Your verification code</h2>
        <output class="code" id="code" aria-labelledby="code-heading"></output>
        <div class="actions"><button type="button" class="secondary" id="copy">Copy</button></div>
        <p class="hint">Operations ask for this code to verify your key. It is shown only now: if you lose it, you have to create another key.</p>
        <label class="saved"><input type="checkbox" id="saved" />I saved it</label>
      </div>
      <div class="actions" id="actions">
        <button type="button" class="primary" id="wallet" hidden>Continue in Countersign</button>
        <button type="button" class="primary" id="here" hidden>Sign</button>
        <a class="link-button" id="back" href="/" hidden>Continue to the dashboard</a>
      </div>
    </section>`
  return pageLayout({
    title: 'Secure signing window',
    siteName: 'Secure signing',
    siteLine:
      'This window has a domain of its own, apart from the dashboard, so that nothing there can change what you sign here. It runs on this computer.',
    script: 'sandbox/signingWindow/browser/signingWindowPage.ts',
    content,
  })
}
