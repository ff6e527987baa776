import { errorText } from '../../../lib/text/errorText.ts'
import '../../../lib/text/activityTexts.ts'
import '../../../lib/text/journalTexts.ts'
import './activity.css'
import { Notice } from '../../../components/Notice.tsx'
import { ActivityList } from './ActivityList.tsx'
import { ProofDetails } from './ProofDetails.tsx'
import { useUpkeep } from './useUpkeep.ts'

/** What was signed in this browser: the list, one proof in full, or one proof to be printed. */
export function ActivityPage({ detail, view }: { detail: string | undefined; view: string | undefined }) {
  const error = useUpkeep()
  return (
    <>
      {error && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
      {detail === undefined ? <ActivityList /> : <ProofDetails key={detail} id={detail} view={view} />}
    </>
  )
}
