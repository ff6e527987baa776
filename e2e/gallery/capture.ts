import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { createServer } from 'vite'
import type { Language } from '../../lib/text/languages.ts'
import { scenes } from './scenes.ts'

/*
 * Takes the picture of every state of the sign window, in several shapes, and a contact sheet of each shape:
 * `node e2e/gallery/capture.ts [part of a scene's name]`. Pictures land in artifacts/gallery.
 */

const folder = join(import.meta.dirname, '../../artifacts/gallery')
type Shape = {
  width: number
  height: number
  scale?: number
  colorScheme?: 'dark'
  forcedColors?: 'active'
  language?: Language
}

const shapes = {
  light: { width: 400, height: 620 },
  dark: { width: 400, height: 620, colorScheme: 'dark' },
  narrow: { width: 320, height: 620 },
  forced: { width: 400, height: 620, colorScheme: 'dark', forcedColors: 'active' },
  german: { width: 320, height: 620, language: 'de' },
  spanish: { width: 320, height: 620, language: 'es' },
  french: { width: 320, height: 620, language: 'fr' },
  portuguese: { width: 320, height: 620, language: 'pt-BR' },
  japanese: { width: 320, height: 620, language: 'ja' },
  chinese: { width: 320, height: 620, language: 'zh-CN' },
  zoomed: { width: 200, height: 310, scale: 2 },
  tab: { width: 900, height: 760 },
} as const satisfies Record<string, Shape>

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let flaws = 0

mkdirSync(folder, { recursive: true })
const [wanted = '', ...wantedShapes] = process.argv.slice(2)
const names = Object.keys(scenes).filter((name) => name.includes(wanted))
const server = await createServer({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  logLevel: 'error',
})
await server.listen(0)
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  for (const [shape, options] of Object.entries(shapes)) {
    if (wantedShapes.length > 0 && !wantedShapes.includes(shape)) continue
    const { width, height } = options
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: 'scale' in options ? options.scale : 1,
      colorScheme: 'colorScheme' in options ? options.colorScheme : 'light',
      forcedColors: 'forcedColors' in options ? options.forcedColors : 'none',
    })
    const page = await context.newPage()
    const language = 'language' in options ? options.language : 'en'
    for (const name of names) await capture(page, name, shape, language)
    await context.close()
    await contactSheet(shape)
  }
} finally {
  await browser.close()
  await server.close()
}
console.log(`${names.length} scenes, ${flaws} flaws`)
if (flaws > 0) process.exitCode = 1

async function capture(page: Page, name: string, shape: string, language: string): Promise<void> {
  await page.goto(`${address}?scene=${name}&language=${language}`)
  await page.locator('h1').waitFor()
  if (name !== 'checking')
    await page.waitForFunction(
      () =>
        document.documentElement.dataset.settled === 'true' ||
        document.querySelector('.state') !== null ||
        document.querySelector('.risk-list') !== null,
    )
  await page.locator('h1').waitFor()
  await page.waitForTimeout(150)
  await page.screenshot({ path: join(folder, `${shape}-${name}.png`), animations: 'disabled' })
  await inspect(page, `${shape} ${name}`)
}

/** Asks axe, and that nothing runs out of the window sideways. */
async function inspect(page: Page, where: string): Promise<void> {
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const { violations } = await axe.run()
    const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      ...(overflow > 0 ? [`${overflow}px too wide`] : []),
    ]
  })
  flaws += found.length
  for (const flaw of found) console.error(`${where}: ${flaw}`)
}

type Violation = { id: string; nodes: { html: string }[] }

async function contactSheet(shape: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1660, height: 800 } })
  const perSheet = 8
  for (let at = 0; at < names.length; at += perSheet) {
    const cells = names.slice(at, at + perSheet).map((name) => {
      const image = readFileSync(join(folder, `${shape}-${name}.png`)).toString('base64')
      return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${image}"></figure>`
    })
    await page.setContent(
      `<style>body{margin:8px;display:flex;flex-wrap:wrap;gap:10px;background:#999;font:13px sans-serif}figure{margin:0}img{display:block;max-width:400px}</style>${cells.join('')}`,
    )
    await page.screenshot({ path: join(folder, `sheet-${shape}-${at / perSheet}.png`), fullPage: true })
  }
  await page.close()
}
