import { looksLikeApproval } from '../lib/approvalKey/looksLikeApproval.ts'
import { asCountersignError, CountersignError } from '../lib/errors.ts'
import type { Proof } from '../lib/proof/proof.ts'
import { chainWords, proofWords } from '../lib/proof/proofWords.ts'
import { type ProofFile, readProofs, type UnchainedProof } from '../lib/proof/readProof.ts'
import { type ChainReport, verifyChains } from '../lib/proof/verifyChain.ts'
import { type ProofReport, verifyProof } from '../lib/proof/verifyProof.ts'
import { verdictSentence } from '../lib/signature/verdictSentence.ts'
import { proofs as texts } from '../lib/text/en/proofs.ts'
import { defineCommand } from './command.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'
import { columns, writeErrors, writeJson, writeText } from './output.ts'
import { readInput } from './readFiles.ts'
import { tellApprovals } from './tellApprovals.ts'

const usage = `Usage: countersign verify-proof [--json] [FILE...]

Checks proofs and approvals that Countersign saved: one, a whole export, or a list of them. Asks no network. Without a file, or
for -, reads standard input. Says what each proof proves and what it does not, and whether the chain of an export
is whole. Several files of one chain also have to agree: keep an old export, and a new one cannot deny it.

  --json    prints one JSON line a proof, then one a chain, in the order of the files:
    {"file", "id", "verdict": "valid"|"invalid"|"unverifiable", "code"?, "sentence"?, "problems": [CODE],
     "network", "address", "digest", "signed"}
    {"file", "approval": ID, "verdict": "valid"|"invalid"|"unverifiable", "reason"?, "kind", "verificationCode"?,
     "credentialId", "origin", "recorded"}
    {"file", "chain": ID, "verdict": "whole"|"part"|"broken", "proofs", "deletions", "missing", "broken", "changedNotes"}
    {"file", "error": {"code", "message"}} for a file that is no proof
    {"files", "chain": ID, "verdict": "differ"} if files tell different histories

${exitCodeHelp({
  done: 'every proof and approval is valid, and no chain is broken',
  failed: 'a file could not be read, or is no proof',
  no: 'a proof or approval is invalid or cannot be checked offline, or a chain is broken',
})}
`

/** Largest export, in bytes: some 200,000 proofs. */
const largestFile = 400 * 1024 * 1024

/** Up to this many proofs of a file are told one by one. */
const mostTold = 3

type Checked = { file: string; content: ProofFile; reports: ProofReport[]; chains: ChainReport[] }
type AnyProof = Proof | UnchainedProof

/** `countersign verify-proof`: checks proofs offline, by the functions that the extension's own page uses. */
export const verifyProofCommand = defineCommand({
  usage,
  options: { json: { type: 'boolean' } },
  positionals: { least: 0, most: Number.POSITIVE_INFINITY },
  async run({ json = false }, files) {
    const checked: Checked[] = []
    let isUnread = false
    let isRefused = false
    for (const file of files.length > 0 ? files : ['-']) {
      try {
        const value = parse(await readInput(file, largestFile))
        const name = file === '-' ? 'standard input' : file
        if (looksLikeApproval(value)) {
          if (!(await tellApprovals(name, value, json))) isRefused = true
          continue
        }
        const each = check(name, value)
        checked.push(each)
        if (json) tellJson(each)
        else writeText(describe(each))
      } catch (error) {
        isUnread = true
        tellUnread(file, error, json)
      }
    }
    const differing = differingChains(checked)
    for (const chain of differing) {
      if (json) writeJson({ files: checked.map(({ file }) => file), chain, verdict: 'differ' })
      else writeText(`\n${texts.chainsDiffer}\n`)
    }
    if (isUnread) return exitCodes.failed
    return !isRefused && differing.length === 0 && checked.every(isGood) ? exitCodes.done : exitCodes.no
  },
})

function check(file: string, value: unknown): Checked {
  const content = readProofs(value)
  return {
    file,
    content,
    reports: content.proofs.map(verifyProof),
    chains: verifyChains({ ...content, proofs: content.proofs.filter(isChained) }),
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new CountersignError('proof-unreadable', { reason: 'it is not JSON' }, { cause })
  }
}

function isChained(proof: AnyProof): proof is Proof {
  return 'chain' in proof
}

function isGood({ reports, chains }: Checked): boolean {
  return (
    reports.every(({ verdict }) => verdict === 'valid') && chains.every(({ verdict }) => verdict !== 'broken')
  )
}

/** Chains that hold together in each file but not across them. */
function differingChains(checked: readonly Checked[]): string[] {
  if (checked.length < 2) return []
  const proofs = checked.flatMap(({ content }) => content.proofs.filter(isChained))
  const notes = checked.flatMap(({ content }) => content.notes)
  const broken = new Set(
    checked.flatMap(({ chains }) => chains.flatMap(({ id, verdict }) => (verdict === 'broken' ? [id] : []))),
  )
  return verifyChains({ proofs, notes, complete: false })
    .filter(({ id, verdict }) => verdict === 'broken' && !broken.has(id))
    .map(({ id }) => id)
}

function tellJson({ file, content, reports, chains }: Checked): void {
  for (const [at, report] of reports.entries()) {
    const proof = content.proofs[at]
    if (proof === undefined) continue
    const { signature, verdict, problems } = report
    writeJson({
      file,
      id: proof.id,
      verdict,
      ...(signature.verdict !== 'valid' && { code: signature.code, sentence: verdictSentence(signature) }),
      problems,
      network: proof.network,
      address: proof.address,
      digest: proof.digest,
      signed: proof.times.signed,
    })
  }
  for (const { id, ...chain } of chains) writeJson({ file, chain: id, ...chain })
}

function tellUnread(file: string, error: unknown, json: boolean): void {
  const { code, message } = asCountersignError(error)
  if (json) writeJson({ file, error: { code, message } })
  else writeErrors(`${file}: ${message}\n`)
}

function describe({ file, content, reports, chains }: Checked): string {
  const { proofs } = content
  const told = proofs.length <= mostTold
  const parts = told
    ? proofs.map((proof, at) => describeProof(proof, reports[at]))
    : [describeMany(proofs, reports)]
  const showsChains = proofs.length !== 1 || chains.some(({ verdict }) => verdict !== 'part')
  const chained = showsChains ? chains.map((chain) => `${lines(chainWords(chain))}`) : []
  return `${file}\n\n${[...parts, ...chained].join('\n')}`
}

function describeProof(proof: AnyProof, report: ProofReport | undefined): string {
  if (report === undefined) return ''
  const { headline, problems, proves, doesNotProve } = proofWords(proof, report)
  const facts = columns([
    ['Verification', proof.verificationId],
    ['Network', proof.network],
    ['Address', proof.address],
    ['SHA-256', proof.digest],
    ['Signature', proof.signature.canonical],
    ['Asked by', proof.origin ?? `no page (${proof.channel})`],
    ['Asked', proof.times.asked],
    ['Signed', proof.times.signed],
    ['Handed over', proof.times.delivered],
  ])
  const message = proof.text.split('\n').map((line) => `  ${line}\n`)
  const words = [
    ...(proves.length > 0 ? [`It proves:\n${bullets(proves)}`] : []),
    ...(doesNotProve.length > 0 ? [`It does not prove:\n${bullets(doesNotProve)}`] : []),
  ]
  return [`${headline}\n${bullets(problems)}`, facts, `Message:\n${message.join('')}`, ...words].join('\n')
}

function describeMany(proofs: readonly AnyProof[], reports: readonly ProofReport[]): string {
  const count = (verdict: ProofReport['verdict']) =>
    reports.filter((report) => report.verdict === verdict).length
  const numbers = columns([
    ['Proofs', String(proofs.length)],
    ['Valid', String(count('valid'))],
    ['Not valid', String(count('invalid'))],
    ['Cannot be checked', String(count('unverifiable'))],
  ])
  const bad = proofs.flatMap((proof, at) => {
    const report = reports[at]
    if (report === undefined || report.verdict === 'valid') return []
    const { headline, problems } = proofWords(proof, report)
    return [
      `${proof.id}, ${proof.address}, signed ${proof.times.signed}\n${bullets([headline, ...problems])}`,
    ]
  })
  const limits = `${texts.eachProves}\n${bullets([texts.notWho, texts.notWhen])}`
  return [numbers, ...bad, limits].join('\n')
}

function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `  - ${sentence}\n`).join('')
}

function lines(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${sentence}\n`).join('')
}
