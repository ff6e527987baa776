/**
 * Shows a new screen from its top, where it says who asks, however far the one before was scrolled, and has its heading
 * read out. No button ever has the focus by itself (T36).
 */
export function startAtHeading(root: ParentNode | null): void {
  document.documentElement.scrollTop = 0
  root?.querySelector('h1')?.focus({ preventScroll: true })
}
