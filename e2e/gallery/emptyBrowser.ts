/** An extension API with nothing in it, for the few parts of a scene that read storage themselves. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser'
