import type { Progress, ProgressState } from '../../../lib/page/protocol.ts'

/** What the visitor should look at while the wallet has a deposit. */
export function depositWaitingText(progress: Progress | undefined): { title: string; text: string } {
  if (progress?.state === 'shown') {
    return { title: 'Look at the deposit and send it', text: 'It is open in the Countersign window.' }
  }
  if (progress?.state === 'signing') {
    return { title: 'Being sent', text: 'If your wallet asks you to confirm, do so there.' }
  }
  if (progress?.state === 'sent') {
    return { title: 'Sent', text: 'Waiting for the network to take it up.' }
  }
  if (progress?.state === 'confirming') {
    const { confirmations, needed } = progress
    return { title: `${confirmations} of ${needed} confirmations`, text: 'You can leave this page.' }
  }
  return waitingText(progress?.state)
}

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
