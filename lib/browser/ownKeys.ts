import { type KnownKey, listApprovalKeys } from './approvalStore.ts'

/** The approval keys for the extension's own work: those that no page asked for. Newest first. */
export async function ownKeys(): Promise<KnownKey[]> {
  return (await listApprovalKeys()).filter(isOwnKey)
}

/** Whether a key is for the extension's own work. */
export function isOwnKey({ askedBy }: KnownKey): boolean {
  return askedBy === location.origin
}
