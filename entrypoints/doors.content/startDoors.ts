import { doorReports } from '../../lib/doors/doorReports.ts'
import { pageField } from '../../lib/doors/pageField.ts'
import { payloadOfElement } from '../../lib/doors/payloadOfElement.ts'
import { fillField, targetOfElement } from '../../lib/doors/targetOfElement.ts'
import type { ErrorReport } from '../../lib/errors.ts'
import type { DoorHandle } from '../../lib/page/doors.ts'
import type { PortMessage, ResponseMessage } from '../../lib/page/protocol.ts'
import { readPayloadLink } from '../../lib/paxos/readPayloadLink.ts'

/** Puts an object of this world before the page's own scripts; Firefox asks for its copy. */
export type ToPage = <T extends object>(detail: T) => T

/**
 * Serves the elements and links of a page that has no script for Countersign: whatever a person pressed asks, and
 * the answer comes back as an event of the element (docs/page-protocol.md).
 */
export function startDoors(handle: DoorHandle, toPage: ToPage): void {
  /** The newest ask of each payload; a press repeated brings its window forward, and is answered once. */
  const asks = new Map<string, string>()

  function take(element: Element): void {
    const href = element.hasAttribute('data-paxos-verification') ? null : element.getAttribute('href')
    if (href === null) askFor(element)
    else openLink(element, href)
  }

  /** A link names no site, so nobody on this page hears of its signature. */
  function openLink(element: Element, href: string): void {
    const payload = readPayloadLink(href)
    if (payload === undefined) failed(element, doorReports.link)
    else handle.send({ kind: 'link', payload })
  }

  function askFor(element: Element): void {
    const payload = payloadOfElement(element)
    if (payload === undefined) return void failed(element, doorReports.element)
    const requestId = crypto.randomUUID()
    asks.set(payload, requestId)
    const { port1: port, port2 } = new MessageChannel()
    port.onmessage = ({ data }: MessageEvent<PortMessage>) => {
      if (asks.get(payload) !== requestId) return
      const place = element.isConnected ? element : standIn(payload)
      if (data.type === 'paxos-verification/progress') {
        const { type: _type, requestId: _id, ...progress } = data
        if (place) fire(place, 'progress', progress)
      } else if (data.type === 'paxos-verification/response') {
        asks.delete(payload)
        const taken = place && (data.ok ? answered(place, data.result) : failed(place, data.error))
        if (taken) port.postMessage({ type: 'paxos-verification/received', requestId })
      }
    }
    handle.ask({ requestId, payload }, port2)
  }

  /** The element that a page drew anew for the same payload while the person signed. */
  function standIn(payload: string): Element | undefined {
    return [...document.querySelectorAll('[data-paxos-verification]')].find(
      (element) => payloadOfElement(element) === payload,
    )
  }

  /** @returns whether the page took the signature: a field that it names and does not have did not. */
  function answered(element: Element, result: Extract<ResponseMessage, { ok: true }>['result']): boolean {
    if (!('signature' in result)) return fire(element, 'deposited', result)
    const target = targetOfElement(element)
    if (target) fillField(target, result.signature)
    fire(element, 'signed', result)
    return target !== null
  }

  function failed(element: Element, error: ErrorReport): true {
    return fire(element, 'failed', error)
  }

  function fire(element: Element, name: string, detail: object): true {
    element.dispatchEvent(
      new CustomEvent(`paxos-verification:${name}`, {
        bubbles: true,
        composed: true,
        detail: toPage({ ...detail }),
      }),
    )
    return true
  }

  function fill(signature: string): string | undefined {
    const found = pageField(document)
    if (found && signature !== '') fillField(found.field, signature)
    return found?.label
  }

  handle.fill = fill
  handle.take = take
  for (const element of handle.pressed.splice(0)) take(element)
}
