import * as v from 'valibot'
import { approvalRecordSchema, checkApprovalRecord } from '../lib/approvalKey/approvalRecord.ts'
import { sampleRegistration, sampleRequests } from '../lib/approvalKey/approvalRequest.fixture.ts'
import { approvalErrors } from '../lib/text/en/approvalErrors.ts'
import { adminSession } from '../sandbox/admin/adminSession.ts'
import { signInTo } from '../sandbox/stepUp/stepUpSession.ts'
import { builtFolder } from '../scripts/runBuild.ts'
import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { openChromium } from './chromium/openChromium.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { answerOf, askByScript, pressAsk } from './site/ask.ts'
import { approveAndOpen, insertKey, type SecurityKey, signIn } from './steps/approvers.ts'
import { continueInExtension, createKeyInExtension, pressApprove, pressToClose } from './steps/approving.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { armedButton } from './steps/signing.ts'

/** What the extension keeps of approvals, read by an extension page. */
async function keptApprovals(page: ChromiumPage): Promise<{ record: unknown; deliveredAt?: string }[]> {
  return await page.evaluate(
    () =>
      new Promise<{ record: unknown }[]>((resolve, reject) => {
        const opening = indexedDB.open('countersign-approvals')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('approvals').objectStore('approvals').getAll()
          reading.onsuccess = () => resolve(reading.result)
        }
      }),
  )
}

test('T65 T66 T67: the walk with the extension: two approvers, two keys, two signatures; the record; a used link; a revoked key and its successor', async ({
  browserWithExtension: lauras,
  sandbox,
}) => {
  const samuels = await openChromium({ extension: builtFolder('chromium') })
  try {
    await (await signInTo(sandbox, 'laura')).requireSignatures()
    const people = await Promise.all(
      [
        { browser: lauras, name: 'laura' },
        { browser: samuels, name: 'samuel' },
      ].map(async ({ browser, name }) => {
        const page = await browser.session.context.newPage()
        await signIn(page, sandbox, name)
        return { browser, page, key: { credentials: [] } as SecurityKey }
      }),
    )
    const [laura, samuel] = people as [(typeof people)[0], (typeof people)[0]]
    const entries = [
      {
        code: await createKeyInExtension(laura.browser, laura.page, laura.key, 'Laura - Primary Key'),
        name: 'Laura - Primary Key',
      },
      {
        code: await createKeyInExtension(samuel.browser, samuel.page, samuel.key, 'Samuel - Primary Key'),
        name: 'Samuel - Primary Key',
      },
    ]
    await adminSession(sandbox).post('/approval-keys/verify', { entries })
    const id = await (await signInTo(sandbox, 'jonas')).ask()

    await test.step('the first signs what her own window shows', async () => {
      const signing = await approveAndOpen(laura.page)
      const { window, inserted } = await continueInExtension(lauras, signing, laura.key)
      await window.find({ role: 'heading', name: text('approvals.heading.withdrawal') })
      await window.waitForText('250000.5 USDG')
      await window.waitForText('Cold storage')
      expect(await axeFindings(window.page)).toEqual([])
      await pressApprove(window)
      await window.waitForText(text('approvals.returned.sign'))
      expect(await axeFindings(window.page)).toEqual([])
      await inserted.take()
      await signing.getByText('Your signature has been recorded. 1 more signature required.').waitFor()
      const [kept] = await keptApprovals(window)
      const record = v.parse(approvalRecordSchema, kept?.record)
      await checkApprovalRecord(record)
      expect(record).toMatchObject({
        request: { id, amount: '250000.5' },
        key: { verification_code: entries[0]?.code },
        origin: `chrome-extension://${lauras.session.extensionId}`,
      })
      await window.close()
      await signing.reload()
      await signing.getByText('This signing link is used up or too old.').waitFor()
      await signing.close()
      await laura.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    })

    await test.step('a revoked key takes its signature with it; a new one, made here too, signs again', async () => {
      await laura.page.getByRole('link', { name: 'Settings › Security' }).click()
      await laura.page.getByRole('button', { name: 'Revoke key Laura - Primary Key' }).click()
      await laura.page.getByRole('button', { name: 'Revoke key', exact: true }).click()
      await laura.page.locator('#key-rows').getByText('Revoked').waitFor()
      laura.key.credentials = []
      const code = await createKeyInExtension(lauras, laura.page, laura.key, 'Laura - New Key')
      expect(code).not.toBe(entries[0]?.code)
      await laura.page.getByRole('link', { name: 'Transactions' }).click()
      await laura.page.getByRole('button', { name: 'Review' }).click()
      await laura.page.getByRole('button', { name: 'Approve' }).click()
      await laura.page.getByText('You have no verified key.').waitFor()
      await laura.page.getByRole('button', { name: 'Close' }).click()
      await adminSession(sandbox).post('/approval-keys/verify', {
        entries: [{ code, name: 'Laura - New Key' }],
      })
      const signing = await approveAndOpen(laura.page)
      const { window } = await continueInExtension(lauras, signing, laura.key)
      await pressApprove(window)
      await signing.getByText('1 more signature required.').waitFor()
    })

    await test.step('the second signs, and it is approved with a shield', async () => {
      const signing = await approveAndOpen(samuel.page)
      const { window } = await continueInExtension(samuels, signing, samuel.key)
      await pressApprove(window)
      await signing.getByText('Your signature has been recorded. The request is approved.').waitFor()
      await samuel.page.getByRole('button', { name: 'Close' }).click()
      const finished = samuel.page.locator('#transactions-past li', { hasText: '250000.5 USDG' })
      await expect(finished.getByText('Signed', { exact: true })).toBeVisible()
    })
  } finally {
    await samuels.close()
  }
})

const future = '2999-01-01T00:00:00Z'
const creating = JSON.stringify({
  approval_request: {
    ask: 'create',
    registration: { ...sampleRegistration, expires_at: future },
    exclude_credential_ids: [],
  },
})
const signing = (ids: string[], changes = {}) => ({
  approval_request: {
    ask: 'sign',
    request: { ...sampleRequests.withdrawal, expires_at: future, ...changes },
    credential_ids: ids,
  },
})

test('T65 T66 T68: foreign relying parties are refused without a window; nothing leaves without a verified person, with a bogus signature, without the key, or once the window is closed', async ({
  browserWithExtension,
  asker,
}) => {
  const refused = async (changes: object) => {
    const answer = await answerOf(asker, await askByScript(asker, signing(['AAAA'], changes)))
    return answer.error?.code
  }
  expect(await refused({ relying_party: 'paxos-secure.com' })).toBe('relying-party-refused')
  expect(await refused({ relying_party: 'localhost.example' })).toBe('relying-party-refused')
  expect(await refused({ expires_at: '2026-01-01T00:00:00Z' })).toBe('expired')
  expect(await refused({ memo: 'x' })).toBe('payload-unreadable')
  expect(await browserWithExtension.pagesAt(browserWithExtension.url('sign.html'))).toEqual([])

  const open = async (payload: object | string, key: SecurityKey, verified = true) => {
    await asker.bringToFront()
    await pressAsk(asker, payload)
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    const inserted = await insertKey(window.page, key, verified)
    await window.bringToFront()
    await window.find(armedButton)
    return { window, inserted }
  }
  const key: SecurityKey = { credentials: [] }
  const made = await open(creating, key)
  expect(await axeFindings(made.window.page)).toEqual([])
  await pressApprove(made.window, 'create')
  await made.window.waitForText(text('approvals.code.title'))
  expect(await axeFindings(made.window.page)).toEqual([])
  await made.inserted.take()
  const { result } = await answerOf(asker)
  const { id } = (result as unknown as { credential: { id: string } }).credential
  // Closing it now loses nothing: the page has the key, and the settings the code.
  await made.window.close()

  const { window, inserted } = await open(signing([id]), key, false)
  await pressApprove(window)
  await window.waitForText(text('approvals.unused.sign'))
  await window.find(armedButton)
  expect(await axeFindings(window.page)).toEqual([])
  await inserted.verify(true)
  await inserted.forge(true)
  await pressApprove(window)
  await window.waitForText(approvalErrors['approval-unfit'])
  await window.close()
  expect((await answerOf(asker)).error?.code).toBe('rejected')

  const lost = await open(signing([id], { id: 'req_lost' }), { credentials: [] })
  await pressApprove(lost.window)
  await pressToClose(lost.window, text('approvals.unused.tell'))
  expect((await answerOf(asker)).error?.code).toBe('approver-key-missing')
})
