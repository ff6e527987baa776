import * as v from 'valibot'
import type { StepUpContext } from './stepUpContext.ts'

/**
 * An extension's origin as WebAuthn's client data has it: Chromium's id, or in Firefox the SHA-256 of the add-on's id,
 * each four bits as a letter from a to p.
 */
export const extensionOrigin = v.pipe(
  v.string(),
  v.regex(
    /^(chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[a-p]{64})$/,
    'is not the origin of an extension',
  ),
)

const setting = 'approval-origins'

/** Extensions that operations allowed to be a signing window, besides those of the start. */
export function addedOrigins({ settings }: StepUpContext): string[] {
  const stored = v.safeParse(v.array(extensionOrigin), JSON.parse(settings.get(setting) ?? '[]'))
  return stored.success ? stored.output : []
}

export function saveOrigins({ settings }: StepUpContext, origins: readonly string[]): void {
  settings.set(setting, JSON.stringify([...new Set(origins)]))
}

/** Where a signature may come from: the signing window, and allowed extensions. */
export function signingOrigins(context: StepUpContext): string[] {
  return [...new Set([context.signingWindowUrl, ...context.approvalOrigins, ...addedOrigins(context)])]
}
