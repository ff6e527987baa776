/**
 * What the background gets in the place of `webextension-polyfill` (see wxt.config.ts): the browser's own
 * object. In Manifest V3 it has the same promises; the polyfill's table of every API would only be read again
 * each time a stopped worker starts. What the polyfill adds beyond that, answers to messages by promise, the
 * background does not use.
 */
const { browser, chrome } = globalThis as typeof globalThis & { browser?: unknown; chrome?: unknown }

export default browser ?? chrome
