/** A passkey as the browser needs it to find it again. `id`: base64url. */
export type PasskeyHandle = { id: string; transports: string[] }

/**
 * The browser's passkeys (WebAuthn with the PRF extension). User verification (finger, face, PIN) is required in
 * every call, so that a touch alone, or a stolen security key, yields nothing.
 */
export type PasskeyPort = {
  /** Undefined when passkeys can be used here, otherwise why not, as a sentence. */
  unavailable(): Promise<string | undefined>
  /**
   * Makes a passkey. Its bytes come from `evaluate`: some browsers give none at creation.
   * @throws CountersignError `passkey-unavailable`, `passkey-cancelled`, `passkey-no-prf`
   */
  create(name: string, userId: Uint8Array, existing: readonly PasskeyHandle[]): Promise<PasskeyHandle>
  /**
   * Asks for one of the passkeys and has it compute a secret from each salt.
   *
   * @param salts one or two, 32 bytes each
   * @returns which passkey answered, and 32 bytes for each salt, always the same for the same passkey and salt
   * @throws CountersignError `passkey-unavailable`, `passkey-cancelled`, `passkey-no-prf`
   */
  evaluate(
    passkeys: readonly PasskeyHandle[],
    salts: readonly Uint8Array[],
  ): Promise<{ id: string; secrets: Uint8Array[] }>
}
