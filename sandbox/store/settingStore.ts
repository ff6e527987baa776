import type { DatabaseSync } from 'node:sqlite'

/** Small values that have to survive a restart. */
export type SettingStore = {
  get(name: string): string | undefined
  set(name: string, value: string): void
}

export function createSettingStore(database: DatabaseSync): SettingStore {
  const select = database.prepare('SELECT value FROM settings WHERE name = ?')
  const upsert = database.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    get(name) {
      const row = select.get(name)
      return row === undefined ? undefined : String(row.value)
    },
    set(name, value) {
      upsert.run(name, value)
    },
  }
}
