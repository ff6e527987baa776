const name = 'proofs'

/** Tells our other pages, and this one, that proofs were added, changed or deleted. */
export function tellProofChange(): void {
  // The sender's own channel does not hear what it posts; a new one lets all of this page's hear it.
  const channel = new BroadcastChannel(name)
  channel.postMessage('changed')
  channel.close()
}

/**
 * Calls back after every change of the kept proofs, from whichever page it came.
 *
 * @returns a function that stops watching
 */
export function watchProofs(changed: () => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', () => changed())
  return () => channel.close()
}
