import { runSandbox } from '../sandbox/runSandbox.ts'

/**
 * `countersign sandbox`: the local Paxos API with a partner and a collector site, until it is interrupted.
 *
 * @returns the exit code: 0 after a clean stop, 1 when it could not start, 2 for wrong arguments
 */
export async function sandboxCommand(args: string[]): Promise<number> {
  return runSandbox(args)
}
