import { runSandbox } from './runSandbox.ts'

process.exitCode = await runSandbox(process.argv.slice(2))
