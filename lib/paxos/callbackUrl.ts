import { isUntouchable } from './untouchable.ts'

/** Longest callback address. */
const maxLength = 2000

/**
 * The address to which a collector wants the signature sent (`callback_url`): https, or this machine itself; no
 * sign-in in it, and none of Paxos's own, which take signatures from those who hold credentials.
 *
 * @returns the address as browsers write it, or nothing when it is none of that kind
 */
export function readCallbackUrl(text: string): string | undefined {
  const url = text.length <= maxLength && URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.username !== '' || url.password !== '' || isUntouchable(url.href))
    return undefined
  const local = url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1')
  if (url.protocol !== 'https:' && !local) return undefined
  url.hash = ''
  return url.href
}
