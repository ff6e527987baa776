/** Longest link that is read: 64 KiB of payload in base64, and an address before it. */
const maxLinkLength = 90_000

const link = /^(?:web\+paxosverify:|https?:\/\/[^\s#]*#payload=)([\w-]+)={0,2}$/i

/**
 * The payload in a link: `web+paxosverify:<payload>`, or a collector's page with `#payload=<payload>`; the payload
 * is JSON text in UTF-8 and base64url (RFC 4648, section 5). A link names no site that could be believed.
 *
 * @param text a link, as it was clicked, opened or pasted
 * @returns the JSON text, unread (see `readPayload`), or nothing when this is no such link
 */
export function readPayloadLink(text: string): string | undefined {
  if (text.length > maxLinkLength) return undefined
  const coded = link.exec(text.trim())?.[1]
  if (coded === undefined) return undefined
  try {
    const binary = atob(coded.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
