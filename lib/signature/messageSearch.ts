import { bytesToHex } from '@noble/hashes/utils.js'
import { commonVariants, type MessageForms, messageVariants, variantBytes } from './messageVariants.ts'
import type { DiagnosisCode } from './verdict.ts'

/** What may have been signed in the place of a message, and what it is called. */
export type ChangedMessage = { codes: readonly DiagnosisCode[]; bytes: Uint8Array }

/** Longest message of which changed forms are made: Paxos's have a few hundred bytes. */
const longestMessage = 16_384
/** Keeps the worst case short, whatever a message is made of. */
const mostPairs = 120

/**
 * Every known change of a message, most likely first, each yielding other bytes than the ones before: first one
 * change, then two in a row. Bounded by the tables: some 50 of one, at most 120 of two.
 */
export function changedMessages(bytes: Uint8Array): { one: ChangedMessage[]; two: ChangedMessage[] } {
  if (bytes.length > longestMessage) return { one: [], two: [] }
  const seen = new Set([bytesToHex(bytes)])
  const asked = formsOf(bytes)
  const one = changesOf(asked, messageVariants, [], seen)
  const common = new Set(commonVariants.map(({ code }) => code))
  const two = one
    .filter(({ codes: [code] }) => code !== undefined && common.has(code))
    .flatMap((changed) => changesOf(formsOf(changed.bytes), commonVariants, changed.codes, seen))
  return { one, two: two.slice(0, mostPairs) }
}

function changesOf(
  message: MessageForms,
  variants: typeof messageVariants,
  before: readonly DiagnosisCode[],
  seen: Set<string>,
): ChangedMessage[] {
  return variants.flatMap((variant) => {
    const bytes = variantBytes(variant, message)
    const key = bytes && bytesToHex(bytes)
    if (bytes === undefined || key === undefined || seen.has(key)) return []
    seen.add(key)
    return [{ codes: [...new Set([...before, variant.code])], bytes }]
  })
}

function formsOf(bytes: Uint8Array): MessageForms {
  return { bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}
