/** The page's element with this id. The server wrote it, so a missing one is a programming error. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no #${id}`)
  return found
}

/** Same, for an input. */
export function input(id: string): HTMLInputElement {
  const found = element(id)
  if (!(found instanceof HTMLInputElement)) throw new Error(`#${id} is no input`)
  return found
}

/** Same, for a select. */
export function select(id: string): HTMLSelectElement {
  const found = element(id)
  if (!(found instanceof HTMLSelectElement)) throw new Error(`#${id} is no select`)
  return found
}

/** Shows or hides an element. */
export function show(id: string, visible: boolean): void {
  element(id).hidden = !visible
}

/**
 * Marks a button as not to be pressed now. It keeps its focus, which `disabled` would take from it; whoever
 * handles its press looks here.
 */
export function setBusy(id: string, busy: boolean): void {
  element(id).setAttribute('aria-disabled', String(busy))
}

/** Whether a button is marked by `setBusy`. */
export function isBusy(id: string): boolean {
  return element(id).getAttribute('aria-disabled') === 'true'
}
