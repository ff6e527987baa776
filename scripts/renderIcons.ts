import { readFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { findBrowser } from './findBrowser.ts'

/** Renders public/mark.svg into the sizes that the manifest names. Run it after a change of the mark. */
const sizes = [16, 32, 48, 128]

const found = findBrowser('chromium')
if (!found) throw new Error('No Chromium was found. Install one, or name it in COUNTERSIGN_CHROMIUM.')

const root = new URL('..', import.meta.url)
const mark = await readFile(new URL('public/mark.svg', root), 'utf8')
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${mark}`,
    )
    const path = new URL(`public/icon/${size}.png`, root).pathname
    await page.screenshot({ path, omitBackground: true })
  }
} finally {
  await browser.close()
}
