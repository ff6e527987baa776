import type { ProgressState } from '../../../lib/page/protocol.ts'

/** What the visitor should look at while the wallet has the request. */
export function waitingText(state: ProgressState | undefined): { title: string; text: string } {
  if (state === 'shown') {
    return { title: 'Read the message and sign it', text: 'It is open in the Countersign window.' }
  }
  if (state === 'signing') {
    return { title: 'Signing', text: 'If your wallet asks you to confirm, do so there.' }
  }
  if (state === 'queued') {
    return {
      title: 'Countersign has the request',
      text: 'If its window did not open, press its icon in the toolbar.',
    }
  }
  return { title: 'Asking your wallet', text: 'This takes a moment.' }
}
