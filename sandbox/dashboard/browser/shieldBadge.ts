import { make } from '../../console/browser/dom.ts'

const svg = 'http://www.w3.org/2000/svg'

/** The mark of what was signed: a shield, and a word for whoever does not see it. */
export function shieldBadge(label: string): HTMLElement {
  const icon = document.createElementNS(svg, 'svg')
  icon.setAttribute('viewBox', '0 0 20 20')
  icon.setAttribute('aria-hidden', 'true')
  const shield = document.createElementNS(svg, 'path')
  shield.setAttribute(
    'd',
    'M10 1.5 17 4v5c0 4.6-2.9 7.7-7 9.5C5.9 16.7 3 13.6 3 9V4zM6.8 9.8l2.3 2.3 4.2-4.5',
  )
  for (const [name, value] of Object.entries({
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.7',
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  })) {
    shield.setAttribute(name, value)
  }
  icon.append(shield)
  return make('span', { class: 'shield' }, icon, label)
}
