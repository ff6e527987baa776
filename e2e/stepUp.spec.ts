import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test'
import { adminSession } from '../sandbox/admin/adminSession.ts'
import type { Sandbox } from '../sandbox/startSandbox.ts'
import { signInTo } from '../sandbox/stepUp/stepUpSession.ts'
import { ensureBrowsers } from '../scripts/ensureBrowsers.ts'
import { withSandbox } from './fixtures/withSandbox.ts'
import { approveAndOpen, createKey, insertKey, newPerson } from './steps/approvers.ts'

// A browser without the extension: any browser with WebAuthn is enough.
const test = base.extend<{ sandbox: Sandbox; plain: Browser }>({
  sandbox: async ({ baseURL: _ }, use) => withSandbox(use),
  plain: async ({ baseURL: _ }, use) => {
    const { path: executablePath } = ensureBrowsers(['chromium']).chromium
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const browser = await chromium.launch({ executablePath, args })
    await use(browser)
    await browser.close()
  },
})

async function requestWithdrawal(page: Page, amount: string): Promise<void> {
  await page.getByText('New transaction').click()
  await page.getByLabel('Amount').first().fill(amount)
  await page.getByLabel('Name of the destination').fill('Cold storage')
  await page.getByLabel('Address', { exact: true }).fill('0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045')
  await page.getByRole('button', { name: 'Request it' }).first().click()
  await expect(page.getByText('Requested. It is in the list below.')).toBeVisible()
}

test('T65 T67: the walk without the extension: keys, codes, the rule, two signatures, the shield', async ({
  sandbox,
  plain,
}) => {
  const laura = await newPerson(plain, sandbox, 'laura')
  const samuel = await newPerson(plain, sandbox, 'samuel')
  const jonas = await newPerson(plain, sandbox, 'jonas')
  await requestWithdrawal(jonas.page, '5')

  await test.step('an administrator asks for signatures by a rule, and approvers without a key are told', async () => {
    await laura.page.getByRole('link', { name: 'Admin › Approvals' }).click()
    await laura.page.getByRole('button', { name: 'Edit Withdrawals' }).click()
    await laura.page.getByLabel('Enable Step Up Authentication').check()
    await laura.page.getByLabel('Required approvals').selectOption('2')
    await laura.page.getByRole('button', { name: 'Save the rule' }).click()
    const rule = laura.page.locator('#rule-rows li', { hasText: 'Withdrawals of any amount' })
    await expect(rule.getByText('Signing')).toBeVisible()
    const banner = samuel.page.getByText('A rule asks for your signature, and you have no approval key yet.')
    await expect(banner).toBeVisible()
  })

  const codes = await test.step('each creates a key and keeps its code', async () => [
    await createKey(laura.page, laura.key, 'Laura - Primary Key'),
    await createKey(samuel.page, samuel.key, 'Samuel - Primary Key'),
  ])
  await expect(laura.page.locator('#key-rows').getByText('Unverified')).toBeVisible()

  await test.step('operations verify both in one batch', async () => {
    const operations = await (await plain.newContext()).newPage()
    await operations.goto(sandbox.operationsUrl)
    await operations
      .getByLabel('Codes and names')
      .fill(`${codes[0]} Laura - Primary Key\n${codes[1]} Samuel - Primary Key\n0000-0000-0000-0000 Nobody`)
    await operations.getByRole('button', { name: 'Check' }).click()
    await expect(operations.getByText('Fits: can be verified')).toHaveCount(2)
    await expect(operations.getByText('No key has this code')).toBeVisible()
    await operations.getByRole('button', { name: 'Verify those that fit' }).click()
    await expect(operations.getByText('Verified 2 keys.')).toBeVisible()
    await operations.close()
  })
  await expect(laura.page.locator('#key-rows').getByText('Verified', { exact: true })).toBeVisible()
  await expect(laura.page.locator('#banner')).toBeHidden()

  await test.step('a request waits for two signatures; the first says that one is missing', async () => {
    await requestWithdrawal(jonas.page, '250000.5')
    const window = await approveAndOpen(laura.page)
    expect(new URL(window.url()).origin).toBe(sandbox.signingWindowUrl)
    await expect(window.getByRole('heading', { name: 'Approve a withdrawal' })).toBeVisible()
    await expect(window.getByText('250000.5 USDG')).toBeVisible()
    await expect(window.getByText('0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045')).toBeVisible()
    const inserted = await insertKey(window, laura.key)
    await window.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(
      window.getByText('Your signature has been recorded. 1 more signature required.'),
    ).toBeVisible()
    await inserted.take()
    await expect(window.getByRole('link', { name: 'Continue to the dashboard' })).toBeFocused()
    // The dashboard says it too, and has nothing more to ask of her.
    const dialog = laura.page.getByRole('dialog')
    await expect(dialog.getByText('1 more signature required.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Approve' })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(
      laura.page
        .locator('#transactions-pending li', { hasText: '250000.5 USDG' })
        .getByRole('button', { name: 'Review' }),
    ).toHaveCount(0)
    const used = window.url()
    await window.close()
    await laura.page.goto(used)
    await expect(laura.page.getByText('This signing link is used up or too old.')).toBeVisible()
    await laura.page.goto(sandbox.dashboardUrl)
  })

  await test.step('the second approver hears of it, signs, and it is approved with a shield', async () => {
    await samuel.page.getByRole('link', { name: 'Notifications' }).click()
    await expect(samuel.page.getByText('It waits for your signature.')).toBeVisible()
    const window = await approveAndOpen(samuel.page)
    const inserted = await insertKey(window, samuel.key)
    await window.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(window.getByText('Your signature has been recorded. The request is approved.')).toBeVisible()
    await inserted.take()
    await window.close()
    await samuel.page.getByRole('button', { name: 'Close' }).click()
    const finished = samuel.page.locator('#transactions-past li', { hasText: '250000.5 USDG' })
    await expect(finished.getByText('Signed', { exact: true })).toBeVisible()
    await finished.getByRole('button', { name: 'Details' }).click()
    const signers = samuel.page.getByRole('dialog').getByRole('listitem')
    await expect(signers).toHaveCount(2)
    await expect(signers.first()).toContainText('Laura Meier')
    await expect(signers.last()).toContainText(codes[1] ?? '')
    await samuel.page.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('what was approved without a signature has no shield', async () => {
    const waiting = laura.page.locator('#transactions-pending li', { hasText: 'Withdrawal of 5 USDG' })
    await waiting.getByRole('button', { name: 'Review' }).click()
    await laura.page.getByRole('button', { name: 'Approve' }).click()
    await laura.page.getByRole('button', { name: 'Close' }).click()
    const finished = laura.page.locator('#transactions-past li', { hasText: 'Withdrawal of 5 USDG' })
    await expect(finished.getByText('Approved')).toBeVisible()
    await expect(finished.getByText('Signed')).toHaveCount(0)
  })
})

/** Laura with a verified key and Jonas with a request that waits for her signature. */
async function oneApprover(plain: Browser, sandbox: Sandbox) {
  const admin = await signInTo(sandbox, 'laura')
  await admin.requireSignatures()
  const laura = await newPerson(plain, sandbox, 'laura')
  const code = await createKey(laura.page, laura.key, 'Laura - Primary Key')
  const entries = [{ code, name: 'Laura - Primary Key' }]
  await adminSession(sandbox).post('/approval-keys/verify', { entries })
  const jonas = await signInTo(sandbox, 'jonas')
  return { laura, admin, jonas, id: await jonas.ask() }
}

test('T65 T66 T67: without verification of the person nothing is signed; what was changed after it was shown, or signed by a revoked key, does not count; a lost key is replaced', async ({
  sandbox,
  plain,
}) => {
  const { laura, admin, id } = await oneApprover(plain, sandbox)

  await test.step('nobody verified: nothing leaves the window', async () => {
    const window = await approveAndOpen(laura.page)
    await insertKey(window, laura.key, false)
    await window.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(window.getByText('Nothing was signed')).toBeVisible()
    await window.close()
    await laura.page.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('the amount is changed on its way to the window: the server knows better', async () => {
    await laura.page.context().route('**/api/open', async (route) => {
      const response = await route.fetch()
      const text = (await response.text()).replace('"250000.5"', '"5"')
      await route.fulfill({ response, body: text })
    })
    const window = await approveAndOpen(laura.page)
    await expect(window.getByText('5 USDG', { exact: true })).toBeVisible()
    const inserted = await insertKey(window, laura.key)
    await window.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(window.getByText('This signature was not accepted.')).toBeVisible()
    await inserted.take()
    await window.close()
    await laura.page.context().unroute('**/api/open')
    expect((await admin.request(id)).missing).toBe(2)
    await laura.page.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('the key is revoked while its signing window is open, and a new one takes its place', async () => {
    const window = await approveAndOpen(laura.page)
    await insertKey(window, laura.key)
    await laura.page.getByRole('button', { name: 'Close' }).click()
    await laura.page.getByRole('link', { name: 'Settings › Security' }).click()
    await laura.page.getByRole('button', { name: 'Revoke key Laura - Primary Key' }).click()
    await expect(laura.page.getByText('This cannot be undone.')).toBeVisible()
    await laura.page.getByRole('button', { name: 'Revoke key', exact: true }).click()
    await expect(laura.page.locator('#key-rows').getByText('Revoked')).toBeVisible()
    await window.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(window.getByText('is revoked. It cannot sign.')).toBeVisible()
    await window.close()

    laura.key.credentials = []
    const code = await createKey(laura.page, laura.key, 'Laura - New Key')
    await laura.page.getByRole('link', { name: 'Transactions' }).click()
    await laura.page.getByRole('button', { name: 'Review' }).click()
    await laura.page.getByRole('button', { name: 'Approve' }).click()
    await expect(laura.page.getByText('You have no verified key.')).toBeVisible()
    await laura.page.getByRole('button', { name: 'Close' }).click()
    const entries = [{ code, name: 'Laura - New Key' }]
    await adminSession(sandbox).post('/approval-keys/verify', { entries })
    const again = await approveAndOpen(laura.page)
    await insertKey(again, laura.key)
    await again.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(again.getByText('1 more signature required.')).toBeVisible()
    await again.close()
  })
})
