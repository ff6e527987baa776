/** What a credential looks like wherever it stands. */
const secretPatterns: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/,
  // Compact JWS or JWE: a base64url JSON header, then at least two more parts.
  /\beyJ[\w-]{10,}\.[\w-]{4,}\.[\w-]*/,
  /\bbearer\s+(?=[\w.~+/-]*[0-9_.])[\w.~+/-]{12,}=*/i,
  /^\s*basic\s+[A-Za-z0-9+/]{12,}={0,2}\s*$/i,
  /\bauthorization\s*[:=]\s*(?:bearer|basic|token)\s+\S{6,}/i,
  /\b(?:client[_\s-]?secret|(?:access|refresh|auth|session|id)[_\s-]?token|api[_\s-]?(?:key|secret)|secret[_\s-]?key|pass(?:word|phrase)|passwd)["']?(?:=[^\s"']{4,}|\s*[:=]\s*["']?(?=\S*\d|\S{12})[^\s"']{4,})/i,
  /\b(?:private[_\s-]?key|secret[_\s-]?key|seed)["']?\s*(?:[:=]|is)\s*["']?(?:0x)?(?:[0-9a-f]{64}|[1-9A-HJ-NP-Za-km-z]{43,88})\b/i,
  /\b(?:seed|recovery|secret(?:\s+recovery)?|mnemonic|backup)[_\s-]*(?:phrase|words?)?["']?\s*[:=]\s*["']?(?:[a-z]{3,8}[\s,]+){11}/i,
  /\b(?:set-)?cookie\s*:\s*[^\s=]+=\S{4,}/i,
  /\b[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,112}\b/,
  /\bnsec1[02-9ac-hj-np-z]{58}\b/,
  // Keys that providers mark with a prefix, so that scanners can find them.
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /https?:\/\/[^\s/:@]+:[^\s/@]+@/,
  // The 64 bytes of a keypair, written as a JSON array inside a string.
  /\[\s*(?:\d{1,3}\s*,\s*){63}\d{1,3}\s*\]/,
]

/** Everyday words that no BIP-39 phrase has, so that a plain sentence is not taken for one. */
export const sentenceWords: ReadonlySet<string> = new Set(
  `accounts after agrees allows and anyone are asked asks assets bank been being both but button cannot
  checks closed codes coins confirms contact controls could crypto data date dates did digit digits
  does doing done down each ended ends every expired expires fees for form free from fund funds
  further get given gives had has her here hers him his holder holders how issued its itself kept last
  let letters line lines login made makes making many matches may means messages might mine money most
  moves names new nobody nonce none not numbers ought our ours out owned owns pages paxos pending
  policy press privacy prove proves read reads records request requests safely secure see send sends
  sent services shall she should show shown shows signed signing signs site some status steps support
  take taken takes terms than the their them these things third those through times tokens too trusted
  user users uses using verified wallet wallets was ways website well were which while who whom whose
  why with within without words would yes your yours`.split(/\s+/),
)

/**
 * Whether a text holds something that must never be handed to a page: a private key, a bearer token, a
 * password with its value, or what reads like a recovery phrase of 12 words or more (BIP-39 words have 3 to 8
 * letters). A text that merely speaks of secrets does not count.
 */
export function secretInText(text: string): boolean {
  return secretPatterns.some((pattern) => pattern.test(text)) || hasPhrase(text)
}

/** At least 12 words in a row as they stand in a recovery phrase, numbered or not. */
function hasPhrase(text: string): boolean {
  let run = 0
  for (const word of text.replaceAll(/\b\d{1,2}\s*[.):]\s*/g, ' ').split(/[\s,;"'[\]()]+/)) {
    if (word === '') continue
    const plain = word.replace(/[.:!?]+$/, '').toLowerCase()
    run = /^[a-z]{3,8}$/.test(plain) && !sentenceWords.has(plain) ? run + 1 : 0
    if (run >= 12) return true
    if (plain.length !== word.length) run = 0
  }
  return false
}
