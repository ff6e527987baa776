import { approvalFacts } from '../lib/approvalKey/approvalFacts.ts'
import { type ApprovalReport, checkApprovals, readApprovals } from '../lib/approvalKey/checkApprovals.ts'
import { approvals as labels } from '../lib/text/en/approvals.ts'
import { records as texts } from '../lib/text/en/records.ts'
import { formatText } from '../lib/text/formatText.ts'
import { columns, writeJson, writeText } from './output.ts'

/** As many approvals are told in full. */
const mostTold = 20

/**
 * Checks a file's approvals and tells what was found.
 *
 * @returns whether all of them are valid
 * @throws CountersignError `proof-unreadable`
 */
export async function tellApprovals(file: string, value: unknown, json: boolean): Promise<boolean> {
  const reports = await checkApprovals(readApprovals(value))
  if (json) for (const report of reports) tellJson(file, report)
  else writeText(`${file}\n\n${describe(reports)}`)
  return reports.every(({ verdict }) => verdict === 'valid')
}

function tellJson(file: string, { record, verdict, reason }: ApprovalReport): void {
  const { request, key, origin, recorded_at: recorded } = record
  writeJson({
    file,
    approval: request.id,
    verdict,
    ...(reason !== undefined && { reason }),
    kind: request.kind,
    ...(key.verification_code !== undefined && { verificationCode: key.verification_code }),
    credentialId: key.credential_id,
    origin,
    recorded,
  })
}

function describe(reports: readonly ApprovalReport[]): string {
  const bad = reports.filter(({ verdict }) => verdict !== 'valid')
  const told = reports.length <= mostTold ? reports : bad
  const many =
    reports.length === 1
      ? []
      : [
          `${formatText(bad.length === 0 ? texts['many.valid'] : texts['many.invalid'], { count: reports.length, bad: bad.length })}\n`,
        ]
  return [...many, ...told.map(describeOne)].join('\n')
}

function describeOne({ record, verdict, reason }: ApprovalReport): string {
  const { request, key, origin, recorded_at: recorded } = record
  const facts = columns([
    ...approvalFacts(request).map(
      ({ label, value }) => [label === 'fact.approver' ? texts.approver : labels[label], value] as const,
    ),
    [texts.code, key.verification_code],
    [texts.signedIn, origin],
    [texts.recorded, recorded],
  ])
  if (verdict !== 'valid') {
    const why = verdict === 'invalid' ? `  - ${texts.changed} (${reason})\n` : ''
    return `${texts[verdict]}\n${why}\n${facts}`
  }
  const not = [texts.notWho, texts.notWhen, formatText(texts.notWhere, { origin })]
  return [
    `${formatText(texts.valid, { code: key.verification_code ?? key.credential_id })}\n`,
    facts,
    `${texts.proves}:\n  - ${texts.provesKey}\n`,
    `${texts.provesNot}:\n${not.map((sentence) => `  - ${sentence}\n`).join('')}`,
  ].join('\n')
}
