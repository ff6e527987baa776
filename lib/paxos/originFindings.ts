import { originExcerpt } from '../message/escapeText.ts'
import type { Finding } from './finding.ts'
import { lookAlikeReason } from './lookAlikeHost.ts'
import { isUntouchable } from './untouchable.ts'

/**
 * What the asking origin gives away (T2, T3, T7, T8). https is fine; http only on the machine itself; opaque
 * and local origins are refused, and Paxos's own pages are never answered. A host that passes itself off as
 * another, and a frame inside another site's page, warn.
 *
 * @param origin as the browser says it. Without one (a link, a paste, a file) nothing is found.
 * @param topOrigin origin of the top page where it differs; `hidden` where the browser does not tell.
 */
export function originFindings(origin: string | undefined, topOrigin?: string): Finding[] {
  if (origin === undefined) return []
  const url = originUrl(origin)
  const values = { origin: originExcerpt(origin) }
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    return [{ code: 'origin-refused', weight: 'block', values }]
  }
  if (isUntouchable(url.href)) return [{ code: 'origin-of-paxos', weight: 'block', values }]

  const found: Finding[] = []
  if (isLoopback(url.hostname)) found.push({ code: 'loopback-origin', weight: 'note', values })
  else if (url.protocol === 'http:') found.push({ code: 'origin-insecure', weight: 'block', values })
  const reason = lookAlikeReason(origin, url)
  if (reason) found.push({ code: 'look-alike-origin', weight: 'warn', values: { ...values, reason } })
  return [...found, ...frameFindings(url, topOrigin)]
}

function frameFindings(url: URL, topOrigin: string | undefined): Finding[] {
  if (topOrigin === undefined || originUrl(topOrigin)?.origin === url.origin) return []
  const top = topOrigin === 'hidden' ? 'a site that Countersign cannot see' : originExcerpt(topOrigin)
  return [{ code: 'cross-origin-frame', weight: 'warn', values: { origin: url.origin, top } }]
}

/** Whether two origins are the same one. Neither is, if it cannot be read or is opaque. */
export function isSameOrigin(one: string, other: string): boolean {
  const a = originUrl(one)?.origin
  return a !== undefined && a !== 'null' && a === originUrl(other)?.origin
}

function originUrl(origin: string): URL | undefined {
  return URL.canParse(origin) ? new URL(origin) : undefined
}

/** RFC 6761 `localhost` and below, 127.0.0.0/8, ::1. */
function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host) ||
    host === '[::1]'
  )
}
