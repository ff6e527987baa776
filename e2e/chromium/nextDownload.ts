import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { SavedFile } from '../steps/files.ts'

/** The next file that a page saves. Call it before whatever makes the page save it. */
export async function nextDownload(page: Page): Promise<SavedFile> {
  const file = await page.waitForEvent('download')
  return { name: file.suggestedFilename(), contents: readFileSync(await file.path(), 'utf8') }
}
