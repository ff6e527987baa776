import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the harness reads and changes of a manifest; everything else is carried over as it is. */
export type Manifest = Record<string, unknown> & {
  name: string
  version: string
  key?: string
  permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
  browser_specific_settings?: { gecko?: { id?: string } }
}

/**
 * Public half of a key pair that was thrown away: it fixes the extension's id in Chromium, so that a
 * profile can be seeded for it.
 */
export const testKey = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyoRwNsUj57w+2rsArxkfmsNX2QkcQYeT9TEbwN4Js3GF8m',
  'aM437m5grlSGFGrt1nWBH5DRD2cpDCtViAN98p/E3ivO3qu3k/73tabxNexCf3gPN0tQsZ8FjHGfxGn/zDU9NAbDn/',
  'bEoM5t/HnsSL3w4zYISD9vyP6xN8yRJS0sqNA9MNuwFdZXY32gRGE1NiCNaoN9wgeKdlboOoO9td8jCJOxwxQ+hd6h',
  'N5m3Pk6E0gAjp/rR3nEwI0svsO72nNRR1jpNtmCc7rAQ9SYIwJFN1hc7xex/MEsaNXa+DnzeEhyZM/FMJSEkR5NOf9',
  'ER2uFwCejiY/m/7T7749Achz4wIDAQAB',
].join('')

/** Reads the manifest of an unpacked extension. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Error(`No extension in ${folder}: run "npm run build" first.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

/** Copies an unpacked extension, its manifest changed by `change`. The original is never touched. */
export function copyExtension(from: string, to: string, change: (manifest: Manifest) => Manifest): void {
  const manifest = change(readManifest(from))
  cpSync(from, to, { recursive: true })
  writeFileSync(join(to, 'manifest.json'), JSON.stringify(manifest, null, 2))
}

/** The id that Chromium derives from a manifest's `key`: SHA-256 in hex, first 128 bits, written in a–p. */
export function chromiumExtensionId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex')
  return digest.slice(0, 32).replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}
