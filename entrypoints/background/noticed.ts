import { browser } from '../../lib/browser/browser.ts'
import { changeNoticed, type Noticed } from '../../lib/browser/noticed.ts'
import { usedSince } from '../../lib/browser/siteUses.ts'
import { readPayload } from '../../lib/paxos/readPayload.ts'
import type { Asker } from '../../lib/request/requestRecord.ts'

/** Keeps what a page under watch received, and counts it on that tab's button. Nothing opens by itself. */
export async function notice(asker: Asker, raw: string): Promise<void> {
  const { payload } = readPayload(raw)
  if (!payload || (await usedSince(asker.origin, 'watch')) === undefined) return
  await count({ asker, raw, network: payload.network, address: payload.address }, true)
}

/** Keeps or forgets one, and writes the tab's badge. */
export async function count(noticed: Noticed, given: boolean): Promise<void> {
  const left = await changeNoticed(noticed, given)
  await browser.action.setBadgeText({
    tabId: noticed.asker.tabId,
    text: left > 0 ? String(left) : null,
  } as never)
}
