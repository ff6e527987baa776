import { browser } from '../../lib/browser/browser.ts'
import { askerOf, type Sender } from '../../lib/browser/sender.ts'
import { hasAccess, isUsedOnce } from '../../lib/browser/siteAccess.ts'
import { errorReport } from '../../lib/errors.ts'
import type { DoorMessage } from '../../lib/page/bridgeProtocol.ts'
import type { Asker } from '../../lib/request/requestRecord.ts'
import { expectWindow } from './firstLook.ts'
import { notice } from './noticed.ts'
import type { RequestQueue } from './requestQueue.ts'

/** Serves what a document that is allowed to ask says beside its asks. */
export async function serveDoor(
  message: DoorMessage,
  sender: Sender | undefined,
  queue: RequestQueue,
): Promise<void> {
  const asker = askerOf(sender)
  if (!(await mayAsk(asker))) return
  if (message.kind === 'doors') await loadDoors(asker)
  else if (message.kind === 'noticed') await notice(asker, message.payload)
  else {
    await openLink(message.payload, queue)
  }
}

/** A link is asked by nobody. What cannot become a request is told on a page of ours: the link's page is not told. */
async function openLink(raw: string, queue: RequestQueue): Promise<void> {
  const openWindow = expectWindow()
  const opened = () => void openWindow()
  await queue.submit({ raw, channel: 'link' }, opened).catch((error: unknown) => {
    const { code } = errorReport(error)
    if (code === 'credentials-in-payload') opened()
    else void browser.tabs.create({ url: browser.runtime.getURL(`link.html#${code}`) })
  })
}

/** Puts the doors script beside the bridge of exactly this document. */
async function loadDoors({ tabId, documentId }: Asker): Promise<void> {
  const target = { tabId, documentIds: [documentId] }
  await browser.scripting.executeScript({ target, files: ['content-scripts/doors.js'] } as never)
}

/** Whether the person lets this site ask: by a grant that stands now, or once in this tab (R40). */
export async function mayAsk({ origin, tabId }: Asker): Promise<boolean> {
  return (await hasAccess(origin)) || (await isUsedOnce(tabId, origin))
}
