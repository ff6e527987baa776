import type { activity } from './en/activity.ts'
import type { approvalErrors } from './en/approvalErrors.ts'
import type { approvals } from './en/approvals.ts'
import type { batch } from './en/batch.ts'
import type { characters } from './en/characters.ts'
import type { common } from './en/common.ts'
import type { connect } from './en/connect.ts'
import type { deposit } from './en/deposit.ts'
import type { depositErrors } from './en/depositErrors.ts'
import type { diagnoses } from './en/diagnoses.ts'
import type { doors } from './en/doors.ts'
import type { errors } from './en/errors.ts'
import type { findings } from './en/findings.ts'
import type { handover } from './en/handover.ts'
import type { help } from './en/help.ts'
import type { intake } from './en/intake.ts'
import type { journal } from './en/journal.ts'
import type { keyErrors } from './en/keyErrors.ts'
import type { keyReasons } from './en/keyReasons.ts'
import type { nextSteps } from './en/nextSteps.ts'
import type { options } from './en/options.ts'
import type { passkeyReasons } from './en/passkeyReasons.ts'
import type { popup } from './en/popup.ts'
import type { proofs } from './en/proofs.ts'
import type { reasons } from './en/reasons.ts'
import type { sign } from './en/sign.ts'
import type { welcome } from './en/welcome.ts'

/** The English words of everything that people are shown. What partners' engineers read stays English. */
export type EnglishAreas = {
  activity: typeof activity
  approvalErrors: typeof approvalErrors
  approvals: typeof approvals
  batch: typeof batch
  characters: typeof characters
  common: typeof common
  connect: typeof connect
  deposit: typeof deposit
  depositErrors: typeof depositErrors
  diagnoses: typeof diagnoses
  doors: typeof doors
  errors: typeof errors
  findings: typeof findings
  handover: typeof handover
  help: typeof help
  intake: typeof intake
  journal: typeof journal
  keyErrors: typeof keyErrors
  keyReasons: typeof keyReasons
  nextSteps: typeof nextSteps
  options: typeof options
  passkeyReasons: typeof passkeyReasons
  popup: typeof popup
  proofs: typeof proofs
  reasons: typeof reasons
  sign: typeof sign
  welcome: typeof welcome
}

export type AreaName = keyof EnglishAreas

/**
 * An English area's words in another language: the same keys. A `.one` may be missing, since not every language tells
 * one from many (a test knows which do); `partner.` and `page.` are for engineers, and English.
 */
export type Words<E> = {
  [K in keyof E as K extends Untranslated | `${string}.one` ? never : K]: E[K] extends string
    ? string
    : Words<E[K]>
} & { [K in keyof E as K extends `${string}.one` ? K : never]?: string }

type Untranslated = `partner.${string}` | `page.${string}`

/** Areas that not every language has yet: there they show in English. */
type Later = 'approvals' | 'approvalErrors'

/** All areas in another language. */
export type Translation = { [A in Exclude<AreaName, Later>]: Words<EnglishAreas[A]> } & {
  [A in Later]?: Words<EnglishAreas[A]>
}
