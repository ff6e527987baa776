import { DatabaseSync } from 'node:sqlite'
import { CountersignError } from '../../lib/errors.ts'
import { migrations } from './migrations.ts'

/**
 * Opens the sandbox's database and brings its schema up to date.
 *
 * A file is written through a write-ahead log that is flushed at each commit: what a response acknowledged is
 * there after the process was killed.
 *
 * @param location a file path, or `:memory:`
 * @throws CountersignError `storage-unreadable` for a database that a newer version wrote
 */
export function openDatabase(location: string): DatabaseSync {
  const database = new DatabaseSync(location, { timeout: 5_000 })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    migrate(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function migrate(database: DatabaseSync): void {
  inTransaction(database, () => {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version)
    if (version > migrations.length) {
      throw new CountersignError('storage-unreadable', { reason: 'a newer version wrote this database' })
    }
    for (const step of migrations.slice(version)) database.exec(step)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

/** Runs `work` so that either all of its writes are kept or none. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
