import { element } from '../../site/browser/element.ts'
import { copyButton, make } from './dom.ts'

/** Says what came of an action, where a screen reader hears it. */
export function say(text: string): void {
  element('notice').replaceChildren(make('div', { class: 'notice' }, text))
}

/** Shows a secret, which can be seen this once. */
export function saySecret(text: string, clientId: string, secret: string): void {
  const box = make(
    'div',
    { class: 'notice' },
    make('p', {}, text),
    make('span', { class: 'mono' }, `Client ID ${clientId}`),
    make('span', { class: 'mono' }, `Client secret ${secret}`),
    make(
      'p',
      { class: 'actions' },
      copyButton('Copy the secret', () => secret),
    ),
  )
  element('notice').replaceChildren(box)
  element('notice').scrollIntoView({ block: 'nearest' })
}

/** Says what went wrong. */
export function sayFailure(error: unknown): void {
  const text = error instanceof Error ? error.message : 'That did not work.'
  element('notice').replaceChildren(make('div', { class: 'notice', 'data-state': 'failed' }, text))
  element('notice').scrollIntoView({ block: 'nearest' })
}

export function clearNotice(): void {
  element('notice').replaceChildren()
}
