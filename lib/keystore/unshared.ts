/**
 * The same bytes as WebCrypto's types want them: ours are never in shared memory. No copy, so that nothing is left
 * to be zeroed beside the original.
 */
export function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>
}
