import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const manifest = {
  manifest_version: 3,
  name: 'Does nothing',
  version: '1.0.0',
  permissions: ['storage'],
  host_permissions: ['http://localhost/*'],
  background: { service_worker: 'background.js' },
  content_scripts: [
    {
      matches: ['http://localhost/*'],
      js: ['content.js'],
      run_at: 'document_start',
      all_frames: true,
      match_origin_as_fallback: true,
    },
  ],
}

/** Carries a call from the page to the worker and its answer back, over the same kinds of channel as the bridge. */
const content = `
let port
addEventListener('message', (event) => {
  if (event.source !== window || event.data?.type !== 'nothing/call') return
  const reply = event.ports[0]
  if (!port) {
    port = chrome.runtime.connect({ name: 'nothing' })
    port.onDisconnect.addListener(() => { port = undefined })
  }
  const call = port
  const listener = (message) => {
    if (message.id !== event.data.id) return
    call.onMessage.removeListener(listener)
    reply.postMessage(message)
  }
  call.onMessage.addListener(listener)
  call.postMessage({ id: event.data.id, text: event.data.text, open: event.data.open })
})
`

/** Answers at once, and opens a window when it is asked to: the empty one, or the one that shows what is stored. */
const background = `
chrome.runtime.onConnect.addListener((port) => {
  port.onMessage.addListener(async ({ id, text, open }) => {
    port.postMessage({ id, text })
    if (open === 'stored.html') await chrome.storage.session.set({ text })
    if (open) chrome.windows.create({ url: open, type: 'popup', focused: true, width: 400, height: 660 })
  })
})
`

const emptyPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Nonce: none</p></html>`

/** The least that can show what storage holds: one element, no styles, nothing else to load. */
const storedPage =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Stored</title><p></p><script src="stored.js"></script></html>'

const storedScript = `
chrome.storage.session.get('text').then(({ text }) => {
  document.querySelector('p').textContent = JSON.parse(text).message
})
`

/** Writes an extension that does nothing but relay, to measure ours beside it. Returns its folder. */
export function writeDoNothingExtension(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'content.js'), content)
  writeFileSync(join(folder, 'background.js'), background)
  writeFileSync(join(folder, 'empty.html'), emptyPage)
  writeFileSync(join(folder, 'stored.html'), storedPage)
  writeFileSync(join(folder, 'stored.js'), storedScript)
  return folder
}
