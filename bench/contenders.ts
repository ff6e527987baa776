import type { Page } from '@playwright/test'
import type { ChromiumSession } from '../e2e/chromium/launchChromium.ts'

/** One of the two browsers that are measured in turn. */
export type Contender = {
  name: 'ours' | 'nothing'
  session: ChromiumSession
  /** A tab on the bench page. */
  page: Page
}

/** Measurements of both, in milliseconds. */
export type Series = Record<Contender['name'], number[]>
