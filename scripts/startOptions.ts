import { parseArgs } from 'node:util'
import type { BrowserFamily } from './findBrowser.ts'

/** What `npm start` was asked to do. */
export type StartOptions = { browser: BrowserFamily; headless: boolean; help: boolean }

export const startHelp = `npm start [-- options]

Builds Countersign, starts a local Paxos sandbox with a partner's site and a
collector's site, and opens a browser with the extension on the partner's page.
Without a display, or with --headless, it walks through a verification by itself
instead and tells you each step.

  --browser chromium   Chromium, Chrome or Edge, whichever is installed (default)
  --browser firefox    Firefox
  --headless           walk through it without a window
  --help               this text
`

/**
 * Reads the command line. Without a display (Linux without X or Wayland) it is headless.
 *
 * @throws Error with a sentence for the person
 */
export function readStartOptions(
  args: readonly string[],
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const noDisplay = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
  return {
    browser: familyOf(values.browser),
    headless: values.headless || noDisplay,
    help: values.help,
  }
}

function familyOf(name: string): BrowserFamily {
  const asked = name.toLowerCase()
  if (asked === 'firefox') return 'firefox'
  if (['chromium', 'chrome', 'edge'].includes(asked)) return 'chromium'
  throw new Error(`There is no browser “${name}” here: say --browser chromium or --browser firefox.`)
}
