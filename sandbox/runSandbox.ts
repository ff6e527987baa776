import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { CountersignError } from '../lib/errors.ts'
import '../lib/text/errorSentences.ts'
import '../lib/text/terminalErrorSentences.ts'
import type { ChainStatus } from './chains/startDevChains.ts'
import { formatLogEntry } from './server/sandboxLog.ts'
import { defaultPorts, type SandboxOptions, startSandbox } from './startSandbox.ts'
import { extensionOrigin } from './stepUp/approvalOrigins.ts'

const usage = `Usage: countersign sandbox [options]

Starts a local Paxos API, a partner site, a collector site, a dashboard with its signing window, and dev
chains, on this machine only. A dev chain starts when it is first asked.

  --api PORT         port of the API (${defaultPorts.api}; 0 for any that is free)
  --partner PORT     port of the partner site (${defaultPorts.partner})
  --collector PORT   port of the collector site (${defaultPorts.collector})
  --chains PORT      port of the dev chains' RPC addresses (${defaultPorts.chains})
  --dashboard PORT   port of the dashboard (${defaultPorts.dashboard})
  --signing PORT     port of the dashboard's signing window (${defaultPorts.signingWindow})
  --approval-origin ORIGIN
                     an extension that may be a signing window too; may be given more than once
  --db FILE          keep everything in this SQLite file; without it all is forgotten at the end. Credentials that
                     were made up stay the same, so their secret is in the file too
  --rate-limits      enforce Paxos's rate limits from the start
  --quiet            don't list requests as they come
  --help             show this text

Credentials for the API are PAXOS_CLIENT_ID and PAXOS_CLIENT_SECRET from the environment, where both are set,
or else made up and printed.
`

/**
 * Runs the sandbox from command-line arguments until it is interrupted.
 *
 * @returns the exit code: 0 after a clean stop, 1 when it could not start, 2 for wrong arguments
 */
export async function runSandbox(args: string[]): Promise<number> {
  const parsed = readArguments(args)
  if (parsed === 'help') {
    process.stdout.write(usage)
    return 0
  }
  if (parsed === undefined) {
    process.stderr.write(usage)
    return 2
  }
  // Listening before starting: a signal that comes early still stops it cleanly.
  const stopped = untilInterrupted()
  try {
    const sandbox = await startSandbox(parsed)
    const { clientId, clientSecret } = sandbox.credentials
    const lines = [
      `Partner site     ${sandbox.partnerUrl}`,
      `Self-test        ${sandbox.partnerUrl}/self-test`,
      `Collector site   ${sandbox.collectorUrl}`,
      `Dashboard        ${sandbox.dashboardUrl}`,
      `Signing window   ${sandbox.signingWindowUrl}`,
      `Paxos API        ${sandbox.apiUrl}`,
      `Console          ${sandbox.consoleUrl}`,
      ...sandbox.chains.statuses().map(chainLine),
      `Operations       ${sandbox.operationsUrl}`,
      '',
      `Client ID        ${clientId}`,
      ...(parsed.credentials === undefined ? [`Client secret    ${clientSecret}`] : []),
      `Sandbox-Token    ${sandbox.adminToken}`,
      '',
      'Press Ctrl+C to stop.',
    ]
    process.stdout.write(`${lines.join('\n')}\n\n`)
    await stopped
    await sandbox.close()
    return 0
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function chainLine({ network, url, reason }: ChainStatus): string {
  return `${network.title.padEnd(17)}${reason === undefined ? url : `off: ${reason}`}`
}

function readArguments(args: string[]): SandboxOptions | 'help' | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        api: { type: 'string' },
        partner: { type: 'string' },
        collector: { type: 'string' },
        chains: { type: 'string' },
        dashboard: { type: 'string' },
        signing: { type: 'string' },
        'approval-origin': { type: 'string', multiple: true, default: [] },
        db: { type: 'string' },
        'rate-limits': { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const { PAXOS_CLIENT_ID: clientId, PAXOS_CLIENT_SECRET: clientSecret } = process.env
    return {
      ports: {
        api: readPort(values.api, defaultPorts.api),
        partner: readPort(values.partner, defaultPorts.partner),
        collector: readPort(values.collector, defaultPorts.collector),
        chains: readPort(values.chains, defaultPorts.chains),
        dashboard: readPort(values.dashboard, defaultPorts.dashboard),
        signingWindow: readPort(values.signing, defaultPorts.signingWindow),
      },
      steadyChains: true,
      rateLimits: values['rate-limits'],
      approvalOrigins: values['approval-origin'].map((origin) => v.parse(extensionOrigin, origin)),
      ...(values.db === undefined ? {} : { database: values.db }),
      ...(clientId && clientSecret ? { credentials: { clientId, clientSecret } } : {}),
      ...(values.quiet ? {} : { log: (entry) => process.stdout.write(`${formatLogEntry(entry)}\n`) }),
    }
  } catch {
    return undefined
  }
}

function readPort(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new RangeError(`Not a port: ${text}`)
  return Number(text)
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
