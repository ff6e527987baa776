import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { PageAnswer, PageMessageKind, PageMessages } from '../lib/browser/messages.ts'
import { planDeposit } from '../lib/deposit/depositPlan.ts'
import type { DepositEntry } from '../lib/deposit/journal.ts'
import { readPayload } from '../lib/paxos/readPayload.ts'
import type { DrivenBrowser, DrivenPage } from './driver.ts'
import { evmKey } from './payloads.ts'
import { answerOf, askByScript, askForDeposit, heard, waitForProgress } from './site/ask.ts'
import { openBackstage, readStorage, waitForState } from './storedRequests.ts'

type Runtime = { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } }

/** Says something to the background as one of the extension's own pages does. */
async function say<K extends PageMessageKind>(
  backstage: DrivenPage,
  kind: K,
  input: PageMessages[K]['input'],
): Promise<PageAnswer<K>> {
  const answer = await backstage.evaluate(
    (message) => (globalThis as unknown as Runtime).chrome.runtime.sendMessage(message),
    { kind, input } as never,
  )
  return answer as PageAnswer<K>
}

async function journal(backstage: DrivenPage): Promise<DepositEntry[]> {
  return ((await readStorage(backstage, 'local')).deposits ?? []) as DepositEntry[]
}

/**
 * The life of a deposit in the real background, killed after each step: the file that knows deposits is loaded anew
 * each time. No endpoint is saved, so no chain is asked.
 */
export async function livesThroughDeaths(browser: DrivenBrowser, asker: DrivenPage): Promise<void> {
  const backstage = await openBackstage(browser)
  const record = {
    id: randomUUID(),
    network: 'ETHEREUM',
    address: evmKey().address,
    verification_method: 'SMALL_DEPOSIT',
    status: 'PENDING',
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    small_deposit_verification: { deposit_address: evmKey().address, amount: '0.00012', asset: 'ETH' },
  }
  const { payload } = readPayload(JSON.stringify(record))
  const planned = payload && planDeposit(payload, 'test')
  if (!planned || !('plan' in planned)) throw new Error('no plan')
  const { plan } = planned
  const hash = `0x${'ab'.repeat(32)}`
  const sender = { kind: 'injected', walletId: 'io.wallet', label: 'Wallet' } as const

  // A page that is ready for a signature alone gets a typed error, and nobody is asked.
  await askByScript(asker, record)
  expect((await answerOf(asker)).error).toMatchObject({ code: 'method-mismatch', number: -32602 })

  await askForDeposit(asker, record)
  const { id, digest } = await waitForState(backstage, 'pending')
  await browser.stopBackground()
  const begin = (entryId: string) =>
    say(backstage, 'deposit.begin', { id, digest, deposit: { id: entryId, plan, sender } })
  expect(await begin('entry-1')).toMatchObject({ ok: true, value: { state: 'sending' } })
  await waitForProgress(asker, 'signing')
  expect(await begin('entry-2')).toMatchObject({ ok: false, error: { code: 'state-changed' } })

  // No window stands, so the next background finds a wallet that was asked by nobody who still listens.
  await browser.stopBackground()
  expect(await say(backstage, 'deposit.look', {})).toMatchObject({ ok: true })
  await waitForState(backstage, 'depositing')
  const event = { kind: 'sent', hash } as const
  await browser.stopBackground()
  expect(await say(backstage, 'deposit.note', { entryId: 'entry-1', event })).toMatchObject({
    value: { state: 'sent', hash },
  })
  const { ok, result } = await answerOf(asker)
  expect({ ok, result }).toEqual({
    ok: true,
    result: {
      id: record.id,
      transaction_hash: hash,
      network: 'ETHEREUM',
      address: record.address,
      chain: plan.chain,
      confirmed: false,
    },
  })
  await waitForState(backstage, 'delivered')
  expect((await heard(asker)).responses).toHaveLength(1)
  expect(await journal(backstage)).toMatchObject([{ id: 'entry-1', state: 'sent', hash }])
}
