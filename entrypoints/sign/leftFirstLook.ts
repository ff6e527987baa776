/** Takes away what was drawn, so that the place is free. */
export type RemoveFirstLook = () => void

const place = globalThis as typeof globalThis & { removeFirstLook?: RemoveFirstLook }

/** Leaves what was drawn before the window's own modules are loaded (entrypoints/firstLook) to them. */
export function leaveFirstLook(removeFirstLook: RemoveFirstLook): void {
  place.removeFirstLook = removeFirstLook
}

/** What was left; nothing where nothing was drawn. */
export function leftFirstLook(): RemoveFirstLook | undefined {
  return place.removeFirstLook
}
