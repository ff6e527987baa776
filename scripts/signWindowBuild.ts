import type { PluginOption, UserConfig } from 'vite'

type ModuleInfo = { importers: readonly string[] }

const signPage = /\/entrypoints\/sign\/index\.html$/
/** What the page loads after its first look. */
const signWindow = /\/entrypoints\/sign\/openSignWindow\.tsx$/
/** What another language needs: files whose names are known before they are asked for (lib/browser/preloadWords.ts). */
const languageFiles = /\/lib\/text\/(?:([a-z]{2})[^/]*\/translation|showLanguage)\.ts$/
/** What the page needs at once: the builders' own helpers, and what waits for the first look. */
const helpers =
  /^\0rolldown\/runtime\.js$|^\0vite\/preload-helper\.js$|virtual:wxt-html-plugins|\/entrypoints\/sign\/afterPaint\.ts$/
const signFolder = '/entrypoints/sign/'

/**
 * How the pages are built so that the sign window works soon after its first look: what its first screen needs from
 * outside its own folder is one file, since each further file costs the window a millisecond or two, and the styles
 * of that screen are there from the beginning.
 */
export function buildForSignWindow(config: UserConfig): void {
  const { output } = config.build?.rolldownOptions ?? {}
  config.plugins = [...(config.plugins ?? []), stylesAtOnce]
  config.build = {
    ...config.build,
    // The sign window's own preload of it is entrypoints/firstLook; what no import needs preloaded needs no table.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, files) => (file.endsWith('/words.js') ? [] : files),
    },
    rolldownOptions: {
      ...config.build?.rolldownOptions,
      output: {
        ...(Array.isArray(output) ? output[0] : output),
        chunkFileNames: ({ facadeModuleId }) => {
          const [file, language] = languageFiles.exec(facadeModuleId ?? '') ?? []
          if (file === undefined) return 'chunks/[name]-[hash].js'
          return language === undefined ? 'chunks/words.js' : `chunks/words-${language}.js`
        },
        codeSplitting: {
          groups: [
            { name: 'helpers', test: helpers },
            {
              name: (id, graph) => {
                if (!isFirstLoaded(id, (module) => graph.getModuleInfo(module))) return null
                return id.includes(signFolder) ? 'signWindow' : 'shared'
              },
            },
          ],
        },
      },
    },
  }
}

/** Whether the sign window needs a module from the start, and what waits for its first look does not. */
function isFirstLoaded(id: string, info: (id: string) => ModuleInfo | null): boolean {
  return isImported(id, signWindow, info) && !isImported(id, signPage, info)
}

/** Whether a module is imported without `import()`, directly or through others, by one whose path fits. */
function isImported(id: string, by: RegExp, info: (id: string) => ModuleInfo | null): boolean {
  const seen = new Set<string>()
  const leadsThere = (module: string): boolean => {
    if (by.test(module)) return true
    if (seen.has(module)) return false
    seen.add(module)
    return (info(module)?.importers ?? []).some(leadsThere)
  }
  return leadsThere(id)
}

/** The first look has the styles of what follows it; a page that loads its script late would get them late too. */
const stylesAtOnce: PluginOption = {
  name: 'styles-at-once',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path, bundle = {} }) {
      if (!path.includes('/sign/') && !path.endsWith('/sign.html')) return html
      const late = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.moduleIds.some((id) => signWindow.test(id)),
      )
      if (late === undefined || late.type !== 'chunk') return html
      const styles = [...late.imports.map((name) => bundle[name]), late].flatMap((file) =>
        file?.type === 'chunk' ? [...(file.viteMetadata?.importedCss ?? [])] : [],
      )
      return [...new Set(styles)]
        .filter((href) => !html.includes(href))
        .map((href) => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `/${href}` },
          injectTo: 'head' as const,
        }))
    },
  },
}

/**
 * How the sign window's first look is built: by the screens' own components, but with Preact in React's place, which
 * is a twentieth of its size. Their styles are linked by the page.
 */
export function buildFirstLook(config: UserConfig): void {
  config.resolve = {
    ...config.resolve,
    alias: {
      ...config.resolve?.alias,
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      react: 'preact/compat',
    },
  }
  config.plugins = [...(config.plugins ?? []), withoutStyles]
}

const withoutStyles: PluginOption = {
  name: 'without-styles',
  enforce: 'pre',
  load: (id) => (id.endsWith('.css') ? '' : undefined),
}
