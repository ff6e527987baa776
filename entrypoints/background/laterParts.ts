/**
 * What the background loads only when it is needed (docs/architecture.md, decision 10). One file for all of it: at each
 * start, a service worker is handed every file that it ever imported, and each costs.
 */
export const laterFile = '/laterWork.js'

/** What of it is wanted. */
export type LaterPart = 'approvals' | 'callbacks' | 'deposits' | 'firstLook'

type Scope = {
  /** What the file, once loaded, makes of what each part needs. */
  countersignParts?: { [part in LaterPart]?: (needs: never) => unknown }
  /** Where the background is a service worker. */
  importScripts?: (file: string) => void
}

const scope = globalThis as Scope

/** Called by the file itself. */
export function providePart<Needs, Part>(name: LaterPart, create: (needs: Needs) => Part): void {
  scope.countersignParts = { [name]: create, ...scope.countersignParts }
}

/**
 * A part of the background, loaded at the first call. A service worker takes the file as it took the second one; an
 * event page, which is a document, gets a script element.
 */
export function partLoader<Needs, Part>(name: LaterPart, needs: Needs): () => Promise<Part> {
  let loaded: Promise<Part> | undefined
  const provided = () => scope.countersignParts?.[name]
  const load = async (): Promise<Part> => {
    if (!provided()) scope.importScripts?.(laterFile)
    if (!provided()) await addScript()
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

function addScript(): Promise<unknown> {
  const script = document.createElement('script')
  script.src = laterFile
  document.head.append(script)
  return new Promise((resolve) => {
    script.onload = script.onerror = resolve
  })
}
