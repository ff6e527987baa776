/** Runs in a page. Whether the focus is on a control, or on another radio button of its group, or elsewhere. */
export function placeOfFocus(target: Element): 'here' | 'beside' | 'elsewhere' {
  const active = document.activeElement
  if (active === target) return 'here'
  if (!(target instanceof HTMLInputElement) || !(active instanceof HTMLInputElement)) return 'elsewhere'
  return target.type === 'radio' && active.type === 'radio' && active.name === target.name
    ? 'beside'
    : 'elsewhere'
}
