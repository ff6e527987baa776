import type { Command } from './command.ts'

/** What the overview and the shells' completion know of a command. */
export type CommandEntry = {
  name: string
  summary: string
  /** Its options, besides --help. A test holds them against its help. */
  options: readonly string[]
  /** Loads it when it is called. */
  load: () => Promise<Command>
}

const connection = ['--credentials']

/** Every command, in the order of the overview. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'check',
    summary: 'decide whether verification payloads may be signed (JSON lines in, JSON lines out)',
    options: [],
    load: async () => (await import('./checkCommand.ts')).checkCommand,
  },
  {
    name: 'verify',
    summary: 'check signatures of messages (JSON lines in, JSON lines out)',
    options: ['--encoding', '--rpc'],
    load: async () => (await import('./verifyCommand.ts')).verifyCommand,
  },
  {
    name: 'verify-proof',
    summary: 'check proofs that the extension saved, one or an export, and say what they prove',
    options: ['--json'],
    load: async () => (await import('./verifyProofCommand.ts')).verifyProofCommand,
  },
  {
    name: 'create',
    summary: 'create a verification at Paxos',
    options: ['--network', '--address', '--method', '--ref-id', '--json', ...connection],
    load: async () => (await import('./createCommand.ts')).createCommand,
  },
  {
    name: 'get',
    summary: 'print a verification',
    options: ['--json', ...connection],
    load: async () => (await import('./getCommand.ts')).getCommand,
  },
  {
    name: 'list',
    summary: 'list verifications',
    options: [
      '--status',
      '--method',
      '--network',
      '--address',
      '--created-gt',
      '--created-gte',
      '--created-lt',
      '--created-lte',
      '--created-eq',
      '--order',
      '--max',
      '--page-size',
      '--json',
      ...connection,
    ],
    load: async () => (await import('./listCommand.ts')).listCommand,
  },
  {
    name: 'collector-link',
    summary: 'print what a wallet or a collector needs, as JSON or as a link',
    options: ['--record', '--collector', '--scheme', '--json', ...connection],
    load: async () => (await import('./collectorLinkCommand.ts')).collectorLinkCommand,
  },
  {
    name: 'submit',
    summary: 'submit a signature',
    options: ['--reply', '--json', ...connection],
    load: async () => (await import('./submitCommand.ts')).submitCommand,
  },
  {
    name: 'wait',
    summary: 'wait until a verification is settled',
    options: ['--timeout', '--quiet', '--json', ...connection],
    load: async () => (await import('./waitCommand.ts')).waitCommand,
  },
  {
    name: 'keygen',
    summary: 'make a key pair for request signing',
    options: ['--out', '--alg', '--public-out', '--json'],
    load: async () => (await import('./keygenCommand.ts')).keygenCommand,
  },
  {
    name: 'sign-request',
    summary: 'sign a request to Paxos',
    options: ['--method', '--path', '--body', '--key', '--kid', '--timestamp', '--header', '--json'],
    load: async () => (await import('./signRequestCommand.ts')).signRequestCommand,
  },
  {
    name: 'verify-request',
    summary: 'check signed requests, one or in bulk',
    options: ['--jws', '--method', '--path', '--body', '--key', '--kid', '--alg', '--now', '--json'],
    load: async () => (await import('./verifyRequestCommand.ts')).verifyRequestCommand,
  },
  {
    name: 'inspect-key',
    summary: 'say what a key file is and which addresses it yields, or why it is refused',
    options: ['--password-file', '--passphrase-file', '--family', '--json'],
    load: async () => (await import('./inspectKeyCommand.ts')).inspectKeyCommand,
  },
  {
    name: 'sandbox',
    summary: 'run a local Paxos API with a partner and a collector site',
    options: [
      '--api',
      '--partner',
      '--collector',
      '--chains',
      '--dashboard',
      '--signing',
      '--approval-origin',
      '--db',
      '--rate-limits',
      '--quiet',
    ],
    load: async () => (await import('./sandboxCommand.ts')).sandboxCommand,
  },
  {
    name: 'completion',
    summary: 'print the completion script for a shell',
    options: [],
    load: async () => (await import('./completionCommand.ts')).completionCommand,
  },
]
