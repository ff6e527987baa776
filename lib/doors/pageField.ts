import { chooseField } from './chooseField.ts'
import { isSignatureField, type SignatureField } from './targetOfElement.ts'

/** The page's signature field, if it has exactly one, and its words. */
export function pageField(document: Document): { field: SignatureField; label: string } | undefined {
  const fields = [...document.querySelectorAll('input,textarea')].filter(isOffered)
  const described = fields.map((field) => ({
    label: labelOf(field),
    name: field.name,
    id: field.id,
    placeholder: field.getAttribute('placeholder') ?? '',
    empty: field.value === '',
  }))
  const at = chooseField(described)
  const field = fields[at]
  return field && { field, label: shown(described[at]?.label || described[at]?.placeholder || '') }
}

/** A field that a person sees and could type into now. */
function isOffered(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (!isSignatureField(element) || element.localName === 'output') return false
  const field = element as HTMLInputElement
  return !field.disabled && !field.readOnly && field.type !== 'hidden' && field.getClientRects().length > 0
}

function labelOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const named = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '')
  return [
    field.getAttribute('aria-label'),
    ...named.map((id) => field.ownerDocument.getElementById(id)?.textContent),
    ...[...(field.labels ?? [])].map((label) => label.textContent),
  ]
    .map((text) => text?.replaceAll(/\s+/g, ' ').trim() ?? '')
    .filter((text) => text !== '')
    .join(' ')
}

/** The page's words, for a sentence of ours: plain and short. */
function shown(label: string): string {
  return label.replaceAll(/[^\p{L}\p{N}\p{P} ]/gu, '').slice(0, 40)
}
