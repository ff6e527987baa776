import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { Hono } from 'hono'

/** The project's folder or, in the published package, the folder with the sources that pages need. */
const root = [new URL('../../pages/', import.meta.url), new URL('../../', import.meta.url)].find((folder) =>
  existsSync(folder),
) as URL

/** Packages that pages may import; each is plain ES modules without dependencies. */
const packages = ['@levischuck/tiny-cbor', '@scure/base', 'canonicalize', 'valibot'] as const

/**
 * Serves a page's script, and exactly the modules that it imports, as plain ES modules: each TypeScript file of
 * the project at its own path under /modules/, with the types stripped. No bundle: a reader of the page's
 * sources sees what is in the repository. The few packages that a page needs are served as they are, under
 * /modules/packages/.
 *
 * @param entries project paths, such as `sandbox/partner/browser/partnerPage.ts`
 */
export function browserModules(entries: readonly string[]): Hono {
  let modules: ReadonlyMap<string, string> | undefined
  const app = new Hono()
  app.get('/modules/*', async (context, next) => {
    modules ??= readModules(entries)
    const code = modules.get(context.req.path.slice('/modules/'.length))
    // Another page of the same origin may have it.
    if (code === undefined) return next()
    return context.body(code, 200, { 'content-type': 'text/javascript; charset=utf-8' })
  })
  return app
}

function readModules(entries: readonly string[]): Map<string, string> {
  const modules = new Map<string, string>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (modules.has(path)) continue
    const code = withPackagePaths(readModule(path))
    modules.set(path, code)
    waiting.push(...importedPaths(code, path))
  }
  return modules
}

function readModule(path: string): string {
  const packaged = packages.find((name) => path.startsWith(`packages/${name}/`))
  if (packaged === undefined) return stripTypes(readFileSync(new URL(path, root), 'utf8'))
  const file = path.slice(`packages/${packaged}/`.length)
  return readFileSync(new URL(file, packageFolder(packaged)), 'utf8')
}

/** Where a package was installed. */
function packageFolder(name: string): URL {
  const entry = import.meta.resolve(name)
  const end = entry.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length
  return new URL(entry.slice(0, end))
}

/** A browser knows no package names: each import of one is given the path at which its entry is served. */
function withPackagePaths(code: string): string {
  return code.replaceAll(
    /^(\s*(?:import|export|\})[^'"\n]*)(['"])([^'"\n./][^'"\n]*)\2/gm,
    (statement, head: string, _quote: string, name: string) => {
      if (!packages.some((known) => known === name)) return statement
      const file = import.meta.resolve(name).slice(packageFolder(name).href.length)
      return `${head}'/modules/packages/${name}/${file}'`
    },
  )
}

function importedPaths(code: string, path: string): string[] {
  const specifiers = [...code.matchAll(/^\s*(?:import|export|\})[^'"\n]*['"]([^'"\n]+)['"]\s*;?\s*$/gm)]
  return specifiers.map(([, specifier = '']) => {
    if (specifier.startsWith('/modules/')) return specifier.slice('/modules/'.length)
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
