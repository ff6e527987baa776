/** What a page says about one of its fields. */
export type FieldWords = {
  /** The text of its labels, `aria-label` and `aria-labelledby`. */
  label: string
  name: string
  id: string
  placeholder: string
  /** Nothing stands in it yet. */
  empty: boolean
}

/** Signatures of other kinds than ours, and things that are about a signature without being one. */
const other =
  /e-?mail|electronic|e-?signature|digital|draw|draft|upload|file|image|date|name|title|font|footer|public key|algorithm|method|type|hash|count|required signatures/i
const said = /\b(signature|signed message)\b/i

/**
 * The one field among these that a page would want a signature in, or nothing: rather none than a wrong one. Words
 * for people count more than names for programs, an empty field more than a filled one; two equal ones are none.
 *
 * @returns its index, or -1
 */
export function chooseField(fields: readonly FieldWords[]): number {
  const scores = fields.map(score)
  const best = Math.max(0, ...scores)
  const first = scores.indexOf(best)
  return best > 0 && first === scores.lastIndexOf(best) ? first : -1
}

function score({ label, name, id, placeholder, empty }: FieldWords): number {
  const programs = [name, id].map(words)
  const all = [label, placeholder, ...programs]
  if (all.some((text) => other.test(text)) || !all.some((text) => said.test(text))) return 0
  const people = label.length <= 80 && (said.test(label) || said.test(placeholder))
  return (people ? 4 : 0) + (programs.some((text) => said.test(text)) ? 2 : 0) + (empty ? 1 : 0)
}

/** `walletSignature`, `wallet_signature` and `wallet-signature` as words. */
function words(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_.[\]-]+/g, ' ')
}
