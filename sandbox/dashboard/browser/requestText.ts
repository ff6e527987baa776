import { networkLabel } from '../../site/browser/networkLabel.ts'
import type { RequestContent } from '../../stepUp/stepUpTypes.ts'

const labels = { withdrawal: 'Withdrawal', transfer: 'Transfer', conversion: 'Conversion' } as const

export function kindLabel(kind: RequestContent['kind']): string {
  return labels[kind]
}

/** Where it goes, in a few words. */
export function requestTarget(content: RequestContent): string {
  if (content.kind === 'transfer') return `to ${content.to}`
  if (content.kind === 'conversion') return `into ${content.to_asset}`
  return `to ${content.destination.name}`
}

/** All of it, as pairs of a term and what it says. */
export function requestPairs(content: RequestContent): [term: string, value: string][] {
  const head: [string, string][] = [
    ['Amount', `${content.amount} ${content.asset}`],
    ['Entity', content.entity],
    ['From', content.from],
  ]
  if (content.kind === 'transfer') return [...head, ['To', content.to]]
  if (content.kind === 'conversion') return [...head, ['Into', content.to_asset]]
  const { name, network, address } = content.destination
  return [...head, ['To', name], ['Network', networkLabel(network)], ['Address', address]]
}
