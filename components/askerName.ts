import type { Channel } from '../lib/paxos/payload.ts'
import { text } from '../lib/text/text.ts'

/** Who asked, in a few words for a list: the site's host with its port, or how the payload came without a site. */
export function askerName(origin: string | undefined, channel: Channel): string {
  if (origin !== undefined) return URL.canParse(origin) ? new URL(origin).host : origin
  if (channel === 'paste') return text('common.asker.pasted')
  if (channel === 'link') return text('common.asker.linked')
  if (channel === 'file') return text('common.asker.file')
  if (channel === 'qr') return text('common.asker.qr')
  return text('common.asker.other')
}

/** An address for a list where the whole of it is one step away: first six and last four characters. */
export function shortAddress(address: string): string {
  return address.length > 14 ? `${address.slice(0, 6)}…${address.slice(-4)}` : address
}
