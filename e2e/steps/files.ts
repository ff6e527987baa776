import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrivenPage } from '../driver.ts'
import { passwordPatience, waitUntil } from '../waitUntil.ts'

/** A file that a browser saved. */
export type SavedFile = { name: string; contents: string }

/** A fresh folder for files that go into a browser or come out of it. */
export function fileFolder(): string {
  return mkdtempSync(join(tmpdir(), 'countersign-files-'))
}

/** Gives a file with these contents to the page's file field, as its picker would. */
export async function giveFile(page: DrivenPage, name: string, contents: string): Promise<void> {
  const path = join(fileFolder(), name)
  writeFileSync(path, contents)
  await page.giveFile(path)
}

/** Waits for the one file that a browser saves into a folder, locked with a password first, until it is whole. */
export function savedFile(folder: string): Promise<SavedFile> {
  const look = () => {
    const [name, ...others] = readdirSync(folder)
    if (name === undefined || others.length > 0 || existsSync(join(folder, `${name}.part`))) return undefined
    const contents = readFileSync(join(folder, name), 'utf8')
    return contents === '' ? undefined : { name, contents }
  }
  return waitUntil('a saved file', look, passwordPatience)
}
