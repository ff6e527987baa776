import type { ApprovalRecord } from '../../../lib/approvalKey/approvalRecord.ts'
import type { ApprovalRequest, KeyRequest } from '../../../lib/approvalKey/approvalRequest.ts'
import type { Assertion, Registration } from '../../../lib/approvalKey/credentialSchemas.ts'
import type { Approval } from '../../../lib/approvalKey/readApproval.ts'
import type { KeptApproval, KnownKey } from '../../../lib/browser/approvalStore.ts'
import type { Finding } from '../../../lib/paxos/finding.ts'
import type { Asker } from '../../../lib/request/requestRecord.ts'
import type { SignDependencies } from '../signDependencies.ts'

/** What an approval needs from outside; injected, so that its controller runs without a browser. */
export type ApprovalDependencies = Pick<SignDependencies, 'clock' | 'send'> & {
  /** Reads what is stored, as strictly as it was taken. @throws CountersignError as the background does */
  read(raw: string, origin: string): Promise<Approval>
  /** What the asking origin gives away. */
  findings(asker: Asker): Promise<readonly Finding[]>
  /** Whether the site may still ask. */
  mayAsk(asker: Asker): Promise<boolean>
  /** Whether the browser lets this window use keys of a domain. */
  hasAccess(domain: string): Promise<boolean>
  /** Asks the person for it; call it straight from a click. @returns whether it was granted */
  askAccess(domain: string): Promise<boolean>
  /** @throws CountersignError `approval-…` */
  askKey(request: ApprovalRequest, credentialIds: readonly string[], signal: AbortSignal): Promise<Assertion>
  /** @throws CountersignError `approval-…` */
  createKey(registration: KeyRequest, excluded: readonly string[], signal: AbortSignal): Promise<Registration>
  /**
   * What is to be kept of a signature that fits.
   *
   * @throws CountersignError `approval-unfit` where the key is known and did not sign exactly this
   */
  checkSignature(request: ApprovalRequest, assertion: Assertion): Promise<ApprovalRecord>
  /**
   * What is to be known of a new key that fits.
   *
   * @throws CountersignError `approval-unfit`
   */
  checkKey(
    registration: KeyRequest,
    credential: Registration,
  ): Promise<Omit<KnownKey, 'askedBy' | 'createdAt' | 'codeSaved'>>
  keepApproval(approval: KeptApproval): Promise<void>
  keepKey(key: KnownKey): Promise<void>
  markCodeSaved(credentialId: string): Promise<void>
  /** A signature of just this request for this site, which the page has not taken. */
  keptApproval(askedBy: string, approval: Approval): Promise<KeptApproval | undefined>
  noteDelivered: SignDependencies['noteDelivered']
}
