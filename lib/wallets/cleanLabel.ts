/**
 * A wallet's or page's own words, made fit to stand beside ours: no control, bidi or invisible characters, single
 * blanks, bounded length. Still not to be believed.
 *
 * @param limit longest result, in code points
 */
export function cleanLabel(text: string, limit: number): string {
  const plain = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const points = Array.from(plain)
  return points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : plain
}
