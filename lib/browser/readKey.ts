import { type KeyPreview, type ReadKeyOptions, readKey as readAnyKey } from '../keystore/readKey.ts'
import { deriveInWorker } from './deriveInWorker.ts'

/** Reads what a person pasted or chose as a file, with the key derivation in the Worker. Saves nothing. */
export function readKey(text: string, options: ReadKeyOptions = {}): Promise<KeyPreview> {
  return readAnyKey(text, options, deriveInWorker)
}
