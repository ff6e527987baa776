import { chromiumExtensionId, readManifest, testKey } from '../e2e/extension/copyExtension.ts'
import { firefoxOrigin } from '../lib/approvalKey/firefoxOrigin.ts'
import type { BrowserFamily } from './findBrowser.ts'

/**
 * Under which origin the extension signs approvals in the browsers that demo and tests open.
 *
 * @param extension folder of the built extension
 */
export async function approvalOrigin(family: BrowserFamily, extension: string): Promise<string> {
  if (family === 'chromium') return `chrome-extension://${chromiumExtensionId(testKey)}`
  return await firefoxOrigin(readManifest(extension).browser_specific_settings?.gecko?.id ?? '')
}
