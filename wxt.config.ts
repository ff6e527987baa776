import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PluginOption } from 'vite'
import { defineConfig } from 'wxt'
import { buildFirstLook, buildForSignWindow } from './scripts/signWindowBuild.ts'
import { collectShipped, readPackage, writeNotices } from './scripts/thirdPartyNotices.ts'

/** See lib/browser/nativeBrowser.ts. */
const nativeBrowser: PluginOption = {
  name: 'native-browser',
  enforce: 'pre',
  resolveId: (id) =>
    id === 'webextension-polyfill'
      ? fileURLToPath(new URL('lib/browser/nativeBrowser.ts', import.meta.url))
      : undefined,
}

/**
 * `reflect-metadata`, which comes along with the check of WebAuthn's attestations, would look for the global object by
 * `eval` where nothing else works. Here something else always does, and the policy forbids it anyway (T44).
 */
const withoutEval: PluginOption = {
  name: 'without-eval',
  transform: (code, id) =>
    id.includes('/node_modules/reflect-metadata/')
      ? code
          .replace('Function("return this;")()', 'undefined')
          .replace(/\(void 0, eval\)\("[^"]*"\)/, 'undefined')
      : undefined,
}

const shipped = collectShipped()

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: { excludeSources: ['artifacts/**', 'dist/**', 'coverage/**', '**/*.log'] },
  hooks: {
    // A service worker loads its second part itself; an event page is given both.
    'build:manifestGenerated': (_wxt, { background }) => {
      if (background && 'scripts' in background) background.scripts?.push('backgroundWork.js')
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      config.plugins = [...(config.plugins ?? []), withoutEval, shipped.plugin()]
      config.worker = { ...config.worker, plugins: () => [shipped.plugin()] }
      // The bundler orders by path: dependencies that are linked in from elsewhere must not change the bytes (T60).
      config.resolve = { ...config.resolve, preserveSymlinks: true }
      if (entrypoints.some(({ name }) => name === 'sign')) buildForSignWindow(config)
      if (entrypoints.some(({ name }) => name === 'laterWork')) buildFirstLook(config)
      if (!entrypoints.some(({ type }) => type === 'background' || type === 'unlisted-script')) return
      config.plugins = [...(config.plugins ?? []), nativeBrowser]
    },
    'build:done': ({ config: { outDir, root } }) => {
      copyFileSync(join(root, 'LICENSE'), join(outDir, 'LICENSE'))
      const notices = writeNotices([...shipped.folders].map(readPackage))
      writeFileSync(join(outDir, 'THIRD-PARTY-NOTICES.txt'), notices)
    },
  },
  manifest: ({ browser }) => ({
    name: 'Countersign',
    // public/_locales
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: ['storage', 'alarms', 'scripting', 'activeTab', 'idle'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages: [
        "script-src 'self'",
        "object-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    },
    ...(browser === 'chrome' && {
      minimum_chrome_version: '130',
      // What administrators may set; Firefox takes no schema (docs/administrators.md).
      storage: { managed_schema: 'managed_schema.json' },
    }),
    ...(browser === 'firefox' && {
      // Chromium has no such key, and takes handlers from web pages only (docs/page-protocol.md, “Links”).
      protocol_handlers: [{ protocol: 'web+paxosverify', name: 'Countersign', uriTemplate: '/link.html#%s' }],
      browser_specific_settings: {
        gecko: {
          id: 'countersign@countersign.invalid',
          strict_min_version: '153.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
})
