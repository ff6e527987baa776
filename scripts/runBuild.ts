import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { BrowserFamily } from './findBrowser.ts'

const root = resolve(import.meta.dirname, '..')

/** A build beside the usual one: its name, and what the environment says for it. */
export type BuildVariant = { mode: string; env: Readonly<Record<string, string>> }

/** Where the built extension for a browser is. */
export function builtFolder(family: BrowserFamily, variant?: BuildVariant): string {
  const name = family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'
  return join(root, '.output', variant === undefined ? name : `${name}-${variant.mode}`)
}

/**
 * Builds the extension for a browser without a word.
 *
 * @returns the folder of the unpacked extension
 * @throws Error with the builder's own words when it fails
 */
export async function runBuild(family: BrowserFamily, variant?: BuildVariant): Promise<string> {
  const target = family === 'firefox' ? 'firefox' : 'chrome'
  const windows = process.platform === 'win32'
  const program = join(root, 'node_modules', '.bin', windows ? 'wxt.cmd' : 'wxt')
  const mode = variant === undefined ? [] : ['--mode', variant.mode]
  const env = { ...process.env, ...variant?.env }
  const child = spawn(program, ['build', '-b', target, '--mv3', ...mode], { cwd: root, shell: windows, env })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  child.stderr.on('data', (text) => {
    said += text
  })
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed)
    child.once('close', ended)
  })
  if (code !== 0) throw new Error(`The build for ${target} failed.\n${said}`)
  return builtFolder(family, variant)
}
