import { element } from './element.ts'

/** Where a verification stands, as tests and styles read it. */
export type PanelState = 'pending' | 'waiting' | 'approved' | 'failed'

export type PanelView = {
  state: PanelState
  title: string
  text?: string
  code?: string
  /** How many steps are behind; the next one is where it stands. */
  done: number
}

const stepWords = { done: '(done)', now: '(now)', failed: '(stopped here)', todo: '' } as const

/** Shows where a verification stands: the line that is read out, and the steps above it. */
export function showStatus({ state, title, text = '', code, done }: PanelView): void {
  const panel = element('status')
  panel.dataset.state = state
  setText('status-title', title)
  setText('status-text', text)
  setText('status-code', code === undefined ? '' : `Code: ${code}`)
  for (const [index, step] of [...element('steps').children].entries()) {
    const here = index === done && state !== 'approved'
    const word =
      index < done || state === 'approved' ? 'done' : here ? (state === 'failed' ? 'failed' : 'now') : 'todo'
    step.setAttribute('data-step', word)
    if (here) step.setAttribute('aria-current', 'step')
    else step.removeAttribute('aria-current')
    const spoken = step.querySelector('[data-step-word]')
    if (spoken !== null) spoken.textContent = stepWords[word]
  }
}

/** Renames one step, counted from 0. */
export function nameStep(index: number, label: string): void {
  const name = element('steps').children[index]?.children[1]
  if (name !== undefined) name.textContent = label
}

function setText(id: string, text: string): void {
  const target = element(id)
  target.textContent = text
  target.hidden = text === ''
}
