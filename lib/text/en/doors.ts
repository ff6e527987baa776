/** Words about payloads that come by links and watched pages, and signatures that go back by fields and callbacks. */
export const doors = {
  'link.page': 'A verification link',
  'link.opened': 'The link’s request is in the Countersign window. You can close this tab.',
  'link.again': 'Show the window',
  'link.title': 'Did you expect this link?',
  'link.who':
    'A link asks you to prove that you control an address. A link names no site: Countersign cannot tell who sent it.',
  'link.where':
    'The signature stays with you. Hand it only to whom you trust; with it they can tell Paxos that the address is yours.',
  'link.look': 'Look at the request',
  'link.decline': 'Decline',

  'noticed.heading': 'This page received a verification',
  'noticed.hint': 'Nobody asked you to sign. If you expected it, look at it first.',
  'noticed.look': 'Look at it',

  'watch.label': 'Watch this site for verifications',
  'watch.hint':
    'For sites that do not know Countersign: it looks at the answers that the page reads, and tells you when one is a verification. Nothing about the page changes.',

  'fill.put': 'Put it into the page',
  'fill.done': 'The signature is in the field “{field}”. Send it from there.',
  'fill.unnamed': 'The signature is in the page’s field. Send it from there.',
  'fill.gone': 'The page or its field has gone. Copy the signature instead.',

  'callback.asks': 'Whoever made this request wants the signature sent to {host}.',
  'callback.send': 'Send it to {host}',
  'callback.always': 'Always send to {host} without asking',
  'callback.sending': 'Sending to {host}…',
  'callback.sent': '{host} has the signature.',
  'callback.waiting': '{host} did not take it yet. Countersign tries again {time}.',
  'callback.failed': '{host} did not take it. Copy the signature and hand it over yourself.',
  'callback.retry': 'Try again now',
  'callback.heading': 'Being sent',
} as const
