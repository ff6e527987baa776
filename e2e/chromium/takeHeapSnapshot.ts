import type { Page } from '@playwright/test'

/** A snapshot of a page's heap after garbage collection, as the text of DevTools' own file: strings lie open in it. */
export async function takeHeapSnapshot(page: Page): Promise<string> {
  const protocol = await page.context().newCDPSession(page)
  const chunks: string[] = []
  protocol.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await protocol.send('HeapProfiler.enable')
  await protocol.send('HeapProfiler.collectGarbage')
  await protocol.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await protocol.detach()
  return chunks.join('')
}
