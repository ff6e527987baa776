import type { FlowState, Step } from './flowState.ts'

/** What is known of one request, and who hears of a change. */
export type FlowStore = {
  get(): FlowState
  set(change: Partial<FlowState>): void
  /** Goes to another step; nothing is under way then. */
  setStep(step: Step): void
  /** @returns a function that stops listening. */
  subscribe(changed: () => void): () => void
  dispose(): void
}

/**
 * While a key works, the view is drawn this much later: drawing each step would take longer than the step. It is before
 * anybody misses an answer to their press, and after an unlocked key is done where the machine is not slow.
 */
const drawingMilliseconds = 50

export function createFlowStore(first: FlowState): FlowStore {
  let state = first
  const listeners = new Set<() => void>()
  let drawing: ReturnType<typeof setTimeout> | undefined

  function set(change: Partial<FlowState>): void {
    state = { ...state, ...change }
    if (state.busy) drawing ??= setTimeout(notify, drawingMilliseconds)
    else notify()
  }

  function notify(): void {
    clearTimeout(drawing)
    drawing = undefined
    for (const listener of listeners) listener()
  }

  return {
    get: () => state,
    set,
    setStep: (step) => set({ step, busy: false }),
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    dispose() {
      clearTimeout(drawing)
      listeners.clear()
    },
  }
}
