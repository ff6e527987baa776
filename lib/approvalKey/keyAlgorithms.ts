/** COSE algorithms of approval keys, best known first: ES256, EdDSA, RS256 (RFC 9053, RFC 8812). */
export const keyAlgorithms = [-7, -8, -257] as const
