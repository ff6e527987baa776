import { CountersignError } from '../errors.ts'
import { type PasskeyReason, passkeyReasons } from '../text/en/passkeyReasons.ts'
import { formatText } from '../text/formatText.ts'
import { words } from '../text/shown.ts'

/** A passkey as the browser needs it to find it again. `id`: base64url. */
export type PasskeyHandle = { id: string; transports: string[] }

/** Why passkeys cannot be used. `domain`: access to it, which the person can give, is all that is missing. */
export type PasskeyObstacle = { reason: PasskeyReason; domain?: string }

/** The obstacle as a sentence. */
export function obstacleSentence({ reason, domain }: PasskeyObstacle): string {
  return formatText(words('passkeyReasons', passkeyReasons)[reason], domain === undefined ? {} : { domain })
}

export function passkeyUnavailable(obstacle: PasskeyObstacle, cause?: unknown): CountersignError {
  return new CountersignError('passkey-unavailable', { reason: obstacleSentence(obstacle) }, { cause })
}

/**
 * The browser's passkeys (WebAuthn with the PRF extension). User verification (finger, face, PIN) is required in
 * every call, so that a touch alone, or a stolen security key, yields nothing.
 */
export type PasskeyPort = {
  /** Undefined when passkeys can be used here, otherwise why not. */
  unavailable(): Promise<PasskeyObstacle | undefined>
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
