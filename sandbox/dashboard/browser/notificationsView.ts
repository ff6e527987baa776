import { button, keepRows, make, timeOf } from '../../console/browser/dom.ts'
import { sayFailure } from '../../console/browser/notice.ts'
import { element, show } from '../../site/browser/element.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import type { DashboardData, NotificationData } from '../dashboardData.ts'
import { openReview } from './reviewDialog.ts'

let lookNow: () => Promise<void> = async () => {}

element('mark-read').addEventListener('click', () => {
  siteRequest('/api/notifications/read', {}).then(() => lookNow(), sayFailure)
})

/** Fills the list of what the person was told, and counts what they have not read. */
export function showNotifications(data: DashboardData, look: () => Promise<void>): void {
  lookNow = look
  const { notifications } = data
  const unread = notifications.filter(({ read }) => !read).length
  element('unread').replaceChildren(String(unread), make('span', { class: 'visually-hidden' }, ' unread'))
  show('unread', unread > 0)
  show('mark-read', unread > 0)
  show('notifications-empty', notifications.length === 0)
  show('notification-rows', notifications.length > 0)
  keepRows(
    element('notification-rows'),
    notifications,
    ({ id }) => String(id),
    (one) => row(one, data),
  )
}

function row({ text, at, read, request_id: requestId }: NotificationData, data: DashboardData): HTMLElement {
  const review = button('Review', 'primary small', () => {
    const request = data.requests.find(({ id }) => id === requestId)
    if (request !== undefined) openReview(request, lookNow)
  })
  review.setAttribute('aria-label', `Review: ${text}`)
  return make(
    'li',
    {},
    make(
      'span',
      { class: 'what' },
      read ? make('span', {}, text) : make('strong', {}, text),
      make('span', { class: 'row-dim' }, timeOf(at)),
    ),
    make(
      'span',
      { class: 'marks' },
      read ? undefined : make('span', { class: 'badge', 'data-tone': 'wait' }, 'New'),
    ),
    requestId === undefined ? make('span') : review,
  )
}
