import { adminSession } from '../sandbox/admin/adminSession.ts'
import { signInTo } from '../sandbox/stepUp/stepUpSession.ts'
import { builtFolder } from '../scripts/runBuild.ts'
import { text } from './catalogue.ts'
import { openFirefox } from './firefox/launchFirefox.ts'
import { addAuthenticator, authenticatorPreferences } from './firefox/virtualAuthenticator.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { pressApprove } from './steps/approving.ts'
import { waitForSignWindow } from './steps/signing.ts'

test('T65 T66 T67: in Firefox two approvers make their keys in the extension and sign what its window shows', async ({
  sandbox,
}) => {
  const firefox = await openFirefox({
    extension: builtFolder('firefox'),
    preferences: authenticatorPreferences,
  })
  try {
    await addAuthenticator(firefox.bidi)
    const laura = await signInTo(sandbox, 'laura')
    const samuel = await signInTo(sandbox, 'samuel')
    await laura.requireSignatures()

    /** Goes from the signing window's page on into the extension's. */
    const enter = async (address: unknown) => {
      const page = await firefox.newPage(String(address))
      await page.click({ role: 'button', name: 'Continue in Countersign' })
      const window = await waitForSignWindow(firefox)
      return { page, window }
    }
    const entries = []
    for (const [person, name] of [
      [laura, 'Laura - Primary Key'],
      [samuel, 'Samuel - Primary Key'],
    ] as const) {
      const { page, window } = await enter((await person.call('/api/keys', { name })).body.url)
      await window.waitForText(name)
      await pressApprove(window, 'create')
      await window.find({ role: 'heading', name: text('approvals.code.title') })
      const code = await window.evaluate(() => document.querySelector('.code')?.textContent ?? '')
      await page.waitForText(code)
      await window.click({ role: 'checkbox', name: text('approvals.code.saved') })
      await window.close()
      await page.close()
      entries.push({ code, name })
    }
    await adminSession(sandbox).post('/approval-keys/verify', { entries })

    const id = await (await signInTo(sandbox, 'jonas')).ask()
    for (const [person, said] of [
      [laura, 'Your signature has been recorded. 1 more signature required.'],
      [samuel, 'Your signature has been recorded. The request is approved.'],
    ] as const) {
      const { page, window } = await enter((await person.approve(id)).body.signingUrl)
      await window.waitForText('250000.5 USDG')
      await pressApprove(window)
      await window.waitForText(text('approvals.returned.sign'))
      await page.waitForText(said)
      await window.close()
      await page.close()
    }
    expect((await laura.request(id)).status).toBe('APPROVED')
  } finally {
    await firefox.close()
  }
})
