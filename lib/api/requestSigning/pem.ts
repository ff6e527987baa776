/** One block of RFC 7468 text: its label and its base64, with line ends and blanks removed. */
export type PemBlock = { label: string; base64: string; headers: boolean }

/**
 * The blocks of a PEM text, in order. Text around them is passed over, as RFC 7468 section 2 allows. `headers`
 * tells of RFC 1421 headers, which the old encrypted form has.
 */
export function readPem(text: string): PemBlock[] {
  return [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g)].map(
    ([, label = '', content = '']) => ({
      label,
      base64: content.replaceAll(/\s/g, ''),
      headers: content.includes(':'),
    }),
  )
}

/** The text's only block, written anew, if it has this label; else undefined. */
export function onlyPemBlock(text: string, label: string): string | undefined {
  const [block, ...more] = readPem(text)
  if (block === undefined || more.length > 0 || block.label !== label || block.headers) return undefined
  return writePem(block)
}

/** RFC 7468 text: lines of 64 characters. */
export function writePem({ label, base64 }: { label: string; base64: string }): string {
  const lines = base64.match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}
