import { join, relative } from 'node:path'
import type { DrivenPage } from '../driver.ts'
import type { Narrator } from './narrate.ts'

/** Pictures of a walk, numbered in one folder, each told of. */
export function takePictures(folder: string, narrator: Narrator) {
  let count = 0
  return async (page: DrivenPage, name: string): Promise<void> => {
    count += 1
    const file = join(folder, `${count}-${name.replaceAll(' ', '-')}.png`)
    await page.screenshot(file)
    narrator.fact('Picture', relative(process.cwd(), file))
  }
}
