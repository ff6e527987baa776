/**
 * `npm run release`: what goes to the stores, in artifacts/release: both packages and Firefox's sources, checked to be
 * the same bytes when they are built elsewhere, with their hashes, what is in them, and a list of everything that took
 * part (CycloneDX). Says what is wrong, and fails, otherwise. Comes after `npm test`.
 */
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lintFirefoxPackage, unexplained } from './lintFirefoxPackage.ts'
import { type Hashes, hashesOf, rebuildFromSources } from './rebuildFromSources.ts'
import { gapsOf } from './ruleNumbers.ts'
import { mustRun } from './runProgram.ts'
import { makeSbom } from './sbom.ts'

const root = resolve(import.meta.dirname, '..')
const output = join(root, '.output')
const release = join(root, 'artifacts', 'release')
const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')

rmSync(output, { recursive: true, force: true })
for (const browser of ['chrome', 'firefox']) {
  console.log(`Packing for ${browser}`)
  await mustRun(process.execPath, [wxt, 'zip', '-b', browser, '--mv3'], root)
}
const built = hashesOf(output)

console.log('Building again from the sources package')
const { sources } = await rebuildFromSources()
const wrong = [...differences(built, sources), ...unexplained(await lintFirefoxPackage()), ...gapsOf(root)]

rmSync(release, { recursive: true, force: true })
mkdirSync(release, { recursive: true })
for (const zip of globSync('*.zip', { cwd: output })) cpSync(join(output, zip), join(release, zip))
const unpacked = Object.entries(built).filter(([path]) => !path.endsWith('.zip'))
writeFileSync(join(release, 'contents.txt'), lines(unpacked))
writeFileSync(join(release, 'sbom.cdx.json'), `${JSON.stringify(await makeSbom(), null, 2)}\n`)
const published = Object.entries(hashesOf(release))
writeFileSync(join(release, 'SHA256SUMS'), lines(published))

for (const each of wrong) console.error(each)
console.log(wrong.length === 0 ? `Ready in ${release}` : `${wrong.length} wrong: not to be published.`)
process.exitCode = wrong.length === 0 ? 0 : 1

function differences(one: Hashes, other: Hashes): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => one[path] !== other[path])
    .map((path) => `${path} is not the same when it is built again.`)
}

function lines(hashes: readonly (readonly [string, string])[]): string {
  return hashes.map(([path, hash]) => `${hash}  ${path}\n`).join('')
}
