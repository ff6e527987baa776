/** What the background loads only when it is needed, each a file of its own (docs/architecture.md, decision 10). */
export const lazyFiles = ['/depositWork.js', '/callbackWork.js', '/approvalWork.js'] as const

export type LazyFile = (typeof lazyFiles)[number]

type Scope = {
  /** What each file that was loaded makes of what it needs. */
  countersignParts?: { [file in LazyFile]?: (needs: never) => unknown }
  /** Where the background is a service worker. */
  importScripts?: (file: string) => void
}

const scope = globalThis as Scope

/** Called by the file itself. */
export function providePart<Needs, Part>(file: LazyFile, create: (needs: Needs) => Part): void {
  scope.countersignParts = { [file]: create, ...scope.countersignParts }
}

/**
 * A part of the background, loaded at the first call. A service worker takes the file as it took the second one; an
 * event page, which is a document, gets a script element.
 */
export function partLoader<Needs, Part>(file: LazyFile, needs: Needs): () => Promise<Part> {
  let loaded: Promise<Part> | undefined
  const provided = () => scope.countersignParts?.[file]
  const load = async (): Promise<Part> => {
    if (!provided()) scope.importScripts?.(file)
    if (!provided()) await addScript(file)
    // Absent only where the file could not be loaded, which the call then says.
    return (provided() as (needs: Needs) => Part)(needs)
  }
  return () => {
    loaded ??= load().catch((error: unknown) => {
      // The next call tries again.
      loaded = undefined
      throw error
    })
    return loaded
  }
}

function addScript(file: LazyFile): Promise<unknown> {
  const script = document.createElement('script')
  script.src = file
  document.head.append(script)
  return new Promise((resolve) => {
    script.onload = script.onerror = resolve
  })
}
