import type { ErrorReport } from '../errors.ts'

/**
 * The reports that the bridge makes by itself, when the background cannot be asked. Written out because the
 * catalogue is too large for a content script; a test keeps them equal to it.
 */
export const bridgeReports = {
  reload: {
    code: 'reload',
    message: 'Countersign was updated. Reload this page and try again.',
    number: -32603,
  },
  'payload-too-large': {
    code: 'payload-too-large',
    message: 'The verification payload is larger than 64 KiB. Send only the fields that Paxos returned.',
    number: -32602,
  },
} as const satisfies Record<string, ErrorReport>
