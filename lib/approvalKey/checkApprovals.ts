import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { type ApprovalRecord, approvalRecordSchema, checkApprovalRecord } from './approvalRecord.ts'
import { approvalsFormat } from './looksLikeApproval.ts'
import { ApprovalRefused } from './verifyApproval.ts'

const exportSchema = v.strictObject({
  format: v.literal(approvalsFormat),
  version: v.literal(1),
  exported: v.string(),
  approvals: v.array(approvalRecordSchema),
})

/**
 * What checking one record found; `reason`, for engineers, where it is not valid. `unverifiable`: the record of a key that
 * was made elsewhere has no public key to check with.
 */
export type ApprovalReport = {
  record: ApprovalRecord
  verdict: 'valid' | 'invalid' | 'unverifiable'
  reason?: string
}

/**
 * Reads one record, a list of them, or an export, from what `JSON.parse` gave. Form only.
 *
 * @throws CountersignError `proof-unreadable` with the field that is wrong
 */
export function readApprovals(value: unknown): ApprovalRecord[] {
  if (Array.isArray(value)) return value.flatMap(readApprovals)
  const isExport = typeof value === 'object' && value !== null && 'format' in value
  return isExport ? checked(exportSchema, value).approvals : [checked(approvalRecordSchema, value)]
}

/** Checks records offline, one after the other. */
export async function checkApprovals(records: readonly ApprovalRecord[]): Promise<ApprovalReport[]> {
  const reports: ApprovalReport[] = []
  for (const record of records) reports.push(await checkOne(record))
  return reports
}

async function checkOne(record: ApprovalRecord): Promise<ApprovalReport> {
  try {
    await checkApprovalRecord(record)
    return { record, verdict: 'valid' }
  } catch (error) {
    const reason = error instanceof ApprovalRefused ? error.message : 'It cannot be read.'
    return { record, verdict: record.key.public_key === undefined ? 'unverifiable' : 'invalid', reason }
  }
}

function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, value, { abortEarly: true })
  if (read.success) return read.output
  const path = v.getDotPath(read.issues[0])
  const reason = path === null ? 'it is no approval of Countersign' : `“${path}” is not what it has to be`
  throw new CountersignError('proof-unreadable', { reason })
}
