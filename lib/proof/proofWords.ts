import { findNetwork } from '../paxos/networks.ts'
import { verdictSentence } from '../signature/verdictSentence.ts'
import { proofs } from '../text/en/proofs.ts'
import { formatText } from '../text/formatText.ts'
import { shown, words } from '../text/shown.ts'
import type { Proof } from './proof.ts'
import type { UnchainedProof } from './readProof.ts'
import type { ChainReport, LinkRange } from './verifyChain.ts'
import type { ProofReport } from './verifyProof.ts'

/** The same words on the pages, in the language shown, and in a terminal. */
export type ProofWords = {
  headline: string
  /** What is wrong, if anything. */
  problems: string[]
  /** Empty unless the proof is valid. */
  proves: string[]
  doesNotProve: string[]
}

/** What a proof is, in words: what it proves and what it does not. */
export function proofWords(proof: Proof | UnchainedProof, report: ProofReport): ProofWords {
  const texts = words('proofs', proofs)
  const { address, network, digest, verificationId } = proof
  const { signature, verdict } = report
  const problems = [
    ...(signature.verdict === 'valid' ? [] : [verdictSentence(signature)]),
    ...report.problems.map((problem) => texts.problems[problem]),
  ]
  if (verdict !== 'valid') {
    const changed = signature.verdict === 'valid' && verdict === 'invalid'
    const headline = verdict === 'unverifiable' ? texts.unverifiable : changed ? texts.changed : texts.invalid
    return { headline, problems, proves: [], doesNotProve: [] }
  }
  const isChained = 'chain' in proof
  return {
    headline: formatText(texts.valid, { address, network: findNetwork(network)?.name ?? network }),
    problems,
    proves: [
      formatText(texts.provesKey, { address }),
      formatText(texts.provesMessage, { bytes: counted('bytes', report.bytes), digest }),
      ...(isChained ? [texts.provesUnchanged] : []),
    ],
    doesNotProve: [
      texts.notWho,
      texts.notWhen,
      verificationId === '' ? texts.notVerification : formatText(texts.notPaxos, { verificationId }),
      ...(isChained ? [] : [texts.notUnchained]),
    ],
  }
}

/** How many ranges or deletions are told one by one. */
const mostTold = 20

/** What a chain shows, in words, most important first. `time` writes a time for its reader. */
export function chainWords(report: ChainReport, time: (iso: string) => string = (iso) => iso): string[] {
  const texts = words('proofs', proofs)
  const verdicts = { whole: texts.chainWhole, part: texts.chainPart, broken: texts.chainBroken }
  const one = (number: number): LinkRange => ({ first: number, last: number })
  const isTold = report.verdict === 'broken'
  const deletions = report.deletions.map(({ time: at, by, proofs }) =>
    counted(deletedBy[by], proofs, { time: time(at) }),
  )
  return [
    verdicts[report.verdict],
    ...ranges(texts.chainMissing, isTold ? report.missing : []),
    ...ranges(texts.chainUnfit, report.broken.map(one)),
    ...ranges(texts.chainNotes, report.changedNotes.map(one)),
    ...deletions.slice(-mostTold),
    ...(report.adopted > 0 ? [counted('adopted', report.adopted)] : []),
    ...(report.verdict === 'whole' ? [texts.chainLimit] : []),
  ]
}

const deletedBy = {
  person: 'deletedByPerson',
  retention: 'deletedByRetention',
  replacement: 'deletedByReplacement',
} as const

function counted(
  key: 'bytes' | 'adopted' | (typeof deletedBy)[keyof typeof deletedBy],
  count: number,
  values: Record<string, string> = {},
): string {
  const { locale } = shown()
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other'
  const written = new Intl.NumberFormat(locale).format(count)
  return formatText(words('proofs', proofs)[`${key}.${form}`], { ...values, count: written })
}

function ranges(sentence: string, found: readonly LinkRange[]): string[] {
  if (found.length === 0) return []
  const told = found
    .slice(0, mostTold)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
  return [formatText(sentence, { ranges: told.join(', ') + (found.length > mostTold ? ', …' : '') })]
}
