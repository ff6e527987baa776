/** How a file of several approvals names itself. */
export const approvalsFormat = 'countersign-approvals'

/** Whether something looks like an approval's record or several, whether or not it is a good one. */
export function looksLikeApproval(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(looksLikeApproval)
  if (typeof value !== 'object' || value === null) return false
  const named = 'format' in value && value.format === approvalsFormat
  return named || ('type' in value && value.type === 'approval')
}
