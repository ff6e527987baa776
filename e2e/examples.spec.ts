import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import type { Sandbox } from '../sandbox/startSandbox.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey } from './payloads.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'

const root = resolve(import.meta.dirname, '..')
const examples = join(root, 'examples')

/** The example backend on a free port, with this page; ended with the test. */
async function startBackend(sandbox: Sandbox, page: string) {
  const { clientId, clientSecret } = sandbox.credentials
  const child = spawn(process.execPath, [join(examples, 'node-backend', 'server.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PAXOS_API_URL: sandbox.apiUrl,
      PAXOS_CLIENT_ID: clientId,
      PAXOS_CLIENT_SECRET: clientSecret,
      PORT: '0',
      PAGE: page,
      NODE_NO_WARNINGS: '1',
    },
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? []
    if (url !== undefined) return { url, stop: () => child.kill('SIGKILL') }
  }
  throw new Error('The example backend did not start')
}

for (const example of ['html', 'react'] as const) {
  test(`examples/${example}: the button ends at APPROVED`, async ({ browserWithExtension, sandbox }, {
    outputDir,
  }) => {
    const page = example === 'html' ? join(examples, 'html') : join(outputDir, 'react')
    if (example === 'react') {
      const root = join(examples, 'react')
      await build({ root, configFile: false, logLevel: 'error', build: { outDir: page, emptyOutDir: true } })
    }
    const backend = await startBackend(sandbox, page)
    try {
      const key = evmKey()
      await giveAccounts(browserWithExtension, [key])
      const partner = await browserWithExtension.newPage(backend.url)
      await partner.fill({ label: 'Ethereum address' }, key.address)
      await partner.click({ role: 'button', name: 'Verify' })
      const window = await waitForSignWindow(browserWithExtension)
      await window.bringToFront()
      await pressSign(window)
      await partner.waitForText('APPROVED')
      expect(await partner.text()).not.toContain(sandbox.credentials.clientSecret)
    } finally {
      backend.stop()
    }
  })
}
