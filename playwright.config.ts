import { defineConfig } from '@playwright/test'

/**
 * Real browsers with the real extension. Specs named `*.package.spec.ts` read the built package and need no
 * browser; `*.firefox.spec.ts` drive Firefox through our own client; the rest drive Chromium.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'artifacts/e2e',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // Each browser has its own focus and waits more than it works. Two share two processors well; with three the suite
  // takes a quarter less, and what waits for a busy browser fails now and then.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'artifacts/browserTests.json' }]],
  projects: [
    { name: 'package', testMatch: /\.package\.spec\.ts$/ },
    { name: 'chromium', testMatch: /\.spec\.ts$/, testIgnore: /\.(firefox|package)\.spec\.ts$/ },
    { name: 'firefox', testMatch: /\.firefox\.spec\.ts$/ },
  ],
})
