/** How the text of an approval's payload begins: by this it is told from a verification (docs/step-up.md). */
export const approvalPrefix = '{"approval_request":'
