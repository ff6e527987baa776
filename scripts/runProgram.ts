import { spawn } from 'node:child_process'

/** How a program ended and what it wrote. */
export type ProgramRun = { code: number | null; output: string; errors: string }

/** Runs a program to its end without a word. */
export function runProgram(program: string, args: readonly string[], cwd: string): Promise<ProgramRun> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const run: ProgramRun = { code: null, output: '', errors: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      run.output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      run.errors += text
    })
    child.once('error', failed)
    child.once('close', (code) => done({ ...run, code }))
  })
}

/**
 * As {@link runProgram}, and returns what it wrote.
 *
 * @throws Error with what it said, when it fails
 */
export async function mustRun(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, output, errors } = await runProgram(program, args, cwd)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed.\n${output}${errors}`)
  return output
}
