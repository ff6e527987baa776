import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumExtensionId, copyExtension, readManifest, testKey } from '../extension/copyExtension.ts'
import { seedProfile } from './seedProfile.ts'

/** Folders of a profile and of the extension that is to be loaded into it. */
export type PreparedProfile = { profile: string; extension: string; extensionId: string }

/**
 * Puts a copy of a built extension, its manifest with a fixed `key` and otherwise untouched, and a profile that has
 * granted it sites into a folder. A profile that is already there is kept.
 *
 * @param access match patterns of the sites
 */
export function prepareProfile(folder: string, built: string, access: readonly string[]): PreparedProfile {
  const profile = join(folder, 'profile')
  const extension = join(folder, 'extension')
  const extensionId = chromiumExtensionId(testKey)
  if (!existsSync(profile)) {
    copyExtension(built, extension, (manifest) => ({ ...manifest, key: testKey }))
    const { permissions = [] } = readManifest(extension)
    seedProfile(profile, [{ id: extensionId, permissions, origins: access }])
  }
  return { profile, extension, extensionId }
}
