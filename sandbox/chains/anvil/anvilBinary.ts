import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/**
 * Where anvil is: in the npm package of this platform, else on the PATH.
 *
 * @returns undefined where there is none, and so no EVM chain
 */
export function findAnvil(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return createRequire(import.meta.url).resolve('@foundry-rs/anvil-linux-amd64/bin/anvil')
    } catch {
      // Not installed: it is an optional dependency.
    }
  }
  const name = process.platform === 'win32' ? 'anvil.exe' : 'anvil'
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
}
