import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { printable } from './output.ts'
import { runCli } from './runCli.fixture.ts'

const hasBash = spawnSync('bash', ['-c', 'complete -p 2>/dev/null; :']).status === 0

describe('countersign', { timeout: 60_000 }, () => {
  test('lists every command; knows no other', async () => {
    const { code, stdout } = await runCli(['--help'])
    expect(code).toBe(0)
    for (const { name, summary } of commands) expect(stdout).toContain(`${name} `.padEnd(4) && summary)
    expect(await runCli([])).toMatchObject({ code: 2, stdout: '' })
    const unknown = await runCli(['frobnicate'])
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringMatching(/^Unknown command: frobnicate/)])
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(await runCli(['__proto__'])).toMatchObject({ code: 2 })
  })

  test.each(commands)(
    '$name --help names exactly the options that completion offers',
    async ({ name, options }) => {
      const { code, stdout, stderr } = await runCli([name, '--help'])
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^Usage: countersign /)
      const listed = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option ?? '')
      const mentioned = [...stdout.matchAll(/--[a-z-]+/g)].map(([option]) => option)
      const known = new Set([...options, '--help'])
      expect(listed.filter((option) => !known.has(option))).toEqual([])
      expect(options.filter((option) => !mentioned.includes(option))).toEqual([])
    },
  )

  test.each(commands.filter(({ name }) => name !== 'sandbox'))(
    '$name refuses an option that it does not know',
    async ({ name }) => {
      const { code, stdout, stderr } = await runCli([name, '--frobnicate'])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('Usage: countersign')
    },
  )
})

describe('completion', { timeout: 60_000 }, () => {
  test.each(['bash', 'zsh', 'fish'])('%s: every command and option is in it', async (shell) => {
    const { code, stdout } = await runCli(['completion', shell])
    expect(code).toBe(0)
    for (const { name, options } of commands) {
      expect(stdout).toContain(name)
      for (const option of options) expect(stdout).toContain(option.slice(2))
    }
  })

  test('of another shell there is none', async () => {
    expect(await runCli(['completion', 'tcsh'])).toMatchObject({ code: 2, stdout: '' })
    expect(await runCli(['completion'])).toMatchObject({ code: 2, stdout: '' })
  })

  test.skipIf(!hasBash)('bash completes with it', async () => {
    const { stdout: script } = await runCli(['completion', 'bash'])
    const complete = (...words: string[]) => {
      const quoted = words.map((word) => `'${word}'`).join(' ')
      const run = `${script}\nCOMP_WORDS=(${quoted}) COMP_CWORD=${words.length - 1}\n_countersign\nprintf '%s\\n' "\${COMPREPLY[@]}"`
      return spawnSync('bash', ['-c', run], { encoding: 'utf8', cwd: import.meta.dirname })
        .stdout.trim()
        .split('\n')
    }
    expect(complete('countersign', 'ver')).toEqual(['verify', 'verify-proof', 'verify-request'])
    expect(complete('countersign', 'keygen', '--al')).toEqual(['--alg'])
    expect(complete('countersign', 'list', '--created-g')).toEqual(['--created-gt', '--created-gte'])
    expect(complete('countersign', 'completion', '')).toEqual(['bash', 'zsh', 'fish'])
    expect(complete('countersign', 'check', 'countersign.t')).toEqual([
      'countersign.test.ts',
      'countersign.ts',
    ])
  })
})

test('T25: what came from elsewhere cannot steer the terminal', () => {
  expect(printable('a\x1b[31mb\r\u202ec\u200b\n\u2028é✓')).toBe(
    'a\\u{001b}[31mb\\u{000d}\\u{202e}c\\u{200b}\n\\u{2028}é✓',
  )
})
