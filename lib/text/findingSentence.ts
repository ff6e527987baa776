import type { Finding } from '../paxos/finding.ts'
import { findings } from './en/findings.ts'
import { formatText } from './formatText.ts'
import { shown } from './shown.ts'

/** The sentence of a finding: what it is and what to do, in the language shown. Never carries a secret. */
export function findingSentence(finding: Finding): string {
  return shown().translator?.findingText(finding) ?? englishFinding(finding)
}

/** The same in English, for what leaves for the page that asked. */
export function englishFinding(finding: Finding): string {
  return formatText(findings[finding.code], finding.values)
}
