/**
 * A text with everything but printable ASCII written as an escape: `\n`, `\t`, `\\`, `\u{200b}`. No two texts
 * have the same escaped form, and a lone surrogate stays recognisable.
 */
export function escapeText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]|\\/gu, (character) => {
    switch (character) {
      case '\n':
        return '\\n'
      case '\r':
        return '\\r'
      case '\t':
        return '\\t'
      case '\\':
        return '\\\\'
      default:
        return `\\u{${character.codePointAt(0)?.toString(16).padStart(4, '0')}}`
    }
  })
}

/**
 * A name or value that a page chose, made fit for a sentence: escaped and cut to `length` characters.
 */
export function excerpt(text: string, length = 60): string {
  const escaped = escapeText(text.slice(0, length + 1))
  return escaped.length > length ? `${escaped.slice(0, length)}…` : escaped
}

/**
 * An origin made fit for a sentence: escaped, and where it is too long cut at the *start* of its host, since its
 * end says whose it is (T7).
 */
export function originExcerpt(origin: string, length = 80): string {
  const escaped = escapeText(origin.slice(-4 * length))
  return escaped.length > length ? `…${escaped.slice(-length)}` : escaped
}
