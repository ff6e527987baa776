import { activity } from './en/activity.ts'
import { approvalErrors } from './en/approvalErrors.ts'
import { approvals } from './en/approvals.ts'
import { batch } from './en/batch.ts'
import { characters } from './en/characters.ts'
import { common } from './en/common.ts'
import { connect } from './en/connect.ts'
import { deposit } from './en/deposit.ts'
import { depositErrors } from './en/depositErrors.ts'
import { diagnoses } from './en/diagnoses.ts'
import { doors } from './en/doors.ts'
import { errors } from './en/errors.ts'
import { findings } from './en/findings.ts'
import { handover } from './en/handover.ts'
import { help } from './en/help.ts'
import { intake } from './en/intake.ts'
import { journal } from './en/journal.ts'
import { keyErrors } from './en/keyErrors.ts'
import { keyReasons } from './en/keyReasons.ts'
import { nextSteps } from './en/nextSteps.ts'
import { options } from './en/options.ts'
import { passkeyReasons } from './en/passkeyReasons.ts'
import { popup } from './en/popup.ts'
import { proofs } from './en/proofs.ts'
import { reasons } from './en/reasons.ts'
import { sign } from './en/sign.ts'
import { welcome } from './en/welcome.ts'

/** Every English word that people are shown, for tests and tools; pages import only the areas they need. */
export const english = {
  activity,
  approvalErrors,
  approvals,
  batch,
  characters,
  common,
  connect,
  deposit,
  depositErrors,
  diagnoses,
  doors,
  errors,
  findings,
  handover,
  help,
  intake,
  journal,
  keyErrors,
  keyReasons,
  nextSteps,
  options,
  passkeyReasons,
  popup,
  proofs,
  reasons,
  sign,
  welcome,
} as const
