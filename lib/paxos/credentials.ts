import { excerpt } from '../message/escapeText.ts'
import type { Finding } from './finding.ts'
import { secretInText } from './secretText.ts'
import { type JsonEntry, parseStrictJson } from './strictJson.ts'

/** Names (lower case, letters and digits only) that mean a credential wherever they occur in a key. */
const secretNames =
  /clientsecret|consumersecret|appsecret|apisecret|sharedsecret|signingsecret|webhooksecret|secretkey|secretaccesskey|secrettoken|accesstoken|refreshtoken|idtoken|authtoken|bearertoken|sessiontoken|securitytoken|oauthtoken|apitoken|accesskey|apikey|privatekey|privkey|signingkey|encryptionkey|sessionkey|masterkey|password|passwd|passphrase|passcode|mnemonic|seedphrase|seedwords|secretphrase|secretrecovery|recoveryphrase|recoverywords|backupphrase|keypair|seedhex|kdfparams|ciphertext|clientassertion|xprv|keystorejson|sessioncookie/

/** Names that mean a credential only on their own. */
const secretWords = new Set([
  ...['authorization', 'xauthorization', 'proxyauthorization', 'authorizationheader', 'authheader', 'bearer'],
  ...['cookie', 'cookies', 'setcookie', 'secret', 'secrets', 'credential', 'credentials', 'jwt', 'pwd'],
  ...['seed', 'otp', 'totp', 'basicauth', 'httpauthorization', 'paxosclientcredentials', 'clientcredentials'],
])

/** What follows a credential's name when the field only speaks about it. */
const aboutSecret =
  /(?:url|uri|endpoint|expires|expiresat|expiresin|expiry|expiration|ttl|type|required|supported|enabled|hint|policy|id|count|length|version|status|scope|scopes|name|label|alg|algorithm)$/

/** Names under which a token that is no credential travels. */
const harmlessTokens =
  /(?:page|cursor|continuation|idempotency|sync|next|deposit|asset|payment|native|gas|fee)tokens?$/

/**
 * Finds credentials anywhere in a payload: by the name of a field, in any case and spelling, and by what a
 * value looks like (T30). Names only the field, never the value.
 *
 * @param entries the scalars of the payload's JSON, those of overwritten duplicate keys included.
 */
export function credentialFindings(entries: readonly JsonEntry[]): Finding[] {
  const field = secretField(entries, 0)
  return field === undefined ? [] : [credentialFinding(field)]
}

/** The finding for a credential in a field; `field` is a path of keys or a description. */
export function credentialFinding(field: string): Finding {
  return { code: 'credentials-in-payload', weight: 'block', values: { field: excerpt(field, 80) } }
}

function secretField(entries: readonly JsonEntry[], nesting: number): string | undefined {
  const numbers = new Map<string, number[]>()
  const words = new Map<string, string[]>()
  for (const { path, value } of entries) {
    const name = path.join('.')
    if (path.some((key) => isSecretName(key)) && holdsSomething(value) && !isAbout(path)) return name
    if (typeof value === 'number') collect(numbers, name, value)
    if (typeof value !== 'string') continue
    collect(words, name, value)
    if (path.some((key) => secretInText(key))) return 'a field’s name'
    if (nesting < 2 && /^\s*["[{]/.test(value)) {
      const inner = secretField(parseStrictJson(value).entries, nesting + 1)
      if (inner !== undefined) return [name, inner].filter((part) => part !== '').join('.')
    }
    if (secretInText(value) || looksLikeToken(path.at(-1) ?? '', value)) return name
  }
  for (const [name, list] of numbers) if (isKeyBytes(name, list)) return name
  for (const [name, list] of words) if (list.length >= 12 && secretInText(list.join(' '))) return name
  return undefined
}

function collect<T>(into: Map<string, T[]>, name: string, value: T): void {
  const list = into.get(name)
  if (list) list.push(value)
  else into.set(name, [value])
}

function isSecretName(key: string): boolean {
  const name = plainName(key)
  return secretWords.has(name) || (secretNames.test(name) && !aboutSecret.test(name))
}

/** `credentials.type`: an object with a credential's name, of which only a description is left. */
function isAbout(path: readonly string[]): boolean {
  const last = plainName(path.at(-1) ?? '')
  return !isSecretName(path.at(-1) ?? '') && aboutSecret.test(last)
}

/** An empty field, or a yes or no, gives nothing away. */
function holdsSomething(value: JsonEntry['value']): boolean {
  return typeof value === 'string' ? value.trim() !== '' : typeof value === 'number'
}

/** `token`, `x_csrf_token`, `auth`, `sk`: a credential only if the value is opaque and no address or id. */
function looksLikeToken(key: string, value: string): boolean {
  const name = plainName(key)
  if (!/(?:tokens?|^auth|^sk|^priv|^private|^key|^session|^apiauth)$/.test(name) || harmlessTokens.test(name))
    return false
  const isPublic =
    /^0x[0-9a-fA-F]{40}$/.test(value) ||
    /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(value) ||
    /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(value)
  return !isPublic && isOpaque(value)
}

/** Long, without blanks, with letters and digits, and no `words-joined-by-hyphens-01`. */
function isOpaque(value: string): boolean {
  const isName = /^[a-z]{2,}(?:[-_.:][a-z0-9]+)+$/i.test(value)
  return /^\S{16,}$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && !isName
}

/** The 64 bytes of a Solana CLI keypair, or the 32 of a seed where the name says so, as an array of numbers. */
function isKeyBytes(name: string, list: readonly number[]): boolean {
  const isKey =
    list.length === 64 ? !/signature/i.test(name) : list.length === 32 && /secret|seed|private/i.test(name)
  return isKey && list.every((value) => Number.isInteger(value) && value >= 0 && value <= 255)
}

function plainName(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}
