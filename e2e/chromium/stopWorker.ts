import type { ChromiumSession } from './launchChromium.ts'

/**
 * Kills the extension's service worker, as the browser does when it is idle, and resolves once it is down.
 *
 * Playwright's attachment keeps a worker alive for ever, so an idle death has to be made by hand.
 */
export async function stopWorker(session: ChromiumSession): Promise<void> {
  const protocol = await session.context.newCDPSession(session.home)
  const running = new Set<string>()
  const stopped = new Promise<void>((resolve) => {
    protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) {
        if (!version.scriptURL.startsWith(session.url(''))) continue
        if (version.runningStatus === 'stopped') running.delete(version.versionId)
        else running.add(version.versionId)
      }
      if (running.size === 0) resolve()
    })
  })
  await protocol.send('ServiceWorker.enable')
  await protocol.send('ServiceWorker.stopAllWorkers')
  await stopped
  await protocol.detach()
}
