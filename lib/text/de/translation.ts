import type { Translation } from '../translation.ts'
import { activity } from './activity.ts'
import { approvalErrors } from './approvalErrors.ts'
import { approvals } from './approvals.ts'
import { batch } from './batch.ts'
import { characters } from './characters.ts'
import { common } from './common.ts'
import { connect } from './connect.ts'
import { deposit } from './deposit.ts'
import { depositErrors } from './depositErrors.ts'
import { diagnoses } from './diagnoses.ts'
import { doors } from './doors.ts'
import { errors } from './errors.ts'
import { findings } from './findings.ts'
import { handover } from './handover.ts'
import { help } from './help.ts'
import { intake } from './intake.ts'
import { journal } from './journal.ts'
import { keyErrors } from './keyErrors.ts'
import { keyReasons } from './keyReasons.ts'
import { nextSteps } from './nextSteps.ts'
import { options } from './options.ts'
import { passkeyReasons } from './passkeyReasons.ts'
import { popup } from './popup.ts'
import { proofs } from './proofs.ts'
import { reasons } from './reasons.ts'
import { sign } from './sign.ts'
import { welcome } from './welcome.ts'

/** German. */
export const translation = {
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
} satisfies Translation
