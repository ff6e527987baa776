/**
 * Whether bytes are a serialized Solana transaction (with its signatures) or a bare transaction message, legacy
 * or version 0 (T23). A full structural parse that must consume every byte: counts, header and indices have to
 * agree, so that text does not pass for one by chance. Source: Solana's transaction format.
 */
export function isSolanaTransaction(bytes: Uint8Array): boolean {
  return isMessage(bytes, 0, undefined) || isSignedTransaction(bytes)
}

function isSignedTransaction(bytes: Uint8Array): boolean {
  const count = readCount(bytes, 0)
  return (
    count !== undefined && count.value > 0 && isMessage(bytes, count.next + 64 * count.value, count.value)
  )
}

/** @param signatures how many signatures stand before the message, if any do. */
function isMessage(bytes: Uint8Array, start: number, signatures: number | undefined): boolean {
  const first = bytes[start]
  if (first === undefined) return false
  const isVersioned = first >= 0x80
  if (isVersioned && first !== 0x80) return false
  const at = isVersioned ? start + 1 : start
  const [required = 0, readonlySigned = 0, readonlyUnsigned = 0] = bytes.subarray(at, at + 3)
  const accounts = readCount(bytes, at + 3)
  if (
    !accounts ||
    required === 0 ||
    readonlySigned >= required ||
    accounts.value < required ||
    readonlyUnsigned > accounts.value - required ||
    (signatures !== undefined && signatures !== required)
  ) {
    return false
  }
  const instructions = readCount(bytes, accounts.next + 32 * accounts.value + 32)
  if (!instructions) return false

  const indices: number[] = []
  let offset = instructions.next
  for (let index = 0; index < instructions.value; index += 1) {
    const program = bytes[offset]
    const used = readCount(bytes, offset + 1)
    const data = used && readCount(bytes, used.next + used.value)
    // The fee payer, account 0, is never a program.
    if (!program || !data) return false
    indices.push(program, ...bytes.subarray(used.next, used.next + used.value))
    offset = data.next + data.value
  }
  const lookups = isVersioned ? readLookups(bytes, offset) : { next: offset, loaded: 0 }
  return (
    lookups !== undefined &&
    lookups.next === bytes.length &&
    indices.every((index) => index < accounts.value + lookups.loaded)
  )
}

function readLookups(bytes: Uint8Array, start: number): { next: number; loaded: number } | undefined {
  const tables = readCount(bytes, start)
  if (!tables) return undefined
  let next = tables.next
  let loaded = 0
  for (let index = 0; index < tables.value; index += 1) {
    const writable = readCount(bytes, next + 32)
    const readonly = writable && readCount(bytes, writable.next + writable.value)
    if (!readonly) return undefined
    loaded += writable.value + readonly.value
    next = readonly.next + readonly.value
  }
  return { next, loaded }
}

/** A compact-u16: seven bits a byte, at most three bytes, in its shortest form. */
export function readCount(bytes: Uint8Array, start: number): { value: number; next: number } | undefined {
  let value = 0
  for (let index = 0; index < 3; index += 1) {
    const byte = bytes[start + index]
    if (byte === undefined) return undefined
    value |= (byte & 0x7f) << (7 * index)
    if (byte < 0x80) {
      const isShortest = index === 0 || byte !== 0
      return isShortest && value <= 0xffff ? { value, next: start + index + 1 } : undefined
    }
  }
  return undefined
}
