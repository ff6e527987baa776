import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['{lib,entrypoints,components,cli,sandbox,scripts,e2e,bench}/**/*.test.{ts,tsx}'],
    setupFiles: [
      'scripts/fakeSessionKeys.ts',
      'e2e/catalogue.ts',
      'scripts/screenPatience.ts',
      // For `npm run fuzz`, which says how often and from which seed.
      ...(process.env.PROPERTY_SEED ? ['scripts/propertySetup.ts'] : []),
    ],
    // The command line is started hundreds of times, and half of each start would be compiling.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('artifacts/compileCache', import.meta.url)) },
    // A worker that is no process of its own starts sooner, and no test needs one.
    pool: 'threads',
    // Left to itself, Vitest keeps a core free, which on a machine with two is half of it.
    maxWorkers: '100%',
    // Pages with hundreds of fields take seconds where other work runs beside the tests.
    testTimeout: 20_000,
    mockReset: true,
    restoreMocks: true,
  },
})
