/**
 * Under which origin Firefox signs with WebAuthn in an add-on's pages: `moz-extension://` with the SHA-256 of the add-on's
 * id, each half byte a letter from a to p. The pages' own address differs in each profile; this one a server can list.
 *
 * @param id the add-on's id (`browser_specific_settings.gecko.id`)
 */
export async function firefoxOrigin(id: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id)))
  const letters = [...digest]
    .flatMap((byte) => [byte >> 4, byte & 15])
    .map((half) => 'abcdefghijklmnop'[half])
  return `moz-extension://${letters.join('')}`
}
