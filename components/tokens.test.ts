import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
}

const light = colours(css.slice(0, css.indexOf('@media')))
const dark = new Map([
  ...light,
  ...colours(css.slice(css.indexOf('prefers-color-scheme'), css.indexOf('forced-colors'))),
])

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const textPairs = ['ground', 'surface', 'sunken'].flatMap((ground) =>
  ['text', 'text-dim', 'accent-text', 'ok-text', 'warn-text', 'block-text'].map((ink) => [ink, ground]),
)
const pairs = [
  ...textPairs,
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['accent-text', 'accent-soft'],
  ['text', 'accent-soft'],
  ['text-dim', 'accent-soft'],
  ['ok-text', 'ok-soft'],
  ['text', 'ok-soft'],
  ['warn-text', 'warn-soft'],
  ['text', 'warn-soft'],
  ['text-dim', 'warn-soft'],
  ['block-text', 'block-soft'],
  ['text', 'block-soft'],
  ['text-dim', 'block-soft'],
]

for (const [scheme, palette] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test.each(pairs)(`${scheme}: %s on %s reads at 4.5:1`, (ink = '', ground = '') => {
    expect(contrast(palette.get(ink) ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['surface', 'ground', 'sunken'])(`${scheme}: control outlines on %s show at 3:1`, (ground) => {
    expect(contrast(palette.get('line-strong') ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(3)
  })
}
