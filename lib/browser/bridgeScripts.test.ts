import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { syncBridge } from './bridgeScripts.ts'

type Script = {
  matches: string[]
  excludeMatches: string[]
  allFrames: boolean
  matchOriginAsFallback: boolean
}

let grants: string[]
let registered: Script[]

beforeEach(() => {
  fakeBrowser.reset()
  grants = ['https://partner.example/*']
  registered = []
  const { permissions, scripting } = fakeBrowser
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: grants, permissions: [] }))
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => registered) as never)
  const keep = (async (scripts: Script[]) => {
    registered = scripts
  }) as never
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(keep)
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(keep)
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async () => {
    registered = []
  })
})

test('T4: the bridge goes into every frame of a granted site, and into those that inherit its origin', async () => {
  await syncBridge()
  expect(registered).toMatchObject([
    { matches: ['https://partner.example/*'], allFrames: true, matchOriginAsFallback: true },
  ])
})

test('T68: with every site granted, those of Paxos are left out', async () => {
  grants = ['https://*/*']
  await syncBridge()
  expect(registered[0]?.excludeMatches).toEqual(['*://*.paxos.com/*', '*://*.paxos-secure.com/*'])
})

test('where nothing is granted any more, nothing is registered any more', async () => {
  await syncBridge()
  grants = []
  await syncBridge()
  expect(registered).toEqual([])
})
