import type { Finding } from '../paxos/finding.ts'
import { findings } from './en/findings.ts'
import { formatText } from './formatText.ts'

/** The sentence of a finding: what it is and what to do. Never carries a secret. */
export function findingSentence(finding: Finding): string {
  return formatText(findings[finding.code], finding.values)
}
