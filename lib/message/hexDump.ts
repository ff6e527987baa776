/** One row of a hex dump. */
export type HexRow = {
  /** Position of the first byte, as eight hex digits. */
  offset: string
  /** Up to 16 bytes as two lower-case hex digits each, separated by blanks. */
  hex: string
  /** The same bytes as printable ASCII; a dot for everything else. */
  ascii: string
}

/** The bytes of a message in rows of 16, for reading. */
export function hexDump(bytes: Uint8Array): HexRow[] {
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, row) => {
    const part = Array.from(bytes.subarray(row * 16, row * 16 + 16))
    return {
      offset: (row * 16).toString(16).padStart(8, '0'),
      hex: part.map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
      ascii: part.map((byte) => (byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '.')).join(''),
    }
  })
}

/** Bytes as lower-case hex digits without 0x. */
export function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
