import type { ChromiumSession } from './launchChromium.ts'

type WorkerVersion = { versionId: string; scriptURL: string; runningStatus: string }

/** What is used of a protocol session with some page. */
export type WorkerProtocol = {
  send(method: 'ServiceWorker.enable' | 'ServiceWorker.stopAllWorkers'): Promise<unknown>
  on(
    event: 'ServiceWorker.workerVersionUpdated',
    heard: (event: { versions: WorkerVersion[] }) => void,
  ): unknown
  detach(): Promise<unknown>
}

/**
 * Kills the extension's service worker, as the browser does when it is idle, and resolves once it is down.
 *
 * Playwright's attachment keeps a worker alive for ever, so an idle death has to be made by hand.
 */
export async function stopWorker(session: ChromiumSession): Promise<void> {
  await stopWorkerOver(await session.context.newCDPSession(session.home), session.url(''))
}

/** The same over a session of one's own, which is detached at the end. `origin` ends in a slash. */
export async function stopWorkerOver(protocol: WorkerProtocol, origin: string): Promise<void> {
  const running = new Set<string>()
  const stopped = new Promise<void>((resolve) => {
    protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) {
        if (!version.scriptURL.startsWith(origin)) continue
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
