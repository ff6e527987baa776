/**
 * Letters of other alphabets, and other signs, that read like a Latin letter of the words that Paxos's message
 * is made of. Not the whole of Unicode's confusables: only what can stand in those words.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аɑαАΑᎪᴀꓮ4@',
  c: 'сϲСϹᴄᏟꓚ¢',
  d: 'ԁɗᎠᴅđꓓ',
  e: 'еєЕΕᎬᴇҽ℮εꓰ3€',
  f: 'ƒϝϜꜰքꓝ',
  h: 'һհНΗнʜᎻꓧ',
  i: 'іιıɩІΙӀӏɪᎥꓲl1|!ǀ',
  n: 'ոηɴΝпռꓠ',
  o: 'оοօОΟՕσᴏჿөØøꓳ0',
  p: 'рρРΡᴘᏢþꓑ',
  r: 'гꭇʀᏒᴦꓣ',
  s: 'ѕЅꜱᏚʂꓢ5$§',
  t: 'тτТΤᴛᎢ†ꓔ7',
  u: 'υսᴜʋꓴ',
  v: 'νѵѴᴠᏙꓦ',
  w: 'ѡԝωᴡᎳшꓪ',
  x: 'хχХΧ×ꓫ',
}

const letters: ReadonlyMap<string, string> = new Map(
  Object.entries(lookAlikes).flatMap(([letter, alike]) => [...alike].map((sign) => [sign, letter] as const)),
)

/**
 * A text with look-alikes of other alphabets replaced by the Latin letters that they read as; ASCII stays. For
 * finding words that are spelled around a filter.
 */
export function latinised(text: string): string {
  return replaced(withoutAccents(replaced(text)))
}

function replaced(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/gu, (sign) => letters.get(sign) ?? sign)
}

/** Compatibility forms and accents taken off. Look-alikes go first: Greek's lunate sigma would become another one. */
function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '')
}

/**
 * What a text looks like: compatibility forms (full width, mathematical letters) and accents taken off,
 * look-alikes replaced, in lower case. Two texts with the same skeleton can be mistaken for one another.
 */
export function skeleton(text: string): string {
  return (
    Array.from(
      withoutAccents(replaced(text)),
      (sign) => letters.get(sign) ?? letters.get(sign.toLowerCase()) ?? sign.toLowerCase(),
    )
      .join('')
      .replaceAll('rn', 'm')
      .replaceAll('vv', 'w')
      // “cl”, since l has become i.
      .replaceAll('ci', 'd')
  )
}
