import { useCallback, useState } from 'react'
import { type Action, useAction } from '../../../components/useAction.ts'
import type { ProgressListener } from '../../../lib/keystore/keystore.ts'

/** An action that may derive a key from a password, which takes a second or more. */
export type Derivation = Omit<Action, 'run'> & {
  /** From 0 to 1 while a key is derived, else undefined. */
  progress: number | undefined
  run: (work: (onProgress: ProgressListener) => Promise<unknown>) => void
}

/** Runs work that hears how far the derivation is, for a form and its progress bar. */
export function useDerivation(): Derivation {
  const { run, ...action } = useAction()
  const [progress, setProgress] = useState<number>()

  const derive = useCallback(
    (work: (onProgress: ProgressListener) => Promise<unknown>) =>
      run(() => work(setProgress).finally(() => setProgress(undefined))),
    [run],
  )

  return { ...action, progress, run: derive }
}
