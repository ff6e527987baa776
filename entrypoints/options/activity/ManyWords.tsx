import { Notice } from '../../../components/Notice.tsx'
import { chainWords, proofWords } from '../../../lib/proof/proofWords.ts'
import { dateTimeText, plural } from '../../../lib/text/text.ts'
import type { ManyReport } from './verifyMany.ts'

/** How many that do not fit are told one by one. */
const mostTold = 20

/** What a check of several proofs found. */
export function ManyWords({ report }: { report: ManyReport }) {
  const { proofs, bad, chains } = report
  const isBroken = chains.some(({ verdict }) => verdict === 'broken')
  const title =
    bad.length > 0 ? plural('activity.checkedBad', bad.length) : plural('activity.checked', proofs)
  return (
    <Notice tone={bad.length > 0 || isBroken ? 'block' : 'ok'} title={title}>
      <ul className="stack stack--tight">
        {chains.map((chain) =>
          chainWords(chain, (time) => dateTimeText(Date.parse(time))).map((sentence) => (
            <li key={`${chain.id} ${sentence}`}>{sentence}</li>
          )),
        )}
        {bad.slice(0, mostTold).map(({ proof, report: each }) => (
          <li key={proof.id} className="options__break">
            <span className="mono">{proof.address}</span>, {dateTimeText(Date.parse(proof.times.signed))}:{' '}
            {[proofWords(proof, each).headline, ...proofWords(proof, each).problems].join(' ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
