/**
 * `aria-live` of a count that grows: each quarter of the whole is read out, and not every step, so that a long count does
 * not talk over everything else.
 */
export function quarterly(count: number, whole: number): 'polite' | 'off' {
  return count % Math.ceil(whole / 4) === 0 ? 'polite' : 'off'
}
