import { keepRows, make, timeOf } from '../../console/browser/dom.ts'
import { clearNotice, say, sayFailure } from '../../console/browser/notice.ts'
import { operatorRequest } from '../../console/browser/operatorRequest.ts'
import { element, input, show } from '../../site/browser/element.ts'
import type { CodeEntry, CodeFinding } from '../../stepUp/keyService.ts'

type KeyRow = {
  id: string
  name: string
  member: string
  status: string
  created_at: string
  refusal?: string
}
type MailRow = { id: number; to: string; subject: string; body: string; sent_at: string }
type Origins = { fixed: string[]; origins: string[] }

const words: Readonly<Record<CodeFinding['result'], string>> = {
  fits: 'Fits: can be verified',
  'no-code': 'This is not a verification code',
  unknown: 'No key has this code',
  'other-name': 'The key has another display name',
  verified: 'Verified already',
  revoked: 'The key is revoked',
}

let events: EventSource | undefined

element('gate-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void enter(input('token').value.trim())
})
element('codes-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void sendCodes('/approval-keys/check').catch(sayFailure)
})
element('verify').addEventListener('click', () => {
  void sendCodes('/approval-keys/verify').then((items) => {
    const count = items.filter(({ result }) => result === 'fits').length
    say(`Verified ${count} key${count === 1 ? '' : 's'}.`)
    element('findings').replaceChildren()
    show('verify', false)
    area('codes').value = ''
  }, sayFailure)
})
element('origins-form').addEventListener('submit', (event) => {
  event.preventDefault()
  const origins = lines('origins')
  operatorRequest<Origins>('POST', '/approval-origins', { origins }).then(() => say('Saved.'), sayFailure)
})
void start()

async function start(): Promise<void> {
  if (location.hash.startsWith('#token=')) await enter(location.hash.slice('#token='.length))
  else await open().catch(() => close(''))
}

async function enter(token: string): Promise<void> {
  // Out of the address bar and the history before anything else.
  if (location.hash !== '') history.replaceState(null, '', '/operations')
  try {
    await operatorRequest('POST', '/session', { token })
    input('token').value = ''
    await open()
  } catch (error) {
    close(error instanceof Error ? error.message : 'That did not work.')
  }
}

async function open(): Promise<void> {
  await refresh()
  const { fixed, origins } = await operatorRequest<Origins>('GET', '/approval-origins')
  area('origins').value = origins.join('\n')
  if (fixed.length > 0)
    element('origins').setAttribute('placeholder', `Allowed at the start: ${fixed.join(', ')}`)
  show('gate', false)
  show('operations', true)
  events?.close()
  events = new EventSource('/sandbox/events')
  events.addEventListener('changed', () => void refresh().catch(sayFailure))
}

function close(reason: string): void {
  events?.close()
  show('operations', false)
  show('gate', true)
  element('gate-error').textContent = reason
}

async function refresh(): Promise<void> {
  const [keys, mail] = await Promise.all([
    operatorRequest<{ items: KeyRow[] }>('GET', '/approval-keys'),
    operatorRequest<{ items: MailRow[] }>('GET', '/outbox'),
  ])
  show('keys-empty', keys.items.length === 0)
  show('key-rows', keys.items.length > 0)
  keepRows(element('key-rows'), keys.items, ({ id }) => id, keyRow)
  show('outbox-empty', mail.items.length === 0)
  show('outbox-rows', mail.items.length > 0)
  keepRows(element('outbox-rows'), mail.items, ({ id }) => String(id), mailRow)
}

async function sendCodes(path: string): Promise<CodeFinding[]> {
  clearNotice()
  const { items } = await operatorRequest<{ items: CodeFinding[] }>('POST', path, {
    entries: lines('codes').map(entry),
  })
  element('findings').replaceChildren(...items.map(findingRow))
  show(
    'verify',
    items.some(({ result }) => result === 'fits'),
  )
  return items
}

/** A code, in whatever groups, and all that stands behind it. */
function entry(line: string): CodeEntry {
  const [, code = '', name = ''] =
    /^\s*([0-9A-Za-z]{4}[- ]?[0-9A-Za-z]{4}[- ]?[0-9A-Za-z]{4}[- ]?[0-9A-Za-z]{4})[\s,;]+(.*)$/.exec(line) ??
    []
  return code === '' ? { code: line.trim(), name: '' } : { code, name: name.trim() }
}

function findingRow({ code, name, result, member }: CodeFinding): HTMLElement {
  const who = member === undefined ? '' : ` · ${member}`
  return make(
    'li',
    {},
    make('span', { class: 'mono' }, code),
    ` ${name}${who} · `,
    make('strong', result === 'fits' ? {} : { class: 'refused' }, words[result]),
  )
}

function keyRow({ id, name, member, status, created_at: at, refusal }: KeyRow): HTMLElement {
  const label = status.charAt(0) + status.slice(1).toLowerCase()
  const line = make('p', {}, make('strong', {}, name), ` · ${member} · ${label} · `, timeOf(at))
  const note = refusal === undefined ? undefined : make('p', { class: 'refused' }, `Refused: ${refusal}`)
  if (status !== 'UNVERIFIED') return make('li', {}, line, note)
  const reason = make('input', {
    id: `reason-${id}`,
    type: 'text',
    maxlength: '200',
    value: 'The code does not belong to this key.',
  })
  const form = make(
    'form',
    { class: 'stack' },
    make('div', {}, make('label', { for: reason.id }, `Reason to refuse ${name}`), reason),
    make(
      'div',
      { class: 'actions' },
      make('button', { type: 'submit', class: 'secondary small danger' }, 'Refuse'),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    operatorRequest('POST', `/approval-keys/${id}/refuse`, { reason: reason.value }).then(() => {
      say(`Refused “${name}”. Its owner was told.`)
      return refresh()
    }, sayFailure)
  })
  const refuse = make('details', {}, make('summary', { class: 'toggle' }, 'Refuse'), form)
  return make('li', {}, line, note, refuse)
}

function mailRow({ to, subject, body, sent_at: at }: MailRow): HTMLElement {
  return make(
    'li',
    { class: 'row-mail' },
    make(
      'details',
      {},
      make(
        'summary',
        {},
        make('span', { class: 'row-main' }, subject),
        make('span', { class: 'row-dim' }, to),
        make('span', { class: 'row-time' }, timeOf(at)),
      ),
      make('div', { class: 'details' }, make('pre', { class: 'message' }, body)),
    ),
  )
}

function lines(id: string): string[] {
  return area(id)
    .value.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function area(id: string): HTMLTextAreaElement {
  return element(id) as HTMLTextAreaElement
}
