/** Takes away what was drawn, so that the place is free. */
export type RemoveFirstLook = () => void

type FirstLookOffer = Promise<RemoveFirstLook | undefined>

const place = globalThis as typeof globalThis & { firstLook?: FirstLookOffer }

/** Says that something may be drawn before the window's own modules are loaded (entrypoints/firstLook). */
export function offerFirstLook(offer: FirstLookOffer): void {
  place.firstLook = offer
}

/** Waits until it is decided whether something was drawn; nothing was where that went wrong. */
export async function takeFirstLook(): FirstLookOffer {
  return await place.firstLook?.catch(() => undefined)
}
