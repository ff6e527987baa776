import { element, show } from '../../site/browser/element.ts'
import { networkLabel } from '../../site/browser/networkLabel.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import type { VerificationView } from '../verificationView.ts'

type Continue = (view: VerificationView) => void

/** Counts the looks, so that a late answer does not replace a newer one. */
let latest = 0

/**
 * Fetches the customer's verifications, with the status that the API gives them now, and lists them, newest
 * first.
 *
 * @param inHand id of the one that is being signed at this moment, which cannot be taken up again
 */
export async function refreshHistory(onContinue: Continue, inHand?: string): Promise<void> {
  const look = ++latest
  try {
    const views = await siteRequest<VerificationView[]>('/api/verifications')
    if (look !== latest) return
    show('history-empty', views.length === 0)
    const items = views.map((view) => historyItem(view, view.id === inHand ? undefined : onContinue))
    element('history').replaceChildren(...items)
  } catch {
    // The list that is shown stays; whatever the customer does next says what is wrong.
  }
}

function historyItem(view: VerificationView, onContinue: Continue | undefined): HTMLElement {
  const item = document.createElement('li')
  item.dataset.status = view.status
  const what = document.createElement('div')
  what.className = 'history-what'
  what.append(
    part('span', 'mono history-address', view.address),
    part('span', 'history-detail', `${networkLabel(view.network)} · ${timeText(view.createdAt)}`),
  )
  const state = document.createElement('div')
  state.className = 'history-state'
  if (view.status === 'PENDING' && onContinue !== undefined) {
    const button = part('button', 'quiet', view.byLink ? 'New link' : 'Continue')
    button.setAttribute('type', 'button')
    button.setAttribute('aria-label', `${button.textContent} for ${view.address}`)
    button.addEventListener('click', () => onContinue(view))
    state.append(button)
  }
  state.prepend(part('span', 'badge', view.status))
  item.append(what, state)
  return item
}

function part(tag: 'span' | 'button', className: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

function timeText(time: string): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime())
    ? time
    : date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
