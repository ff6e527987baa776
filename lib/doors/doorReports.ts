import type { ErrorReport } from '../errors.ts'

/** Why an element or link asks for nothing. Written out, since the catalogue is too large for a content script; a test keeps them equal to it. */
export const doorReports = {
  element: unreadable('the element names none'),
  link: unreadable('the link carries none'),
} as const

function unreadable(reason: string): ErrorReport {
  return {
    code: 'payload-unreadable',
    message: `The verification payload could not be read: ${reason}. Send the JSON exactly as Paxos returned it.`,
    number: -32602,
  }
}
