import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a fresh profile is told about one extension before it is loaded. */
export type SeededExtension = {
  id: string
  /** API permissions of its manifest. */
  permissions: readonly string[]
  /** Match patterns that the person is taken to have granted. */
  origins: readonly string[]
}

/**
 * Writes the preferences of a fresh Chromium profile: developer mode (without it `runtime.reload()` disables
 * an unpacked extension), and the site access that a person would have granted in a prompt, which automation
 * cannot press.
 */
export function seedProfile(profile: string, extensions: readonly SeededExtension[]): void {
  const settings = Object.fromEntries(
    extensions.map(({ id, permissions, origins }) => {
      const granted = { explicit_host: origins, manifest_permissions: [], scriptable_host: [] }
      const all = { ...granted, api: permissions }
      return [
        id,
        {
          active_permissions: all,
          granted_permissions: all,
          runtime_granted_permissions: { ...granted, api: [] },
        },
      ]
    }),
  )
  const preferences = {
    extensions: { ui: { developer_mode: true }, settings },
    browser: { enable_spellchecking: false },
    credentials_enable_service: false,
  }
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
}
