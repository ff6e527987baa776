import { browser } from '../../lib/browser/browser.ts'
import type { PageAnswer, PageMessageKind, PageMessages } from '../../lib/browser/messages.ts'
import { readRequest } from '../../lib/browser/requestStore.ts'
import { isOwnPage, type Sender } from '../../lib/browser/sender.ts'
import { rememberShown } from '../../lib/browser/signWindow.ts'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import type { CallbackWork } from './callback.ts'
import type { DepositHandlers, DepositWork } from './deposits.ts'
import { expectWindow } from './firstLook.ts'
import { count } from './noticed.ts'
import type { RawAsk, RequestQueue } from './requestQueue.ts'

type Handlers = {
  [K in PageMessageKind]: (input: PageMessages[K]['input']) => Promise<PageMessages[K]['output']>
}

const begun = { kind: 'signing' } as const

/** What our own pages may ask of the background, one handler for each message of the map. */
export function pageHandlers(
  queue: RequestQueue,
  tellWaiters: (record: RequestRecord) => Promise<void>,
  deposits: () => Promise<DepositWork>,
  callbacks: () => Promise<CallbackWork>,
): Handlers {
  const at = (): string => new Date().toISOString()
  const submitted = (ask: RawAsk): Promise<RequestRecord> => {
    const openWindow = expectWindow()
    return queue.submit(ask, (_answered, stored) => void openWindow(stored))
  }
  const passed =
    <K extends keyof DepositHandlers>(name: K) =>
    async (...input: Parameters<DepositHandlers[K]>) =>
      (await deposits())[name](...(input as [never])) as never
  return {
    'request.intake': ({ raw, channel }) => submitted({ raw, channel }),
    'request.noticed': async (noticed) => {
      await count(noticed, false)
      const { raw, asker } = noticed
      return await submitted({ raw, channel: 'watch', asker })
    },
    'request.shown': async ({ id, together }) => {
      await rememberShown(id, together)
      return await queue.apply(id, { kind: 'shown', at: at() })
    },
    'request.approve': ({ id, approval, signing }) =>
      queue.apply(id, { kind: 'approve', at: at(), approval }, ...(signing ? [begun] : [])),
    'request.signing': ({ id }) => queue.apply(id, begun),
    'request.verified': ({ id, reply }) => queue.apply(id, { kind: 'verified', at: at(), reply }),
    'request.restore': ({ id, reply, signedAt }) => queue.apply(id, { kind: 'restore', at: signedAt, reply }),
    'request.retry': ({ id, error }) => queue.apply(id, { kind: 'retry', error }),
    'request.fail': ({ id, error }) => queue.apply(id, { kind: 'fail', at: at(), error }),
    'request.connected': ({ id }) => queue.apply(id, { kind: 'connected', at: at() }),
    'request.reject': ({ id }) => queue.apply(id, { kind: 'reject', at: at() }),
    'request.dismiss': async ({ id }) => {
      await queue.dismiss(id)
      return null
    },
    'request.redeliver': async ({ id }) => {
      const record = await readRequest(id)
      if (!record) throw new CountersignError('not-found')
      await tellWaiters(record)
      return record
    },
    'request.showPage': async ({ id }) => {
      const asker = (await readRequest(id))?.asker
      if (!asker) throw new CountersignError('not-found')
      const tab = await browser.tabs.update(asker.tabId, { active: true }).catch((cause: unknown) => {
        throw new CountersignError('wallet-page-gone', {}, { cause })
      })
      if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
      return null
    },
    'deposit.begin': passed('begin'),
    'deposit.note': passed('note'),
    'deposit.restore': passed('restore'),
    'deposit.leave': passed('leave'),
    'deposit.look': passed('look'),
    'callback.send': async ({ id, always }) => {
      await (await callbacks()).send(await readRequest(id), { asked: true, always })
      return null
    },
    'window.open': async () => {
      const openWindow = expectWindow()
      await openWindow(await queue.all())
      return null
    },
  }
}

/** A listener for `runtime.onMessage`; the types know none that picks its messages. */
export type PageListener = (
  message: unknown,
  sender: Sender,
  respond: (answer: unknown) => void,
) => true | undefined

/**
 * Serves the messages of our own pages and of nobody else: whatever a content script, a web page or another
 * extension sends is not even answered (T42). The listener is not async and leaves foreign messages to others
 * (R16).
 */
export function servePages(handlers: Handlers): PageListener {
  const ownUrl = browser.runtime.getURL('')
  return (message, sender, respond) => {
    if (!isOwnPage(sender, ownUrl, browser.runtime.id)) return undefined
    if (!isPageMessage(message, handlers)) return undefined
    void answer(handlers, message.kind, message.input).then(respond)
    return true
  }
}

async function answer<K extends PageMessageKind>(
  handlers: Handlers,
  kind: K,
  input: PageMessages[K]['input'],
): Promise<PageAnswer<K>> {
  try {
    return { ok: true, value: await handlers[kind](input) }
  } catch (error) {
    return { ok: false, error: errorReport(error) }
  }
}

type AnyPageMessage = { kind: PageMessageKind; input: never }

function isPageMessage(message: unknown, handlers: Handlers): message is AnyPageMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    typeof message.kind === 'string' &&
    Object.hasOwn(handlers, message.kind)
  )
}
