import type { AddressVerification } from '../lib/api/verificationSchema.ts'

/** One line of JSON on standard output. */
export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

/** Text for people on standard output, fit for a terminal. */
export function writeText(text: string): void {
  process.stdout.write(printable(text))
}

/** Text for people on standard error, fit for a terminal. */
export function writeErrors(text: string): void {
  process.stderr.write(printable(text))
}

/**
 * What came from elsewhere must not steer a terminal or reorder its text: control and format characters other than
 * line ends are written as escapes.
 */
export function printable(text: string): string {
  return text.replaceAll(
    /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`,
  )
}

/** Names and values in two columns. A value that is absent or empty leaves its line out. */
export function columns(lines: readonly (readonly [name: string, value: string | undefined])[]): string {
  const shown = lines.filter(([, value]) => value !== undefined && value !== '')
  const width = Math.max(...shown.map(([name]) => name.length)) + 2
  return shown.map(([name, value]) => `${name.padEnd(width)}${value}\n`).join('')
}

/** A verification for people: what it is, and what has to be done for it. */
export function describeVerification(record: AddressVerification): string {
  const { signature_verification: signature, small_deposit_verification: deposit } = record
  const facts = columns([
    ['ID', record.id],
    ['Status', record.status],
    ['Method', record.verification_method],
    ['Network', record.network],
    ['Address', record.address],
    ['Ref ID', record.ref_id],
    ['Created', record.created_at],
    ['Expires', record.expires_at],
    ['Deposit', deposit && `${deposit.amount} ${deposit.asset} to ${deposit.deposit_address}`],
    ['Transaction', deposit?.transaction_hash],
    ['Signature', signature?.signature],
  ])
  if (record.status !== 'PENDING') return facts
  if (deposit !== undefined) {
    const what = `exactly ${deposit.amount} ${deposit.asset} on ${record.network}`
    return `${facts}\nTo be sent: ${what}\n  from ${record.address}\n  to   ${deposit.deposit_address}\n`
  }
  if (signature === undefined) return facts
  const lines = signature.message.split('\n').map((line) => `  ${line}`)
  return `${facts}\nMessage to sign, exactly as it stands in --json:\n${lines.join('\n')}\n`
}
