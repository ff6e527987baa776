/**
 * Keeps the place of whoever uses a keyboard or a screen reader: when what had the focus is taken away (a row that was
 * removed, a question that was answered), the focus goes to the nearest thing around it that is still there, and not back
 * to the top of the page. That is never something that can be pressed, so that a key which is still down does nothing.
 *
 * @returns ends it
 */
export function keepFocus(): () => void {
  let last: Element | undefined
  let around: readonly HTMLElement[] = []

  function note({ target }: FocusEvent): void {
    if (!(target instanceof Element)) return
    last = target
    around = ancestors(target)
  }

  function restore(): void {
    // What was drawn in its place may have taken the focus itself.
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return
    const place = around.find(({ isConnected }) => isConnected)
    last = undefined
    if (place === undefined) return
    if (!place.hasAttribute('tabindex')) {
      place.tabIndex = -1
      place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
    }
    place.focus({ preventScroll: true })
  }

  const observer = new MutationObserver(() => {
    if (last?.isConnected === false) setTimeout(restore)
  })
  document.addEventListener('focusin', note)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', note)
    observer.disconnect()
  }
}

/** From the inside out, without the page itself. */
function ancestors(element: Element): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement)
    found.push(at)
  return found
}
