import browser from 'webextension-polyfill'

/** The extension API with promises, for the background and our own pages. Content scripts use `wxt/browser`. */
export { browser }
