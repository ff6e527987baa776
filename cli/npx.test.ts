import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const windows = process.platform === 'win32'

// The project tells npm to stop at every install script (T58), and npx installs the project itself in its cache.
test('npx runs the command line in a checkout, with a cache that has never seen it', () => {
  const cache = mkdtempSync(join(tmpdir(), 'countersign-npx-'))
  try {
    const { status, stdout, stderr } = spawnSync(
      windows ? 'npx.cmd' : 'npx',
      ['--offline', 'countersign', 'check'],
      {
        cwd: resolve(import.meta.dirname, '..'),
        env: { ...process.env, npm_config_cache: cache },
        input: '{"id":"1","raw":"{}"}\n',
        encoding: 'utf8',
        shell: windows,
      },
    )
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(JSON.parse(stdout)).toMatchObject({ id: '1', verdict: 'block' })
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
}, 60_000)
