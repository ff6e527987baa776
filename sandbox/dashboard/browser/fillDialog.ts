/**
 * Puts new content into a dialog, beginning with its heading. Where the focus was in it, it stays on the control that
 * says the same; else it goes to the link that came, to what is said, or to the heading, and not to the page behind.
 */
export function fillDialog(dialog: HTMLDialogElement, heading: HTMLElement, ...content: HTMLElement[]): void {
  const before = dialog.contains(document.activeElement) ? document.activeElement : null
  dialog.replaceChildren(heading, ...content)
  if (!dialog.open || before === null) return
  const controls = [...dialog.querySelectorAll<HTMLElement>('button, a')]
  const control =
    controls.find(({ textContent }) => textContent === before.textContent) ??
    dialog.querySelector<HTMLElement>('.link-button')
  const words = dialog.querySelector<HTMLElement>('.notice') ?? heading
  if (control === null) words.tabIndex = -1
  const target = control ?? words
  target.focus()
}
