/**
 * Loads a module at the first call. What is there already is given at once: each `import()` waits for its turn behind
 * whatever the window draws, and a press on Sign draws.
 */
export function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
