import { findNetwork } from '../paxos/networks.ts'
import { nextSteps } from '../text/en/nextSteps.ts'
import { partnerDiagnoses } from '../text/en/partnerDiagnoses.ts'
import { formatText } from '../text/formatText.ts'
import { words } from '../text/shown.ts'
import { diagnosisTable, type NextStep } from './diagnosisTable.ts'
import type { DiagnosisCode, Mend, UnfitVerdict } from './verdict.ts'
import { englishVerdict, verdictSentence } from './verdictSentence.ts'

/** A diagnosis in words. */
export type Explanation = {
  code: DiagnosisCode
  also?: readonly DiagnosisCode[]
  /** For the person: what happened, and what to do. */
  sentence: string
  /** The same in English. */
  english: string
  next: NextStep
  /** The next step in words, for the person. */
  nextSentence: string
  /** For the engineers of whoever asked. */
  partner: string
  /** A whole text for whoever asked, to be copied into a mail or a chat. Names no account but the asked one. */
  partnerText: string
}

/** What the text for the partner is about. */
export type ExplainedRequest = { verificationId?: string; network: string; address: string }

/** Says a verdict that is not `valid` to the person and to whoever asked, with what comes next. */
export function explainVerdict(verdict: UnfitVerdict, request: ExplainedRequest): Explanation {
  const { code, also } = verdict
  const next = nextStep([code, ...(also ?? [])])
  const partner = partnerSentence(verdict)
  const opening = verdict.verdict === 'invalid' ? 'partner.opening' : 'partner.openingUnverifiable'
  return {
    code,
    ...(also !== undefined && { also }),
    sentence: verdictSentence(verdict),
    english: englishVerdict(verdict),
    next,
    nextSentence: words('nextSteps', nextSteps)[next],
    partner,
    partnerText: partnerText({ opening, codes: [code, ...(also ?? [])], partner, next }, request),
  }
}

/** The text for whoever asked about an address that cannot sign at all, before anybody tries. */
export function addressText(code: DiagnosisCode, request: ExplainedRequest, values = {}): string {
  const { name = request.network } = findNetwork(request.network) ?? {}
  const partner = formatText(partnerDiagnoses[code], { network: name, ...values })
  const opening = 'partner.openingAddress'
  return partnerText({ opening, codes: [code], partner, next: 'small-deposit' }, request)
}

/** What was mended in a signature that is right, in words; undefined when nothing was. */
export function mendedSentence(mended: readonly Mend[]): string | undefined {
  if (mended.length === 0) return undefined
  const said = words('nextSteps', nextSteps)
  return [...mended.map((mend) => said[`mended.${mend}`]), said.mended].join(' ')
}

/** Of several steps, the one that goes furthest: signing again does not help with a wallet that changes the message. */
const furthestFirst: readonly NextStep[] = [
  'keep-secret',
  'small-deposit',
  'other-wallet',
  'ask-partner',
  'sign-again',
]

function nextStep(codes: readonly DiagnosisCode[]): NextStep {
  const steps = new Set(codes.map((code) => diagnosisTable[code].next))
  return furthestFirst.find((step) => steps.has(step)) ?? 'sign-again'
}

function partnerSentence({ code, also = [], values }: UnfitVerdict): string {
  return [code, ...also].map((each) => formatText(partnerDiagnoses[each], values)).join(' ')
}

type PartnerText = {
  opening: 'partner.opening' | 'partner.openingUnverifiable' | 'partner.openingAddress'
  codes: readonly DiagnosisCode[]
  partner: string
  next: NextStep
}

function partnerText({ opening, codes, partner, next }: PartnerText, request: ExplainedRequest): string {
  const { verificationId: id, network, address } = request
  const first =
    id === undefined || id === ''
      ? nextSteps[`${opening}NoId` as const]
      : formatText(nextSteps[opening], { id })
  const deposit = next === 'small-deposit' || next === 'other-wallet'
  const body = { network, address, verification_method: 'SMALL_DEPOSIT', ref_id: '…' }
  return [
    first,
    '',
    `Network: ${network}`,
    `Address: ${address}`,
    `Diagnosis: ${codes.join(', ')}`,
    '',
    partner,
    '',
    nextSteps[`partner.${next}`],
    ...(deposit ? ['POST /v2/addresses/verifications', JSON.stringify(body)] : []),
  ].join('\n')
}
