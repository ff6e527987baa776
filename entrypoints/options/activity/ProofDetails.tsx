import { useCallback, useMemo } from 'react'
import { askerName } from '../../../components/askerName.ts'
import { Button } from '../../../components/Button.tsx'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useLive } from '../../../components/useLive.ts'
import { getProof } from '../../../lib/browser/proofStore.ts'
import { saveFile } from '../../../lib/browser/saveFile.ts'
import { watchProofs } from '../../../lib/browser/watchProofs.ts'
import type { Proof } from '../../../lib/proof/proof.ts'
import { verifyProof } from '../../../lib/proof/verifyProof.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { DeleteProofs } from './DeleteProofs.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { ProofFacts } from './ProofFacts.tsx'
import { ProofStatement } from './ProofStatement.tsx'
import { replyText } from './replyText.ts'
import { UndeliveredNotice } from './UndeliveredNotice.tsx'

/** One proof in full, to be read, copied, saved, printed or deleted. */
export function ProofDetails({ id, view }: { id: string; view: string | undefined }) {
  const read = useCallback(async () => ({ proof: await getProof(id) }), [id])
  const found = useLive(read, watchProofs)
  const proof = found.value?.proof
  if (proof && view === 'print') return <PrintSheet proof={proof} />
  return (
    <>
      <p>
        <a href="#activity" className="options__back">
          {text('activity.back')}
        </a>
      </p>
      {found.error && <Notice tone="block">{errorText(found.error)}</Notice>}
      {found.value && !proof && <Notice>{text('activity.missing')}</Notice>}
      {proof && <Details proof={proof} />}
    </>
  )
}

function Details({ proof }: { proof: Proof }) {
  const { origin, channel, times } = proof
  const report = useMemo(() => verifyProof(proof), [proof])
  const here = `#activity/${encodeURIComponent(proof.id)}`
  return (
    <section className="stack stack--loose" aria-labelledby="proof-heading">
      <Heading level={2} id="proof-heading">
        {askerName(origin, channel)}
      </Heading>
      {origin !== undefined && times.delivered === undefined && (
        <UndeliveredNotice proof={proof} origin={origin} />
      )}
      <ProofStatement proof={proof} report={report} />
      <ProofFacts proof={proof} />
      <div className="row">
        <CopyButton
          variant="secondary"
          size="regular"
          value={replyText(proof)}
          label={text('common.copyReply')}
        />
        <Button
          icon="download"
          onClick={() =>
            saveFile(
              `countersign-proof-${proof.id}.json`,
              `${JSON.stringify(proof, null, 2)}\n`,
              'application/json',
            )
          }
        >
          {text('activity.saveJson')}
        </Button>
        <a className="button button--secondary button--regular" href={`${here}/print`}>
          {text('activity.print')}
        </a>
      </div>
      <DeleteProofs
        ids={[proof.id]}
        isFiltered
        isOne
        onDone={() => {
          location.hash = 'activity'
        }}
      />
    </section>
  )
}
