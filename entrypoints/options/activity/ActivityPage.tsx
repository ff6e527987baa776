import '../../../lib/text/activityTexts.ts'
import './activity.css'
import { ActivityList } from './ActivityList.tsx'
import { ProofDetails } from './ProofDetails.tsx'

/** What was signed in this browser: the list, one proof in full, or one proof to be printed. */
export function ActivityPage({ detail, view }: { detail: string | undefined; view: string | undefined }) {
  return detail === undefined ? <ActivityList /> : <ProofDetails key={detail} id={detail} view={view} />
}
