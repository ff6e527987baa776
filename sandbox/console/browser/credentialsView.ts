import { element, input } from '../../site/browser/element.ts'
import type { CredentialData, KeyData } from './consoleData.ts'
import { button, copyButton, keepRows, make } from './dom.ts'
import { clearNotice, say, sayFailure, saySecret } from './notice.ts'
import { operatorRequest } from './operatorRequest.ts'

const readScope = 'address_ownership:read_verification'
const writeScope = 'address_ownership:write_verification'

element('credentials-form').addEventListener('submit', (event) => {
  event.preventDefault()
  act(async () => {
    const made = await operatorRequest<CredentialData>('POST', '/credentials', {
      name: input('new-name').value,
      ...(input('new-account').value.trim() === '' ? {} : { account: input('new-account').value }),
      scopes: [
        ...(input('new-read').checked ? [readScope] : []),
        ...(input('new-write').checked ? [writeScope] : []),
      ],
      signing_required: input('new-signing').checked,
    })
    saySecret('Made. The secret is shown this once.', made.client_id, made.client_secret ?? '')
  })
})

/** Fetches the credentials and shows each with its scopes and keys. */
export async function refreshCredentials(): Promise<void> {
  const { items } = await operatorRequest<{ items: CredentialData[] }>('GET', '/credentials')
  keepRows(element('credential-cards'), items, ({ client_id: id }) => id, card)
}

/** Does something, tells when it fails, and shows how things stand after it. */
function act(work: () => Promise<void>): void {
  clearNotice()
  void work().catch(sayFailure).then(refreshCredentials).catch(sayFailure)
}

function card(data: CredentialData): HTMLElement {
  const path = `/credentials/${encodeURIComponent(data.client_id)}`
  const change = (content: object) => act(() => operatorRequest('PATCH', path, content))
  const scopeChoices = [...new Set([readScope, writeScope, ...data.scopes])].map((scope) =>
    choice(make('code', {}, scope), data.scopes.includes(scope), (chosen) => {
      const others = data.scopes.filter((one) => one !== scope)
      change({ scopes: chosen ? [...others, scope] : others })
    }),
  )
  const headingId = `credentials-${data.client_id}`
  return make(
    'section',
    { class: 'card stack', 'aria-labelledby': headingId },
    make('h3', { id: headingId, class: 'mono' }, data.client_id),
    make('p', { class: 'row-dim' }, [data.name, `Account ${data.account}`].filter(Boolean).join(' · ')),
    make('div', {}, ...scopeChoices),
    choice('Require signed requests', data.signing_required, (chosen) =>
      change({ signing_required: chosen }),
    ),
    make('h3', {}, 'Public keys for request signing'),
    data.keys.length === 0
      ? make(
          'p',
          { class: 'row-dim' },
          'None. Make a pair with “countersign keygen”, and add its public half.',
        )
      : make('ul', { class: 'keys' }, ...data.keys.map((key) => keyRow(path, key))),
    keyForm(data.client_id, path),
    make(
      'p',
      { class: 'actions' },
      copyButton('Copy the client ID', () => data.client_id),
      button('Rotate the secret', 'secondary small', () =>
        act(async () => {
          const rotated = await operatorRequest<CredentialData>('POST', `${path}/rotate`)
          const text = 'Rotated. The old secret and its tokens are no good any more; the keys stay.'
          saySecret(text, data.client_id, rotated.client_secret ?? '')
        }),
      ),
      removal(`Remove ${data.client_id}`, () => act(() => operatorRequest('DELETE', path))),
    ),
  )
}

function keyRow(path: string, key: KeyData): HTMLElement {
  const keyPath = `${path}/keys/${encodeURIComponent(key.kid)}`
  const revoked = key.status === 'revoked'
  return make(
    'li',
    {},
    make('span', { class: 'mono' }, key.kid),
    make(
      'p',
      { class: 'row-dim' },
      [key.name, key.alg, revoked ? 'Revoked' : 'Active'].filter(Boolean).join(' · '),
    ),
    make(
      'p',
      { class: 'actions' },
      copyButton('Copy the key id', () => key.kid),
      revoked
        ? undefined
        : button('Revoke', 'secondary small', () =>
            act(async () => {
              await operatorRequest('POST', `${keyPath}/revoke`)
              say(`Revoked ${key.kid}. Requests signed with it are refused from now on.`)
            }),
          ),
      removal('Remove', () => act(() => operatorRequest('DELETE', keyPath))),
    ),
  )
}

function keyForm(clientId: string, path: string): HTMLElement {
  const text = make('textarea', { id: `key-${clientId}`, spellcheck: 'false', autocomplete: 'off' })
  const name = make('input', { id: `key-name-${clientId}`, type: 'text', autocomplete: 'off' })
  const form = make(
    'form',
    {},
    make('div', { class: 'field' }, make('label', { for: name.id }, 'Name of the key'), name),
    make('div', { class: 'field' }, make('label', { for: text.id }, 'Public key, PEM or JWK'), text),
    make(
      'div',
      { class: 'actions' },
      make('button', { type: 'submit', class: 'secondary small' }, 'Add key'),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    act(async () => {
      const key = await operatorRequest<KeyData>('POST', `${path}/keys`, {
        name: name.value,
        public_key: readKey(text.value),
      })
      say(`Added. Sign with the key id (kid) ${key.kid}.`)
    })
  })
  return make('details', {}, make('summary', { class: 'toggle' }, 'Add a public key'), form)
}

function readKey(text: string): unknown {
  if (!text.trim().startsWith('{')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function choice(label: Node | string, checked: boolean, onChange: (chosen: boolean) => void): HTMLElement {
  const box = make('input', { type: 'checkbox', ...(checked ? { checked: '' } : {}) })
  box.addEventListener('change', () => onChange(box.checked))
  return make('label', { class: 'check' }, box, label)
}

/** A button that asks once more: what it does cannot be undone. */
function removal(label: string, remove: () => void): HTMLElement {
  const made = button(label, 'quiet small danger', () => {
    if (made.dataset.sure === 'yes') return remove()
    made.dataset.sure = 'yes'
    made.textContent = 'Press again to remove'
  })
  made.addEventListener('blur', () => {
    delete made.dataset.sure
    made.textContent = label
  })
  return made
}
