import { expect, test } from '@playwright/test'
import { builtFolder } from '../scripts/runBuild.ts'
import { launchUnwatched } from './chromium/launchUnwatched.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { askingPage, askingScript } from './site/askingPage.ts'
import { startTestSite } from './site/startTestSite.ts'
import { storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const early = freshPayload(evmKey())
const late = freshPayload(evmKey())
const other = freshPayload(evmKey())
const inScript = (payload: object) => JSON.stringify(JSON.stringify(payload))

/** Prepares a page ahead, and goes there when the site says that the time has come. */
const leading = `<!doctype html><script type="speculationrules">
    {"prerender": [{"urls": ["/prepared"], "eagerness": "immediate"}]}
  </script>
  <script type="module">
    while (!(await fetch('/go')).ok) await new Promise((resume) => setTimeout(resume, 25))
    location.href = '/prepared'
  </script>`

const prepared = askingPage({
  tail: `<script>
    const wasPrepared = document.prerendering === true
    ask(${inScript(early)})
    fetch('/asked?prepared=' + wasPrepared)
    document.addEventListener('prerenderingchange', () => {
      fetch('/activated?heard=' + asks[0].progress.length)
      ask(${inScript(late)})
    })
  </script>`,
})

test('T5: a page that is only prepared asks in vain; once it is before the person it may ask', async () => {
  const resources: Parameters<typeof startTestSite>[0] & Record<string, { body: string }> = {
    '/': { body: leading },
    '/prepared': { body: prepared },
    '/other': { body: `<!doctype html><script>${askingScript}; ask(${inScript(other)})</script>` },
  }
  const site = await startTestSite(resources)
  const chromium = await launchUnwatched(builtFolder('chromium'))
  try {
    const backstage = await chromium.watch(await chromium.openTab(chromium.url('manifest.json')))
    const asked = async () => (await storedRequests(backstage)).map(({ verificationId }) => verificationId)
    await chromium.openTab(site.url('/'))
    await waitUntil('the prepared page to ask', () => site.log.includes('GET /asked?prepared=true'))
    // Another page asks later and is heard: by then the prepared one would have been heard as well.
    await chromium.openTab(site.url('/other'), { background: true })
    await waitUntil('the other page’s request', async () => (await asked()).length > 0)
    expect(await asked()).toEqual([other.verification_id])
    expect(await chromium.targetsAt(chromium.url('sign.html'))).toEqual([])

    resources['/go'] = { body: 'now' }
    await waitUntil('the prepared page to come up', () => site.log.includes('GET /activated?heard=0'))
    await waitUntil('its request', async () => (await asked()).length > 1)
    expect(await asked()).toEqual([other.verification_id, late.verification_id])
  } finally {
    await chromium.close()
    await site.close()
  }
})
