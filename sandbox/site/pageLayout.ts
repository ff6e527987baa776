import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The frame of a site's page. Everything that varies is escaped by `html`; no script or style is inline. */
export function pageLayout(page: {
  title: string
  siteName: string
  siteLine: string
  /** Module of the page; a page may have none. */
  script?: string
  content: Html
}): Html {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${page.title}</title>
    <link rel="icon" type="image/svg+xml" href="/mark.svg" />
    <link rel="stylesheet" href="/style.css" />
    ${page.script === undefined ? '' : html`<script type="module" src="/modules/${page.script}"></script>`}
  </head>
  <body>
    <a class="skip" href="#main">Skip to content</a>
    <header class="site-header">
      <div class="bar">
        <a class="brand" href="/"><img src="/mark.svg" alt="" width="28" height="28" />${page.siteName}</a>
        <span class="tag">Local sandbox</span>
      </div>
    </header>
    <main id="main">${page.content}</main>
    <footer class="site-footer"><p>${page.siteLine}</p></footer>
  </body>
</html>`
}

/** The steps of a verification with the line that says where it stands; scripts set `data-state` on both. */
export function statusPanel(labels: readonly string[]): Html {
  return html`<ol class="steps" id="steps">
      ${labels.map((label) => html`<li data-step="todo"><span class="dot" aria-hidden="true"></span><span>${label}</span><span class="visually-hidden" data-step-word></span></li>`)}
    </ol>
    <div id="status" class="status" data-state="pending" role="status">
      <p class="status-title" id="status-title"></p>
      <p class="status-text" id="status-text"></p>
      <p class="status-code" id="status-code" hidden></p>
    </div>`
}
