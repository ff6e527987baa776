import { parseEnv } from 'node:util'
import { apiError } from '../lib/api/apiError.ts'
import { createPaxosClient, type PaxosClient } from '../lib/api/paxosClient.ts'
import { createRequestSigner, type RequestSigner } from '../lib/api/requestSigning/requestSigner.ts'
import { readSecretFile } from './readFiles.ts'

/** Option of every command that calls Paxos. */
export const connectionOptions = { credentials: { type: 'string' } } as const

/** The part about credentials in the help of every command that calls Paxos. */
export const connectionHelp = `  --credentials FILE   read the settings below from this file (NAME=value lines) that only you can read

Settings, from the environment or that file:
  PAXOS_CLIENT_ID, PAXOS_CLIENT_SECRET   the API credentials
  PAXOS_API_URL                          https://api.sandbox.paxos.com, unless set
  PAXOS_OAUTH_URL                        where tokens come from, if it does not follow from PAXOS_API_URL
  PAXOS_SIGNING_KEY_FILE, PAXOS_SIGNING_KID   sign each request with this private key`

const settingNames = [
  'PAXOS_CLIENT_ID',
  'PAXOS_CLIENT_SECRET',
  'PAXOS_API_URL',
  'PAXOS_OAUTH_URL',
  'PAXOS_SIGNING_KEY_FILE',
  'PAXOS_SIGNING_KID',
] as const

type Settings = Partial<Record<(typeof settingNames)[number], string>>

const defaultApiUrl = 'https://api.sandbox.paxos.com'

/**
 * A client with the credentials of the environment, or of the file that is named with --credentials or
 * PAXOS_CREDENTIALS_FILE. A file that is named is the only source: the secret of one place never meets the id of another.
 *
 * @throws CountersignError `credentials-missing`, `file-unsafe`, `file-unreadable`, `signing-key-unusable`, `api-url-unsafe`
 */
export async function connect(options: { credentials?: string | undefined }): Promise<PaxosClient> {
  const settings = await readSettings(options.credentials ?? process.env.PAXOS_CREDENTIALS_FILE)
  const clientId = setting(settings, 'PAXOS_CLIENT_ID')
  const clientSecret = setting(settings, 'PAXOS_CLIENT_SECRET')
  const { PAXOS_API_URL: baseUrl = defaultApiUrl, PAXOS_OAUTH_URL: oauthUrl } = settings
  const signer = await readSigner(settings)
  return createPaxosClient({
    baseUrl,
    clientId,
    clientSecret,
    ...(oauthUrl === undefined ? {} : { oauthUrl }),
    ...(signer === undefined ? {} : { signer }),
  })
}

async function readSettings(file: string | undefined): Promise<Settings> {
  const source = file ? parseEnv(await readSecretFile(file)) : process.env
  // An empty variable is how shells write "not set".
  return Object.fromEntries(settingNames.flatMap((name) => (source[name] ? [[name, source[name]]] : [])))
}

function setting(settings: Settings, name: (typeof settingNames)[number]): string {
  const value = settings[name]
  if (value === undefined) throw apiError('credentials-missing', { name })
  return value
}

async function readSigner(settings: Settings): Promise<RequestSigner | undefined> {
  const { PAXOS_SIGNING_KEY_FILE: file } = settings
  if (file === undefined) return undefined
  const kid = setting(settings, 'PAXOS_SIGNING_KID')
  return createRequestSigner({ kid, key: await readSecretFile(file) })
}

/** A signal that aborts at Ctrl+C, so that a wait ends at once and cleanly. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort(new Interrupted()))
  return controller.signal
}

/** Somebody pressed Ctrl+C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
