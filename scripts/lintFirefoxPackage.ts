import { join, resolve } from 'node:path'
import { runProgram } from './runProgram.ts'

/** What Mozilla's linter has to say of the built Firefox package. */
export type LintMessage = {
  _type: 'error' | 'warning' | 'notice'
  code: string
  file?: string
  message: string
}

const root = resolve(import.meta.dirname, '..')

/**
 * Warnings that are right and do no harm, with how often they come, and why. Reviewers of the store read the same in
 * docs/store/review-notes.md.
 */
export const explained: readonly { code: string; times: number; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    times: 2,
    why: 'React DOM’s own code for `dangerouslySetInnerHTML` and for measuring SVG; nothing here uses the property, as a test shows',
  },
]

/** Runs `web-ext lint` on the built package. It needs no network. */
export async function lintFirefoxPackage(): Promise<LintMessage[]> {
  const webExt = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js')
  const folder = join(root, '.output', 'firefox-mv3')
  const args = [
    webExt,
    'lint',
    '--source-dir',
    folder,
    '--output',
    'json',
    '--no-config-discovery',
    '--no-input',
  ]
  const { output, errors } = await runProgram(process.execPath, args, root)
  if (!output.startsWith('{')) throw new Error(`web-ext lint said nothing readable.\n${output}${errors}`)
  const {
    errors: wrong,
    warnings,
    notices,
  } = JSON.parse(output) as Record<'errors' | 'warnings' | 'notices', LintMessage[]>
  return [...wrong, ...warnings, ...notices]
}

/** What is left after the explained warnings: nothing, in a package that can go out. */
export function unexplained(messages: readonly LintMessage[]): string[] {
  const left = new Map(explained.map(({ code, times }) => [code, times]))
  return messages.flatMap(({ _type, code, file = '', message }) => {
    const times = _type === 'warning' ? (left.get(code) ?? 0) : 0
    left.set(code, times - 1)
    return times > 0 ? [] : [`${_type} ${code} ${file}: ${message}`]
  })
}
