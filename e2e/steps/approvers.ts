import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import type { Sandbox } from '../../sandbox/startSandbox.ts'
import { readOutbox } from '../../sandbox/stepUp/stepUpSession.ts'
import { patience } from '../waitUntil.ts'

type Credential = Awaited<ReturnType<typeof readCredentials>>[number]

/**
 * Somebody's security key: what it holds goes with the person from window to window, since a virtual authenticator
 * belongs to one page alone.
 */
export type SecurityKey = { credentials: Credential[] }

/** Puts a person's security key into a page; what is made there is kept in it by `take`. */
export async function insertKey(page: Page, key: SecurityKey, isUserVerified = true) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  })
  for (const credential of key.credentials) {
    await cdp.send('WebAuthn.addCredential', { authenticatorId, credential })
  }
  let touches = 0
  cdp.on('WebAuthn.credentialAsserted', () => {
    touches += 1
  })
  return {
    async take(): Promise<void> {
      key.credentials = await readCredentials(cdp, authenticatorId)
    },
    /** How often it has signed in this page. */
    touches: () => touches,
    /** Whether the person lets it verify them from now on. */
    async verify(isUserVerified: boolean): Promise<void> {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    /** Whether it signs something else from now on. */
    async forge(isBogusSignature: boolean): Promise<void> {
      await cdp.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBogusSignature })
    },
  }
}

async function readCredentials(cdp: CDPSession, authenticatorId: string) {
  return (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials
}

/** Signs in with the code from the outbox. */
export async function signIn(page: Page, sandbox: Sandbox, person: string): Promise<void> {
  const email = `${person}@halden.example`
  await page.goto(sandbox.dashboardUrl)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByLabel('Code from the mail').waitFor()
  const mail = (await readOutbox(sandbox)).find(({ to }) => to === email)
  const code = /\b\d{6}\b/.exec(mail?.body ?? '')?.[0]
  if (code === undefined) throw new Error(`No code was sent to ${email}.`)
  await page.getByLabel('Code from the mail').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const dashboard = page.getByRole('heading', { name: 'Dashboard' })
  await dashboard.waitFor({ timeout: patience }).catch(async (error: unknown) => {
    const said = await page.locator('body').innerText()
    throw new Error(`${person} is not signed in. The page says:\n${said}`, { cause: error })
  })
}

/** Presses the link to the signing window and gives back that window. */
export async function followSigningLink(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Open the secure signing window' }).click()
  return opened
}

/** Creates a key in Settings › Security; gives back its verification code. */
export async function createKey(page: Page, key: SecurityKey, name: string): Promise<string> {
  await page.getByRole('link', { name: 'Settings › Security' }).click()
  await page.getByRole('button', { name: 'Create key' }).click()
  await page.getByLabel('Display name').fill(name)
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const window = await followSigningLink(page)
  const inserted = await insertKey(window, key)
  await window.getByRole('button', { name: 'Create the key' }).click()
  const code = (await window.getByRole('status', { name: 'Your verification code' }).textContent()) ?? ''
  await inserted.take()
  await window.getByLabel('I saved it').check()
  await window.getByRole('link', { name: 'Continue to the dashboard' }).waitFor()
  await window.close()
  return code
}

/** Opens the first transaction that waits, presses Approve, and gives back the signing window. */
export async function approveAndOpen(page: Page): Promise<Page> {
  await page.getByRole('link', { name: 'Transactions' }).click()
  // Until the page has turned to this section, the one it shows may hold a button of the same name.
  const waiting = page.locator('#transactions-pending')
  await waiting.getByRole('button', { name: 'Review' }).first().click()
  await page.getByRole('button', { name: 'Approve' }).click()
  return followSigningLink(page)
}

/** Somebody with a browser context of their own. */
export async function newPerson(
  browser: { newContext: () => Promise<BrowserContext> },
  sandbox: Sandbox,
  person: string,
) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, sandbox, person)
  return { page, key: { credentials: [] } as SecurityKey }
}
