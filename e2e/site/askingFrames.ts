import type { DrivenPage } from '../driver.ts'
import { waitUntil } from '../waitUntil.ts'
import type { Heard } from './ask.ts'
import { askingPage, askingScript } from './askingPage.ts'
import type { Resource } from './startTestSite.ts'

/** Kinds of frame whose address does not say who they belong to. */
export const frameKinds = ['about:blank', 'blob', 'srcdoc', 'sandboxed', 'data'] as const

export type FrameKind = (typeof frameKinds)[number]

/**
 * A page with one frame of each kind at `/about:blank`, `/blob` and so on. The frame asks for the payload once
 * the page says so, and tells it what it heard.
 */
export function frameResources(payload: object): Record<string, Resource> {
  const asking = `${askingScript}
    onmessage = ({ data }) => data === 'ask' && ask(${JSON.stringify(JSON.stringify(payload))})
    setInterval(() => parent.postMessage(
      { said: { address: location.href, origin: window.origin, heard: heard(0) } }, '*'), 50)`
  const document = `<!doctype html><script>${asking}</script>`
  const frames: Record<FrameKind, string> = {
    'about:blank': `frame.onload = () => {
      const script = frame.contentDocument.createElement('script')
      script.textContent = source
      frame.contentDocument.body.append(script)
    }
    frame.src = 'about:blank'`,
    blob: `frame.src = URL.createObjectURL(new Blob([markup], { type: 'text/html' }))`,
    srcdoc: 'frame.srcdoc = markup',
    sandboxed: `frame.sandbox = 'allow-scripts'; frame.src = '/frame'`,
    data: `frame.src = 'data:text/html,' + encodeURIComponent(markup)`,
  }
  const inScript = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c')
  const pages = frameKinds.map((kind) => {
    const tail = `<script>
      const source = ${inScript(asking)}, markup = ${inScript(document)}
      addEventListener('message', ({ data }) => { if (data.said) globalThis.frameSaid = data.said })
      const frame = window.document.createElement('iframe')
      ${frames[kind]}
      window.document.body.append(frame)
    </script>`
    return [`/${kind}`, { body: askingPage({ tail }) }] as const
  })
  return { '/frame': { body: document }, ...Object.fromEntries(pages) }
}

/** What the frame of a page says about itself and its ask. */
export type FrameSaid = { address: string; origin: string; heard: Partial<Heard> }

/** Waits for the page's frame, and has it ask. */
export async function askInFrame(page: DrivenPage): Promise<FrameSaid> {
  const said = await waitUntil('the frame to run', () => frameSaid(page))
  await page.evaluate(() => frames[0]?.postMessage('ask', '*'))
  await waitUntil('the frame to have asked', async () => (await frameSaid(page))?.heard.requestId)
  return said
}

/** What the frame said last. */
export function frameSaid(page: DrivenPage): Promise<FrameSaid | undefined> {
  return page.evaluate(() => (globalThis as unknown as { frameSaid?: FrameSaid }).frameSaid)
}
