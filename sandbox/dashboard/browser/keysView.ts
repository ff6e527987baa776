import { button, keepRows, make, timeOf } from '../../console/browser/dom.ts'
import { say, sayFailure } from '../../console/browser/notice.ts'
import { element, show } from '../../site/browser/element.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import type { DashboardData, KeyData } from '../dashboardData.ts'
import { fillDialog } from './fillDialog.ts'
import { signingLink } from './reviewDialog.ts'

const statuses = {
  UNVERIFIED: ['Unverified', 'wait'],
  VERIFIED: ['Verified', 'ok'],
  REVOKED: ['Revoked', 'bad'],
} as const

let lookNow: () => Promise<void> = async () => {}

element('create-key').addEventListener('click', () => askForName())

/** Fills the list of the person's keys. */
export function showKeys({ keys }: DashboardData, look: () => Promise<void>): void {
  lookNow = look
  show('keys-empty', keys.length === 0)
  show('key-rows', keys.length > 0)
  keepRows(element('key-rows'), keys, ({ id }) => id, row)
}

function row(key: KeyData): HTMLElement {
  const [label, tone] = statuses[key.status]
  const revoke = button('Revoke key', 'secondary small danger', () => askToRevoke(key))
  revoke.setAttribute('aria-label', `Revoke key ${key.name}`)
  return make(
    'li',
    {},
    make(
      'span',
      { class: 'what' },
      make('strong', {}, key.name),
      make('span', { class: 'row-dim' }, 'Created ', timeOf(key.created_at)),
      key.refusal === undefined || key.status !== 'UNVERIFIED'
        ? undefined
        : make('span', { class: 'row-note' }, `Could not be verified: ${key.refusal}`),
    ),
    make('span', { class: 'marks' }, make('span', { class: 'badge', 'data-tone': tone }, label)),
    key.status === 'REVOKED' ? make('span') : revoke,
  )
}

function dialog(heading: string, ...content: HTMLElement[]): HTMLDialogElement {
  const box = element('key-dialog') as HTMLDialogElement
  fillDialog(box, make('h2', { id: 'key-dialog-heading' }, heading), ...content)
  if (!box.open) box.showModal()
  return box
}

function askForName(): void {
  const name = make('input', {
    id: 'key-name',
    type: 'text',
    maxlength: '64',
    autocomplete: 'off',
    required: '',
  })
  const error = make('p', { class: 'field-error', role: 'alert' })
  const cancel = button('Cancel', 'quiet', () => (element('key-dialog') as HTMLDialogElement).close())
  const form = make(
    'form',
    {},
    make(
      'div',
      { class: 'field' },
      make('label', { for: 'key-name' }, 'Display name'),
      name,
      make('p', { class: 'hint' }, 'Something that you will recognize, such as “Laura - Primary Key”.'),
      error,
    ),
    make('div', { class: 'actions' }, make('button', { type: 'submit', class: 'primary' }, 'Create'), cancel),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    siteRequest<{ url: string }>('/api/keys', { name: name.value }).then(
      ({ url }) => showWayToKey(url),
      (reason: unknown) => {
        error.textContent = reason instanceof Error ? reason.message : 'That did not work.'
      },
    )
  })
  dialog('Create a signing key', form)
}

function showWayToKey(url: string): void {
  const close = button('Close', 'quiet', () => (element('key-dialog') as HTMLDialogElement).close())
  const link = signingLink(url)
  link.addEventListener('click', () => (element('key-dialog') as HTMLDialogElement).close())
  dialog(
    'Create a signing key',
    make(
      'p',
      {},
      'The key is made in the secure signing window, on another domain. Keep the verification code that it shows.',
    ),
    link,
    make('div', { class: 'actions' }, close),
  )
}

function askToRevoke(key: KeyData): void {
  const close = () => (element('key-dialog') as HTMLDialogElement).close()
  const revoke = button('Revoke key', 'primary', () => {
    close()
    siteRequest(`/api/keys/${key.id}/revoke`, {}).then(() => {
      say(`The key “${key.name}” is revoked.`)
      return lookNow()
    }, sayFailure)
  })
  dialog(
    `Revoke “${key.name}”?`,
    make(
      'p',
      {},
      'This cannot be undone. Its signatures on requests that still wait no longer count, and have to be made again with another verified key.',
    ),
    make('div', { class: 'actions' }, revoke, button('Keep it', 'quiet', close)),
  )
}
