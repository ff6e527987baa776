/** A value that survives JSON. */
export type StoredValue = string | number | boolean | null | StoredValue[] | { [key: string]: StoredValue }

/** Where the encrypted vault lives: a small key-value store that outlives the browser. */
export type VaultStore = {
  /** All that is stored under these keys; a missing key is left out. */
  read(keys: readonly string[]): Promise<Record<string, unknown>>
  /** The names of all keys that start with `prefix`, in any order. Their values are not read. */
  keys(prefix: string): Promise<string[]>
  /** Killed halfway, each value is written whole or not at all. */
  write(values: Readonly<Record<string, StoredValue>>): Promise<void>
  remove(keys: readonly string[]): Promise<void>
  /** Runs `work` while no other page of this extension runs any. Not reentrant. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
}

/** Where the key of an unlocked vault lives: memory that trusted contexts share and a restart clears. */
export type SessionKeyStore = {
  read(): Promise<unknown>
  /** @param deadline milliseconds since the epoch at which the value should be cleared by itself, if it can */
  write(value: StoredValue, deadline: number): Promise<void>
  clear(): Promise<void>
}
