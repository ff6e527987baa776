import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { PageMessageKind } from '../../lib/browser/messages.ts'
import type { Sender } from '../../lib/browser/sender.ts'
import { type PageListener, pageHandlers, servePages } from './pageRouter.ts'
import { createRequestQueue } from './requestQueue.ts'

const ownUrl = 'chrome-extension://countersign/'
const own = { id: 'countersign', url: `${ownUrl}sign.html`, origin: 'chrome-extension://countersign' }

const foreign: Record<string, Sender> = {
  'a content script': {
    id: 'countersign',
    url: 'https://partner.example/',
    origin: 'https://partner.example',
    tab: { id: 7 } as never,
    frameId: 0,
  },
  'a page': { url: 'https://partner.example/', origin: 'https://partner.example' },
  'another extension': { id: 'other', url: 'chrome-extension://other/sign.html' },
  'a compromised renderer that claims our URL': { ...own, origin: 'https://partner.example' },
  nobody: {},
}

let listener: PageListener

const unanswered = (): void => {
  throw new Error('a foreign message was answered')
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(ownUrl)
  Object.assign(fakeBrowser.runtime, { id: 'countersign' })
  const queue = createRequestQueue({ now: Date.now, changed: () => {} })
  listener = servePages(pageHandlers(queue, async () => {}, notLoaded, notLoaded))
})

const notLoaded = async (): Promise<never> => {
  throw new Error('nothing that is loaded on demand is asked for here')
}

const kinds = Object.keys(
  pageHandlers(
    createRequestQueue({ now: Date.now, changed: () => {} }),
    async () => {},
    notLoaded,
    notLoaded,
  ),
) as PageMessageKind[]

describe('servePages', () => {
  for (const kind of kinds) {
    test.each(Object.entries(foreign))(`T42: ${kind} from %s is not answered`, (_, sender) => {
      expect(listener({ kind, input: { id: 'x' } }, sender, unanswered)).toBeUndefined()
    })
  }

  test.each([undefined, null, 'request.reject', {}, { kind: 'toString' }, { kind: 'request.unknown' }])(
    'R16: %j is left to others',
    (message) => {
      expect(listener(message, own, unanswered)).toBeUndefined()
    },
  )

  test('what one of our pages asks is answered', async () => {
    const answer = await new Promise((respond) => {
      expect(listener({ kind: 'request.reject', input: { id: 'gone' } }, own, respond)).toBe(true)
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
