/** What a signature can be written into. */
export type SignatureField = HTMLInputElement | HTMLTextAreaElement | HTMLOutputElement

/** Input types whose value is a line of text that a page would take a signature from. */
const inputTypes = ['text', 'hidden', 'search', 'url']

/**
 * The field that an element names in `data-paxos-verification-target`: by id, or by its name in the element's own
 * form.
 *
 * @returns the field; `null` when one is named and is not there; `undefined` when none is named
 */
export function targetOfElement(element: Element): SignatureField | null | undefined {
  const name = element.getAttribute('data-paxos-verification-target')?.trim()
  if (!name) return undefined
  const root = element.getRootNode() as ParentNode
  const named = (scope: ParentNode | null, key: 'id' | 'name') =>
    [...(scope?.querySelectorAll('input,textarea,output') ?? [])].find(
      (field) => field.getAttribute(key) === name && isSignatureField(field),
    ) as SignatureField | undefined
  return named(root, 'id') ?? named(element.closest('form'), 'name') ?? null
}

/** Whether a text can be written into this element as into a signature field. */
export function isSignatureField(element: Element): element is SignatureField {
  if (element.localName === 'input') return inputTypes.includes((element as HTMLInputElement).type)
  return element.localName === 'textarea' || element.localName === 'output'
}

/**
 * Writes into a field as a person would have typed, so that frameworks that watch the field notice. (A script in
 * its own world sets the element's value past whatever the page's framework has put over it.)
 */
export function fillField(field: SignatureField, text: string): void {
  field.value = text
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}
