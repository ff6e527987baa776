import type { DrivenPage } from '../driver.ts'

type Area = {
  set: (values: object) => Promise<void>
  remove: (keys: string[]) => Promise<void>
}
type ExtensionWindow = { chrome: { storage: Record<'session' | 'local', Area> } }

const filler = (index: number) => `filler/${index}`
const pieces = 24

/** Fills one of the extension's storage areas until the browser really takes nothing more. */
export function fillStorage(backstage: DrivenPage, area: 'session' | 'local'): Promise<void> {
  return backstage.evaluate(
    async (name, count) => {
      const store = (globalThis as unknown as ExtensionWindow).chrome.storage[name]
      let size = 2 ** 22
      for (let index = 0; index < count; index += 1) {
        await store.set({ [`filler/${index}`]: 'x'.repeat(size) }).catch(() => {
          size = Math.floor(size / 2)
        })
      }
    },
    area,
    pieces * 2,
  )
}

/** Takes away what `fillStorage` put there. */
export function freeStorage(backstage: DrivenPage, area: 'session' | 'local'): Promise<void> {
  return backstage.evaluate(
    (name, keys) => (globalThis as unknown as ExtensionWindow).chrome.storage[name].remove(keys),
    area,
    Array.from({ length: pieces * 2 }, (_, index) => filler(index)),
  )
}
