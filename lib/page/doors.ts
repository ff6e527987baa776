import type { BridgeMessage } from './bridgeProtocol.ts'

/** Scheme of links that carry a payload. */
export const linkScheme = 'web+paxosverify:'

/** What a page without a script marks for Countersign: an element that asks when it is pressed, or a link. */
export const doorSelector = `[data-paxos-verification],[href^="${linkScheme}" i]`

/**
 * What the bridge keeps for the doors script in the isolated world that both share and no page sees: the bridge
 * only notices that a page needs the doors, and they are loaded on demand.
 */
export type DoorHandle = {
  /** Elements that a person pressed and that nobody has taken yet. */
  pressed: Element[]
  /** Set by the doors script: takes an element at once. */
  take?: (element: Element) => void
  /**
   * Set by the doors script: writes a text into the page's signature field; an empty one only looks for it.
   *
   * @returns the field's words, or nothing where there is no such field
   */
  fill?: (text: string) => string | undefined
  /** Asks like a page does, on a port of its own (docs/page-protocol.md). */
  ask: (ask: { requestId: string; payload: string }, port: MessagePort) => void
  /** Sends one word to the background that waits for no answer. */
  send: (message: Extract<BridgeMessage, { kind: 'link' | 'noticed' }>) => void
}

/** Where the handle is, on the isolated world's global object. */
export const doorKey = Symbol.for('doors')

/** Dispatched on the document by the watcher, with the text of an answer that may hold a payload. */
export const answerEvent = 'paxos-verification:answer'
