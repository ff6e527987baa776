/**
 * A whole number with its digits in threes, apart by narrow spaces, in every language alike: where a language parts
 * thousands by points, it could be taken for the amount beside it, which has a decimal point as Paxos wrote it.
 */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '\u202f')
}
