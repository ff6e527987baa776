import type { Channel } from '../paxos/payload.ts'
import { readPayloadLink } from '../paxos/readPayloadLink.ts'
import type { RequestRecord } from '../request/requestRecord.ts'
import { readDroppedText } from './readDroppedText.ts'
import { sendMessage } from './sendMessage.ts'

/**
 * Hands over what a person pasted: a payload's JSON, or a link that carries one. It is stored and shown like any other request, names no site,
 * and is never signed straight away (T32).
 *
 * @throws CountersignError `payload-unreadable`, `credentials-in-payload`, …
 */
export function takeText(text: string, channel: Channel = 'paste'): Promise<RequestRecord> {
  const linked = readPayloadLink(text)
  const input = linked === undefined ? { raw: text, channel } : { raw: linked, channel: 'link' as const }
  return sendMessage('request.intake', input)
}

/**
 * Hands over what a person dropped, chose or pasted as a file: a payload's JSON, or an image of a QR code.
 *
 * @throws CountersignError as {@link takeText}, and `image-unreadable`, `image-too-large`, `qr-not-found`
 */
export async function takeFile(file: Blob): Promise<RequestRecord> {
  if (!file.type.startsWith('image/')) return await takeText(await readDroppedText(file), 'file')
  const { readQrImage } = await import('./readQrImage.ts')
  return await takeText(await readQrImage(file), 'qr')
}
