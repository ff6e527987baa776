/**
 * The fragment of this page's address, which is then taken out of the address and of the tab's history: a link's
 * payload stays nowhere (T32).
 */
export function takeFragment({ location, history }: Pick<Window, 'location' | 'history'>): string {
  const fragment = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
