import type { PluginOption, UserConfig } from 'vite'

type ModuleInfo = { importers: readonly string[] }

const signPage = /\/entrypoints\/sign\/index\.html$/
const signFolder = '/entrypoints/sign/'
/** What another language needs: files whose names are known before they are asked for (lib/browser/preloadWords.ts). */
const languageFiles = /\/lib\/text\/(?:([a-z]{2})[^/]*\/translation|showLanguage)\.ts$/
/** The builders' own, which nearly every file needs. */
const helpers = /^\0rolldown\/runtime\.js$|^\0vite\/preload-helper\.js$|virtual:wxt-html-plugins/

/**
 * How the pages are built so that the sign window works soon after its first look: what its first screen needs from
 * outside its own folder is one file, since each further file costs the window a millisecond or two.
 */
export function buildForSignWindow(config: UserConfig): void {
  const { output } = config.build?.rolldownOptions ?? {}
  config.plugins = [...(config.plugins ?? []), paintedAsItComes]
  config.build = {
    ...config.build,
    // The sign window's own preload of it is entrypoints/signLoader; what no import needs preloaded needs no table.
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
            {
              name: (id, graph) =>
                !id.includes(signFolder) &&
                (helpers.test(id) || isFirstLoaded(id, (module) => graph.getModuleInfo(module)))
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

const loadedModule =
  /<(?:script type="module"|link rel="modulepreload")[^>]* (?:src|href)="([^"]+)"[^>]*>(?:<\/script>)?\s*/g
const linkedStyles = /<link rel="stylesheet"[^>]* href="\/([^"]+)"[^>]*>/g

/**
 * The sign page can be painted as it comes: the styles are in it, and its one script is told which modules to load.
 * A style sheet's link stays, disabled and thus not fetched, since whatever module needs the sheet looks for one.
 */
const paintedAsItComes: PluginOption = {
  name: 'painted-as-it-comes',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path, bundle }) {
      if (bundle === undefined || !(path.includes('/sign/') || path.endsWith('/sign.html'))) return html
      const modules = [...html.matchAll(loadedModule)].map(([, file]) => file)
      return html
        .replaceAll(loadedModule, '')
        .replaceAll(linkedStyles, (link, file) => {
          const sheet = bundle[file]
          if (sheet?.type !== 'asset') throw new Error(`${file} is not among what was built.`)
          const styles =
            typeof sheet.source === 'string' ? sheet.source : new TextDecoder().decode(sheet.source)
          return `<style>${styles}</style>\n${link.replace('<link', '<link disabled')}`
        })
        .replace('src="/signLoader.js"', (source) => `${source} data-modules="${modules.join(' ')}"`)
    },
  },
}

/**
 * How what writes the sign window's first look is built: of the screens' own components, but with Preact in React's
 * place, which is a twentieth of its size. Their styles are in the page.
 */
export function buildFirstLook(config: UserConfig): void {
  config.resolve = {
    ...config.resolve,
    alias: {
      ...config.resolve?.alias,
      'react/jsx-runtime': 'preact/jsx-runtime',
      react: 'preact/compat',
    },
  }
  config.plugins = [...(config.plugins ?? []), withoutStyles]
  const { rolldownOptions } = config.build ?? {}
  // Preact's modules do something when they are loaded, which nobody misses where nothing is drawn.
  const treeshake = { moduleSideEffects: (id: string) => !/\/node_modules\/preact/.test(id) }
  config.build = { ...config.build, rolldownOptions: { ...rolldownOptions, treeshake } }
}

const withoutStyles: PluginOption = {
  name: 'without-styles',
  enforce: 'pre',
  load: (id) => (id.endsWith('.css') ? '' : undefined),
}
