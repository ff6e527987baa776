import type { Page } from '@playwright/test'
import { waitUntil } from '../waitUntil.ts'
import type { ChromiumSession } from './launchChromium.ts'

/** The pages of the extension that show one of its files, such as `sign.html`, in the order of opening. */
export function openPages(session: ChromiumSession, file: string): Page[] {
  return session.context.pages().filter((page) => page.url().startsWith(session.url(file)))
}

/** Waits until the sign window is open and returns its page. */
export async function signWindow(session: ChromiumSession): Promise<Page> {
  return waitUntil('the sign window', () => openPages(session, 'sign.html')[0])
}
