/**
 * Runs in a page: loads one address of the extension in each way that a page has, and shows it in a frame.
 *
 * @returns the ways that worked; a frame is for the test to look at, since a page cannot see into another site's.
 */
export async function reachForFiles(url: string): Promise<string[]> {
  const loaded = (element: HTMLElement): Promise<boolean> =>
    new Promise((resolve) => {
      element.onload = () => resolve(true)
      element.onerror = () => resolve(false)
      document.body.append(element)
    })
  const frame = document.createElement('iframe')
  frame.src = url
  document.body.append(frame)
  const image = Object.assign(document.createElement('img'), { src: new URL('/icon/16.png', url).href })
  const script = Object.assign(document.createElement('script'), {
    src: new URL('/background.js', url).href,
  })
  const ways: [string, Promise<boolean>][] = [
    [
      'fetch',
      fetch(url)
        .then(() => true)
        .catch(() => false),
    ],
    ['image', loaded(image)],
    ['script', loaded(script)],
  ]
  const worked = await Promise.all(ways.map(async ([way, works]) => ((await works) ? [way] : [])))
  // By now a frame of another page has long been loaded: of this very site, asked for after the others.
  const own = document.createElement('iframe')
  own.src = location.href
  await loaded(own)
  return worked.flat()
}
