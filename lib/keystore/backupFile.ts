/** A file name for a backup: it names the day (UTC), nothing of the accounts. */
export function backupFileName(at: number): string {
  return `countersign-backup-${new Date(at).toISOString().slice(0, 10)}.json`
}
