import { fakeBrowser } from 'wxt/testing/fake-browser'

// The fake browser has no `getKeys` yet; unit tests get the one thing that the extension uses of it.
const { session } = fakeBrowser.storage
Object.assign(session, { getKeys: async () => Object.keys(await session.get(null)) })
