import type { Clock } from '../clock.ts'
import type { SettingStore } from '../store/settingStore.ts'
import type { StepUpStore } from '../store/stepUpStore.ts'

/** What everything about step up works with. */
export type StepUpContext = {
  store: StepUpStore
  settings: SettingStore
  clock: Clock
  /** WebAuthn's `rp.id`: the signing window's domain. */
  relyingParty: string
  dashboardUrl: string
  signingWindowUrl: string
  /** Origins of extensions that were allowed at the start to be a signing window. */
  approvalOrigins: readonly string[]
  /** Says that there is something new to look at. */
  announce(): void
}

/** How long a signing window may stay open, in milliseconds. */
export const ticketLife = 10 * 60_000

/** How long a request waits for its approvals, in milliseconds. */
export const requestLife = 7 * 24 * 60 * 60_000
