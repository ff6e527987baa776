/**
 * `npm start`: builds the extension, starts the local Paxos sandbox, and opens a browser on the partner's page.
 * Without a display, or with `--headless`, it walks through a verification by itself and tells each step.
 */
import { relative, resolve } from 'node:path'
import { networkLabel } from '../sandbox/site/browser/networkLabel.ts'
import { defaultPorts, type Sandbox, startSandbox } from '../sandbox/startSandbox.ts'
import { approvalOrigin } from './approvalOrigin.ts'
import { ensureBrowsers } from './ensureBrowsers.ts'
import type { FoundBrowser } from './findBrowser.ts'
import { freePorts } from './freePorts.ts'
import { openForPerson } from './openForPerson.ts'
import { runBuild } from './runBuild.ts'
import { readStartOptions, startHelp } from './startOptions.ts'
import { interruptedCode, walkHeadless } from './walkHeadless.ts'

const root = resolve(import.meta.dirname, '..')

/** What has to be undone at the end, last first. */
const cleanups: (() => Promise<void>)[] = []

/** Resolves when the person presses Ctrl-C, or when the process is told to end. */
const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
})

try {
  process.exitCode = await start()
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup().catch(() => {})
}
// A browser that hangs, or a handler left behind, must not keep the terminal.
process.exit()

async function start(): Promise<number> {
  const options = readStartOptions(process.argv.slice(2), process.platform, process.env)
  if (options.help) {
    console.log(startHelp)
    return 0
  }
  console.log('Countersign: prove to Paxos that you control an address.\n')
  const browser = ensureBrowsers([options.browser])[options.browser]
  const began = performance.now()
  const extension = await runBuild(options.browser)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  fact('Extension', `${relative(root, extension)}, built in ${seconds} s`)
  const sandbox = await startOnFreePorts([await approvalOrigin(options.browser, extension)])
  fact('Paxos API', `${sandbox.apiUrl} (a local sandbox)`)
  fact('Partner', sandbox.partnerUrl)
  fact('Collector', sandbox.collectorUrl)
  fact('Dashboard', `${sandbox.dashboardUrl} (step up)`)
  fact('Operations', sandbox.operationsUrl)
  fact('Console', sandbox.consoleUrl)
  fact('Self-test', `${sandbox.partnerUrl}/self-test`)
  for (const { network, url, reason } of sandbox.chains.statuses()) {
    fact(
      `${networkLabel(network.name)} RPC`,
      reason === undefined ? `${url} (dev chain, id of ${network.title})` : `off: ${reason}`,
    )
  }
  if (!options.headless) return showToPerson(browser, extension, sandbox)
  const pictures = resolve(root, 'artifacts', 'walk', options.browser)
  const stop = new AbortController()
  const stopped = interrupted.then(() => {
    stop.abort()
    console.log('\nStopped.')
    return interruptedCode
  })
  const walked = walkHeadless({
    family: options.browser,
    extension,
    sandbox,
    pictures,
    cleanups,
    signal: stop.signal,
  })
  return Promise.race([walked, stopped])
}

async function showToPerson(browser: FoundBrowser, extension: string, sandbox: Sandbox): Promise<number> {
  const opened = await openForPerson(browser, extension, sandbox.partnerUrl)
  cleanups.push(opened.close)
  fact('Browser', `${browser.brand} ${browser.version ?? ''}`.trim())
  console.log(`
A browser has opened on the partner’s page, with Countersign in it. Try this:

  1. In Countersign’s settings, create an account and copy its address.
  2. On the partner’s page, paste the address and press “Verify this address”.
  3. In the window that opens, read the message and press “Sign and return”.

The partner’s page then says APPROVED. It also takes “Send a small deposit”: press “Get test coins” there, and give
Countersign the network’s RPC address from above. Nothing leaves this machine.
Close the browser or press Ctrl-C to end.`)
  await Promise.race([opened.closed, interrupted])
  return 0
}

async function startOnFreePorts(approvalOrigins: readonly string[]): Promise<Sandbox> {
  const ports = await freePorts(defaultPorts)
  const sandbox = await startSandbox({ ports, steadyChains: true, approvalOrigins })
  cleanups.push(() => sandbox.close())
  const busy = Object.entries(ports).filter(([, port]) => port === 0)
  for (const [name] of busy) {
    console.log(`Port ${defaultPorts[name as keyof typeof defaultPorts]} is taken, so another one is used.`)
  }
  return sandbox
}

function fact(name: string, value: string): void {
  console.log(`  ${name.padEnd(18)}${value}`)
}
