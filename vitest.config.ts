import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['{lib,entrypoints,components,cli,sandbox,scripts,e2e,bench}/**/*.test.{ts,tsx}'],
    setupFiles: [
      'scripts/fakeSessionKeys.ts',
      'e2e/catalogue.ts',
      // For `npm run fuzz`, which says how often and from which seed.
      ...(process.env.PROPERTY_SEED ? ['scripts/propertySetup.ts'] : []),
    ],
    mockReset: true,
    restoreMocks: true,
  },
})
