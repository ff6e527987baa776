#!/usr/bin/env node
// Plain JavaScript on purpose: it has to say something sensible on a Node that cannot read the rest.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = new URL('./countersign.ts', import.meta.url)
const bundle = new URL('../dist/cli/countersign.js', import.meta.url)

// Node strips types by itself from 22.18 on, but never below node_modules.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const stripsTypes = major > 22 || (major === 22 && minor >= 18)
const inCheckout = existsSync(source) && !fileURLToPath(source).includes('node_modules')

if (inCheckout && stripsTypes) {
  await run(source)
} else if (existsSync(bundle)) {
  await run(bundle)
} else {
  process.stderr.write(
    inCheckout
      ? `countersign needs Node 22.18 or newer, and this is ${process.versions.node}. Run it as “npx countersign” in the project after “npm ci”, which brings its own Node.\n`
      : 'countersign was installed without its command line. Install it again.\n',
  )
  process.exitCode = 2
}

async function run(program) {
  const { countersign } = await import(program.href)
  process.exitCode = await countersign(process.argv.slice(2))
}
