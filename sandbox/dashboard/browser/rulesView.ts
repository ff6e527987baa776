import { button, keepRows, make } from '../../console/browser/dom.ts'
import { say } from '../../console/browser/notice.ts'
import { element, show } from '../../site/browser/element.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import type { DashboardData, RuleData } from '../dashboardData.ts'
import { kindLabel } from './requestText.ts'
import { shieldBadge } from './shieldBadge.ts'

type Tier = RuleData['tiers'][number]

let latest: DashboardData | undefined
let lookNow: () => Promise<void> = async () => {}

element('add-rule').addEventListener('click', () => editRule())

/** Fills the table of rules; administrators may change them. */
export function showRules(data: DashboardData, look: () => Promise<void>): void {
  latest = data
  lookNow = look
  show('add-rule', data.me.administrator)
  keepRows(
    element('rule-rows'),
    data.rules,
    ({ id }) => id,
    (rule) => row(rule, data),
  )
}

function row(rule: RuleData, { me, members }: DashboardData): HTMLElement {
  const { name, kind, minimum, requiredApprovals: required, tiers, stepUp } = rule
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? id
  const people = tiers.map(
    (tier) =>
      `${tiers.length > 1 ? `${tier.name} (${tier.approvals}): ` : ''}${tier.members.map(nameOf).join(', ')}`,
  )
  const edit = button('Edit', 'secondary small', () => editRule(rule))
  edit.setAttribute('aria-label', `Edit ${name}`)
  return make(
    'li',
    {},
    make(
      'span',
      { class: 'what' },
      make('strong', {}, name),
      make(
        'span',
        { class: 'row-dim' },
        `${kindLabel(kind)}${minimum === '0' ? 's of any amount' : `s of ${minimum} and more`} · ${required} approval${required === 1 ? '' : 's'} · ${people.join(' · ')}`,
      ),
    ),
    make('span', { class: 'marks' }, stepUp ? shieldBadge('Signing') : undefined),
    me.administrator ? edit : make('span'),
  )
}

function editRule(rule?: RuleData): void {
  const data = latest
  if (data === undefined) return
  const kind = make(
    'select',
    { id: 'rule-kind' },
    ...(['withdrawal', 'transfer', 'conversion'] as const).map((one) => new Option(kindLabel(one), one)),
  )
  kind.value = rule?.kind ?? 'withdrawal'
  kind.disabled = rule !== undefined
  const name = textInput('rule-name', rule?.name ?? '')
  const minimum = textInput('rule-minimum', rule?.minimum ?? '0')
  const stepUp = make('input', { id: 'rule-step-up', type: 'checkbox' })
  stepUp.checked = rule?.stepUp ?? false
  const required = countSelect('rule-required', 1, rule?.requiredApprovals ?? 1)
  const tiers = make('div')
  const first: Tier = { name: 'Approvers', approvals: 1, members: [] }
  for (const tier of rule?.tiers ?? [first]) tiers.append(tierFields(tier, tiers.children.length, data))
  const addTier = button('Add a tier', 'quiet small', () => {
    const number = tiers.children.length
    tiers.append(tierFields({ name: `Tier ${number + 1}`, approvals: 1, members: [] }, number, data))
  })
  const error = make('p', { class: 'field-error', role: 'alert' })
  const close = () => (element('rule-dialog') as HTMLDialogElement).close()
  const form = make(
    'form',
    {},
    make(
      'div',
      { class: 'grid' },
      field('Kind', kind),
      field('Name', name),
      field('From an amount of', minimum),
    ),
    make('label', { class: 'check' }, stepUp, 'Enable Step Up Authentication'),
    make('p', { class: 'hint' }, 'Each approval is then a signature with an approval key.'),
    field('Required approvals, each of another person', required),
    tiers,
    addTier,
    error,
    make(
      'div',
      { class: 'actions' },
      make('button', { type: 'submit', class: 'primary' }, 'Save the rule'),
      button('Cancel', 'quiet', close),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const content = {
      ...(rule === undefined ? {} : { id: rule.id }),
      kind: kind.value,
      name: name.value,
      minimum: minimum.value,
      stepUp: stepUp.checked,
      requiredApprovals: Number(required.value),
      tiers: [...tiers.children].map(readTier).filter(({ members }) => members.length > 0),
    }
    siteRequest('/api/rules', content).then(
      () => {
        close()
        say(`The rule “${content.name}” is saved. It holds for requests that are made from now on.`)
        return lookNow()
      },
      (reason: unknown) => {
        error.textContent = reason instanceof Error ? reason.message : 'That did not work.'
      },
    )
  })
  const dialog = element('rule-dialog') as HTMLDialogElement
  const heading = rule === undefined ? 'Add a rule' : 'Edit the rule'
  dialog.replaceChildren(make('h2', { id: 'rule-dialog-heading' }, heading), form)
  dialog.showModal()
}

function tierFields(tier: Tier, number: number, { members }: DashboardData): HTMLElement {
  const name = textInput(`tier-${number}-name`, tier.name)
  const count = countSelect(`tier-${number}-count`, 0, tier.approvals)
  const boxes = members.map((member) => {
    const box = make('input', { type: 'checkbox', value: member.id })
    box.checked = tier.members.includes(member.id)
    return make('label', { class: 'check' }, box, member.name)
  })
  return make(
    'fieldset',
    {},
    make('legend', {}, `Approver tier ${number + 1}`),
    make(
      'div',
      { class: 'grid' },
      field('Name of the tier', name),
      field('Approvals of this tier, at least', count),
    ),
    make('div', { class: 'field' }, ...boxes),
  )
}

function readTier(fields: Element): Tier {
  const boxes = [...fields.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  return {
    name: fields.querySelector<HTMLInputElement>('input[type="text"]')?.value ?? '',
    approvals: Number(fields.querySelector('select')?.value),
    members: boxes.filter(({ checked }) => checked).map(({ value }) => value),
  }
}

function textInput(id: string, value: string): HTMLInputElement {
  return make('input', { id, type: 'text', value, autocomplete: 'off' })
}

function countSelect(id: string, least: number, value: number): HTMLSelectElement {
  const counts = [0, 1, 2, 3].filter((count) => count >= least)
  const made = make('select', { id }, ...counts.map((count) => new Option(String(count), String(count))))
  made.value = String(value)
  return made
}

function field(label: string, control: HTMLElement): HTMLElement {
  return make('div', { class: 'field' }, make('label', { for: control.id }, label), control)
}
