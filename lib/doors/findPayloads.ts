/** How many members of an answer are looked at, and how many payloads of one answer are told. */
const maxMembers = 5000
const maxPayloads = 20

/**
 * The verification payloads in a JSON answer: the answer itself, or objects inside it. Only the outline is looked
 * at here; whether it is one is decided where it is read (`readPayload`).
 *
 * @param text JSON text of an answer; anything else has none
 * @returns JSON texts, in the order in which they stand
 */
export function findPayloads(text: string): string[] {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    return []
  }
  if (isPayload(answer)) return [text]
  const found: string[] = []
  const line: unknown[] = [answer]
  for (let looked = 0; looked < line.length && looked < maxMembers && found.length < maxPayloads; looked++) {
    const value = line[looked]
    if (isPayload(value)) found.push(JSON.stringify(value))
    else if (typeof value === 'object' && value !== null)
      line.push(...Object.values(value).slice(0, maxMembers))
  }
  return found
}

type Nested = Partial<
  Record<'signature_verification' | 'small_deposit_verification', Record<string, unknown> | null>
>

function isPayload(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { verification_id, id, network, address, message, ...rest } = value as Record<string, unknown>
  const { signature_verification, small_deposit_verification } = rest as Nested
  const asked = signature_verification?.message ?? small_deposit_verification?.deposit_address ?? message
  return (
    [verification_id ?? id, network, address, asked].every((field) => typeof field === 'string') &&
    // A record that is over asks for nothing.
    ['PENDING', undefined].includes((value as { status?: string }).status)
  )
}
