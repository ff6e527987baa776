import { browser } from '../../lib/browser/browser.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'

/** Counts on the toolbar button what waits for the person: asks, notices, and signatures that nobody took. */
export async function showBadge(records: readonly RequestRecord[]): Promise<void> {
  const waiting = records.filter(
    (record) => record.state === 'pending' || record.state === 'undelivered' || record.notice === true,
  ).length
  await browser.action.setBadgeText({ text: waiting > 0 ? String(waiting) : '' })
}

/** The badge's colours; contrast 7.6:1. */
export async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#1f4f82' })
  await browser.action.setBadgeTextColor({ color: '#ffffff' })
}
