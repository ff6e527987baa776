/** Why passkeys cannot be used here: the `{reason}` of `passkey-unavailable`, and what the settings say. */
export const passkeyReasons = {
  none: 'This browser offers extensions no passkey that can hold a key.',
  noDomain:
    'Firefox ties the passkeys of an extension to a website, and this build of Countersign has none to tie them to.',
  noAccess:
    'Firefox ties the passkeys of an extension to a website: here to {domain}, which Countersign may not use yet.',
  refused: 'The browser refused.',
} as const

export type PasskeyReason = keyof typeof passkeyReasons
