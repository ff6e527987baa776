import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { Hono } from 'hono'

/** The project's folder or, in the published package, the folder with the sources that pages need. */
const root = [new URL('../../pages/', import.meta.url), new URL('../../', import.meta.url)].find((folder) =>
  existsSync(folder),
) as URL

/**
 * Serves a page's script, and exactly the modules that it imports, as plain ES modules: each TypeScript file of
 * the project at its own path under /modules/, with the types stripped. No bundle: a reader of the page's
 * sources sees what is in the repository.
 *
 * @param entries project paths, such as `sandbox/partner/browser/partnerPage.ts`
 */
export function browserModules(entries: readonly string[]): Hono {
  let modules: ReadonlyMap<string, string> | undefined
  const app = new Hono()
  app.get('/modules/*', (context) => {
    modules ??= readModules(entries)
    const code = modules.get(context.req.path.slice('/modules/'.length))
    if (code === undefined) return context.notFound()
    return context.body(code, 200, { 'content-type': 'text/javascript; charset=utf-8' })
  })
  return app
}

function readModules(entries: readonly string[]): Map<string, string> {
  const modules = new Map<string, string>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (modules.has(path)) continue
    const code = stripTypes(readFileSync(new URL(path, root), 'utf8'))
    modules.set(path, code)
    waiting.push(...importedPaths(code, path))
  }
  return modules
}

function importedPaths(code: string, path: string): string[] {
  const specifiers = [...code.matchAll(/^\s*(?:import|export|\})[^'"\n]*['"]([^'"\n]+)['"]\s*;?\s*$/gm)]
  return specifiers.map(([, specifier = '']) => {
    if (!specifier.startsWith('.'))
      throw new Error(`${path} imports ${specifier}, which a browser cannot resolve`)
    return new URL(specifier, `http://modules/${path}`).pathname.slice(1)
  })
}

function stripTypes(source: string): string {
  const { emitWarning } = process
  // Node announces the function as experimental on each start, on the terminal of whoever runs the sandbox.
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}
