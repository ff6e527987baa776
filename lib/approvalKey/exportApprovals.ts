import type { ApprovalRecord } from './approvalRecord.ts'
import { approvalsFormat } from './looksLikeApproval.ts'

/**
 * Records as a file that `readApprovals` reads.
 *
 * @param exported ISO 8601
 * @returns JSON text
 */
export function exportApprovals(approvals: readonly ApprovalRecord[], exported: string): string {
  return `${JSON.stringify({ format: approvalsFormat, version: 1, exported, approvals }, null, 2)}\n`
}
