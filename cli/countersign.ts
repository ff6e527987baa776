import { existsSync, readFileSync } from 'node:fs'
import '../lib/text/errorSentences.ts'
import '../lib/text/terminalErrorSentences.ts'
import { commands } from './commands.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'

const width = Math.max(...commands.map(({ name }) => name.length)) + 2

const usage = `Usage: countersign <command> [options]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n')}

  countersign <command> --help   tells more about a command
  countersign --version          prints the version

${exitCodeHelp({
  done: 'done',
  refused: 'Paxos refused it',
  credentials: 'credentials or keys are missing, unsafe or not accepted',
  no: 'it worked and the answer is no',
  late: 'the time ran out',
})}
`

/**
 * The command line's entry: finds the command and runs it.
 *
 * @param args what stands after the program's name.
 * @returns the exit code, as docs/command-line.md lists them.
 */
export async function countersign(args: string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version()}\n`)
    return exitCodes.done
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage)
    return exitCodes.done
  }
  const entry = commands.find((known) => known.name === name)
  if (entry === undefined) {
    process.stderr.write(name === undefined ? usage : `Unknown command: ${name}\n\n${usage}`)
    return exitCodes.wrongArguments
  }
  const command = await entry.load()
  return await command(rest)
}

function version(): string {
  // One folder up from the sources, two from what the package ships.
  const file = ['../package.json', '../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url))
  const manifest: unknown = file && JSON.parse(readFileSync(file, 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}
