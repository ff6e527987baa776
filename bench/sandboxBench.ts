/**
 * `node bench/sandboxBench.ts [--records 10000] [--records 1000000]`: what the sandbox does per second over HTTP, with its
 * database in a file and a write to the disk at each commit, and the memory that it takes. Without arguments it
 * measures with ten thousand records; a million take about a minute to fill in. Prints a table and writes
 * `artifacts/sandboxBench.json`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { Wallet } from 'ethers'
import { createPaxosClient, type PaxosClient } from '../lib/api/paxosClient.ts'
import { toCollectorPayload } from '../lib/api/toCollectorPayload.ts'
import { fillSandbox } from './fillSandbox.ts'
import { summarise } from './statistics.ts'

type Measured = { what: string; perSecond: number; medianMs: number; p95Ms: number }
type Result = {
  records: number
  fileMiB: number
  startedMiB?: number
  endedMiB?: number
  measured: Measured[]
}

const root = resolve(import.meta.dirname, '..')
const credentials = { clientId: 'bench-client', clientSecret: 'bench-secret' }
/** Requests under way at one time. */
const concurrency = 16

const { values } = parseArgs({ options: { records: { type: 'string', multiple: true, default: ['10000'] } } })
const results: Result[] = []
for (const records of values.records.map(Number)) results.push(await measure(records))
mkdirSync(join(root, 'artifacts'), { recursive: true })
const report = { at: new Date().toISOString(), node: process.version, concurrency, results }
writeFileSync(join(root, 'artifacts', 'sandboxBench.json'), `${JSON.stringify(report, null, 2)}\n`)

async function measure(records: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-sandbox-bench-'))
  const file = join(folder, 'sandbox.db')
  const wallet = Wallet.createRandom()
  try {
    console.log(`\nFilling in ${records.toLocaleString('en')} records …`)
    fillSandbox(file, 'sandbox', records, wallet.address)
    const sandbox = await startSandboxProcess(file)
    try {
      const paxos = createPaxosClient({ baseUrl: sandbox.apiUrl, ...credentials })
      await paxos.listVerifications({ limit: 1 }).next()
      const startedMiB = memoryOf(sandbox.pid)
      const measured = await measureAll(paxos, wallet.address, (message) => wallet.signMessage(message))
      const endedMiB = memoryOf(sandbox.pid)
      const fileMiB = Math.round(statSync(file).size / 2 ** 20)
      print(records, measured, fileMiB, startedMiB, endedMiB)
      return {
        records,
        fileMiB,
        ...(startedMiB === undefined ? {} : { startedMiB }),
        ...(endedMiB === undefined ? {} : { endedMiB }),
        measured,
      }
    } finally {
      sandbox.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAll(
  paxos: PaxosClient,
  address: string,
  sign: (message: string) => Promise<string>,
): Promise<Measured[]> {
  const made: { id: string; signature: string }[] = []
  const created = await repeat('create', 1000, async () => {
    const record = await paxos.createVerification({ network: 'ETHEREUM', address, method: 'SIGNATURE' })
    made.push({ id: record.id, signature: toCollectorPayload(record).message })
  })
  for (const one of made) one.signature = await sign(one.signature)
  let next = 0
  const submitted = await repeat('submit (valid)', made.length, async () => {
    const one = made[next++]
    if (one === undefined) throw new Error('There is nothing left to submit')
    const { status } = await paxos.submitSignature(one)
    if (status !== 'APPROVED') throw new Error(`A valid signature was left ${status}`)
  })
  const read = await repeat('get', 1000, (index) =>
    paxos.getVerification(made[index % made.length]?.id ?? ''),
  )
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
  const lists = [
    await repeat('list, newest 100', 100, () => paxos.listVerifications({ limit: 100 }).next()),
    await repeat('list, 100 from the middle', 100, () =>
      paxos.listVerifications({ limit: 100, createdAt: { lt: ago(15) } }).next(),
    ),
    await repeat('list, 100 expired', 100, () =>
      paxos.listVerifications({ limit: 100, status: 'EXPIRED' }).next(),
    ),
    await repeat('list, one address', 100, () => paxos.listVerifications({ limit: 100, address }).next()),
    await repeat('list, none fits', 100, () => paxos.listVerifications({ network: 'SOLANA' }).next()),
  ]
  return [created, submitted, read, ...lists]
}

/** Runs a call this often, several at one time, and counts. */
async function repeat(
  what: string,
  times: number,
  call: (index: number) => Promise<unknown>,
): Promise<Measured> {
  const took: number[] = []
  let index = 0
  async function worker(): Promise<void> {
    while (index < times) {
      const own = index++
      const start = performance.now()
      await call(own)
      took.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: concurrency }, worker))
  const seconds = (performance.now() - start) / 1000
  const { median, p95 } = summarise(took)
  return { what, perSecond: Math.round(times / seconds), medianMs: median, p95Ms: p95 }
}

async function startSandboxProcess(file: string) {
  const { clientId: PAXOS_CLIENT_ID, clientSecret: PAXOS_CLIENT_SECRET } = credentials
  const free = ['--api', '--partner', '--collector', '--chains', '--dashboard', '--signing']
  const ports = free.flatMap((name) => [name, '0'])
  const main = join(root, 'sandbox', 'main.ts')
  const child = spawn(process.execPath, [main, '--db', file, '--quiet', ...ports], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PAXOS_CLIENT_ID, PAXOS_CLIENT_SECRET },
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, apiUrl] = /^Paxos API\s+(\S+)/.exec(line) ?? []
    if (apiUrl !== undefined) return { apiUrl, pid: child.pid ?? 0, stop: () => child.kill('SIGKILL') }
  }
  throw new Error('The sandbox did not start')
}

/** Resident memory of a process in MiB, where the system tells it. */
function memoryOf(pid: number): number | undefined {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return undefined
  const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? []
  return kibibytes === undefined ? undefined : Math.round(Number(kibibytes) / 1024)
}

function print(
  records: number,
  measured: Measured[],
  fileMiB: number,
  started?: number,
  ended?: number,
): void {
  console.log(
    `${records.toLocaleString('en')} records, ${fileMiB} MiB on disk, ${concurrency} requests at one time`,
  )
  for (const { what, perSecond, medianMs, p95Ms } of measured) {
    const times = `median ${medianMs.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms`
    console.log(`  ${what.padEnd(28)}${String(perSecond).padStart(7)} a second   ${times}`)
  }
  console.log(`  memory: ${started ?? '?'} MiB after the start, ${ended ?? '?'} MiB at the end`)
}
