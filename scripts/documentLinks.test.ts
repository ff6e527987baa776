import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const documents = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: root })
const read = (path: string) => readFileSync(path, 'utf8')

/** The name by which a heading is linked to: lower case, blanks as hyphens, without punctuation. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

test('every link from one document to a file or heading of the project leads somewhere', () => {
  const links = documents.flatMap((document) =>
    [
      ...read(join(root, document)).matchAll(/\]\((?!https?:|mailto:)([^)\s]*)\)|src="(?!https?:)([^"]+)"/g),
    ].map(([, link, image]) => ({ document, to: `${link ?? image}` })),
  )
  const broken = links.filter(({ document, to }) => {
    const [path = '', anchor] = to.split('#')
    const file = path === '' ? join(root, document) : resolve(root, dirname(document), path)
    if (!existsSync(file)) return true
    if (anchor === undefined) return false
    const headings = [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(`${heading}`))
    return !headings.includes(anchor) && !read(file).includes(`<a id="${anchor}">`)
  })
  expect(links.length).toBeGreaterThan(60)
  expect(broken).toEqual([])
})

test('every command that a document tells to run is there', () => {
  const { scripts } = JSON.parse(read(join(root, 'package.json'))) as { scripts: Record<string, string> }
  const commands = documents.flatMap((document) =>
    [...read(join(root, document)).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => ({
      document,
      name: `${name}`,
    })),
  )
  expect(commands.length).toBeGreaterThan(10)
  expect(commands.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([])
})
