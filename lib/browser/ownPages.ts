import { browser } from './browser.ts'

/** The topics of the settings page, as its address names them. */
export type OptionsTopic = 'accounts' | 'sites' | 'keys' | 'activity' | 'check' | 'settings' | 'about'

/** Opens the settings at a topic, in a tab. `detail`: what is opened there, such as `create` among the accounts. */
export async function openOptions(topic: OptionsTopic, detail?: string): Promise<void> {
  const place = detail === undefined ? topic : `${topic}/${encodeURIComponent(detail)}`
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${place}` })
}

/** Opens the introduction, in a tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}

/** Opens the page that takes in pasted verifications, files and images, in a tab. */
export async function openIntake(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/intake.html') })
}
