import type { PluginOption, UserConfig } from 'vite'

type ModuleInfo = { importers: readonly string[] }

const signPage = /\/entrypoints\/sign\/index\.html$/
/** What another language needs: files whose names are known before they are asked for (lib/browser/preloadWords.ts). */
const languageFiles = /\/lib\/text\/(?:([a-z]{2})[^/]*\/translation|showLanguage)\.ts$/
/** The bundler's own helpers, which every chunk needs. */
const runtime = '\0rolldown/runtime.js'
const signFolder = '/entrypoints/sign/'

/**
 * How the pages are built so that the sign window is readable soon: what its first screen needs from outside its own
 * folder is one file, since each further file costs the window a millisecond or two, and nothing is painted before
 * the script has drawn, since an empty frame would hold up the one with the message.
 */
export function buildForSignWindow(config: UserConfig): void {
  const { output } = config.build?.rolldownOptions ?? {}
  config.plugins = [...(config.plugins ?? []), paintWithContent]
  config.build = {
    ...config.build,
    // The sign window's own preload of it is entrypoints/firstRead; what no import needs preloaded needs no table.
    modulePreload: { resolveDependencies: (file, files) => (file.endsWith('/words.js') ? [] : files) },
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
            {
              name: (id, graph) =>
                !id.includes(signFolder) &&
                (id === runtime || isFirstLoaded(id, (module) => graph.getModuleInfo(module)))
                  ? 'shared'
                  : null,
            },
          ],
        },
      },
    },
  }
}

/** Whether the sign page imports a module without `import()`, directly or through others. */
function isFirstLoaded(id: string, info: (id: string) => ModuleInfo | null): boolean {
  const seen = new Set<string>()
  const leadsToPage = (module: string): boolean => {
    if (signPage.test(module)) return true
    if (seen.has(module)) return false
    seen.add(module)
    return (info(module)?.importers ?? []).some(leadsToPage)
  }
  return leadsToPage(id)
}

/** See https://html.spec.whatwg.org/multipage/urls-and-fetching.html#blocking-attributes. */
const paintWithContent: PluginOption = {
  name: 'paint-with-content',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) =>
      path.includes('/sign/') || path.endsWith('/sign.html')
        ? html.replace('<script type="module"', '<script type="module" blocking="render"')
        : html,
  },
}
