/** Offers a text, or pieces of one, as a download, by the browser's own dialog or download folder. For pages with a document. */
export function saveFile(name: string, contents: string | readonly string[], type: string): void {
  const url = URL.createObjectURL(
    new Blob(typeof contents === 'string' ? [contents] : [...contents], { type }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the data once it has started; a minute is more than any browser takes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
