import { join } from 'node:path'
import { build } from 'vite'
import type { Resource } from '../site/startTestSite.ts'

const built = new Map<string, Promise<string>>()

/** Pages that were written without a thought of Countersign, each with the library that its name tells. */
export type PageName = 'wagmiPage' | 'ethersPage' | 'walletAdapterPage'

/** The resources of such a page, bundled from its source: `/<name>` and its script. */
export async function pageResources(name: PageName): Promise<Record<string, Resource>> {
  const script = built.get(name) ?? bundle(name)
  built.set(name, script)
  return {
    [`/${name}`]: {
      body: `<!doctype html><title>${name}</title><textarea></textarea><script src="/${name}.js"></script>`,
    },
    [`/${name}.js`]: { body: await script, type: 'text/javascript' },
  }
}

async function bundle(name: PageName): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'pages', `${name}.ts`), formats: ['iife'], name },
    },
  })
  const [output] = Array.isArray(result) ? result : []
  if (!output) throw new Error(`The page ${name} was not built.`)
  return output.output[0].code
}
