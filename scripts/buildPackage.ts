/**
 * `npm run build:package`: the npm package for partners, in dist/. JavaScript and types of what the package
 * exports and of the command line, file by file as in the sources; for the sandbox that it starts, also the style
 * sheets and the page scripts, whose types are stripped when they are served.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const out = join(root, 'dist')

rmSync(out, { recursive: true, force: true })
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const { status } = spawnSync(process.execPath, [tsc, '--project', 'tsconfig.package.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)

copy('sandbox/**/*.{css,svg}', out)
copy('sandbox/*/browser/**/*.ts', join(out, 'pages'))
copy('lib/page/*.ts', join(out, 'pages'))
copy('lib/approvalKey/*.ts', join(out, 'pages'))
copy('lib/text/en/approvals.ts', join(out, 'pages'))

function copy(pattern: string, to: string): void {
  for (const path of globSync(pattern, { cwd: root })) {
    if (!path.endsWith('.test.ts')) cpSync(join(root, path), join(to, path))
  }
}
